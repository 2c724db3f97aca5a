import { parseCell } from "../sheet/address";
import { MAX_COLUMNS, MAX_ROWS, cellKey } from "../sheet/grid";
import type { Area, PlacedBook, PlacedSheet } from "../sheet/placed";

const MAX_SHEET_NAME = 31;
const MAX_FORMULA = 8192;
const MAX_NAME = 255;
/** Letters, digits, `_ . \ ?`; ECMA-376 part 1, 18.2.5. */
const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
const R1C1 = /^(?:[rc]|r\d+(?:c\d*)?|c\d+|rc\d*)$/i;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;

/** Everything here is our own mistake: `place` and `forms` never make such a book, so it is no problem to report. */
const refuse = (where: string, why: string): never => {
  throw new Error(`a workbook cannot be written: ${where}: ${why}`);
};

const checkFormula = (where: string, formula: string): void => {
  if (formula === "" || formula.startsWith("=")) refuse(where, "a formula is empty or begins with =");
  if (formula.length > MAX_FORMULA) refuse(where, `a formula has more than ${MAX_FORMULA} characters`);
  if (CONTROL.test(formula)) refuse(where, "a formula has a control character");
};

const checkArea = (where: string, area: Area): void => {
  const { top, left, bottom, right } = area;
  const inside = top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS;
  if (!inside || top > bottom || left > right) refuse(where, "an area lies outside the sheet");
};

const checkMerges = (sheet: PlacedSheet): void => {
  const covered = new Set<number>();
  for (const area of sheet.merges) {
    checkArea(sheet.name, area);
    if (area.top === area.bottom && area.left === area.right) refuse(sheet.name, "one cell is merged");
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        if (covered.has(cellKey(row, column))) refuse(sheet.name, "merged areas overlap");
        covered.add(cellKey(row, column));
      }
  }
};

const checkNames = (sheet: PlacedSheet, sheets: ReadonlySet<string>): void => {
  const seen = new Set<string>();
  for (const { name, area, sheet: target } of sheet.names) {
    const key = name.toLowerCase();
    if (name.length > MAX_NAME || !NAME.test(name) || R1C1.test(name) || parseCell(name.toUpperCase()))
      refuse(sheet.name, `${name} cannot be a name`);
    if (seen.has(key)) refuse(sheet.name, `the name ${name} is there twice`);
    if (target !== undefined && !sheets.has(target)) refuse(sheet.name, `${name} refers to no sheet`);
    checkArea(sheet.name, area);
    seen.add(key);
  }
};

const checkCells = (sheet: PlacedSheet): void => {
  let last = -1;
  for (const { row, column, formula } of sheet.cells) {
    const key = cellKey(row, column);
    if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS)
      refuse(sheet.name, "a cell lies outside the sheet");
    if (key <= last) refuse(sheet.name, "cells are not in order");
    if (formula !== undefined) checkFormula(sheet.name, formula);
    last = key;
  }
};

const checkRules = (sheet: PlacedSheet): void => {
  for (const { areas } of [...sheet.validations, ...sheet.conditionals]) {
    if (areas.length === 0) refuse(sheet.name, "a rule has no area");
    for (const area of areas) checkArea(sheet.name, area);
  }
  for (const rule of sheet.validations) {
    if (rule.kind === "custom") checkFormula(sheet.name, rule.formula);
    if (rule.kind === "list") checkFormula(sheet.name, rule.source);
    if (rule.kind === "whole" && !(rule.min <= rule.max)) refuse(sheet.name, "a range of numbers is empty");
  }
  for (const { formula } of sheet.conditionals) checkFormula(sheet.name, formula);
};

/** Throws on a book that Excel would repair or refuse. */
export function guardBook(book: PlacedBook): void {
  const names = new Set<string>();
  for (const { name } of book.sheets) {
    const key = name.toLowerCase();
    if (name === "" || name.length > MAX_SHEET_NAME || /[\\/?*[\]:]|^'|'$/.test(name) || CONTROL.test(name))
      refuse(name, "this cannot be the name of a sheet");
    if (names.has(key)) refuse(name, "two sheets have this name");
    names.add(key);
  }
  if (!book.sheets.some(({ visibility }) => visibility === "visible")) refuse("the book", "no sheet is visible");
  const targets = new Set(book.sheets.map(({ name }) => name));
  for (const sheet of book.sheets) {
    checkCells(sheet);
    checkMerges(sheet);
    checkNames(sheet, targets);
    checkRules(sheet);
  }
}
