import { MAX_COLUMNS } from "../sheet/grid";
import type { PlacedBook, PlacedSheet } from "../sheet/placed";
import { disjoint, fitsArea, fitsFormula, fitsName, fitsPlace, fitsSheetName } from "./fits";

/** Everything here is our own mistake: `place` and `forms` never make such a book, so it is no problem to report. */
const refuse = (where: string, why: string): never => {
  throw new Error(`a workbook cannot be written: ${where}: ${why}`);
};

const checkAreas = ({ name, merges, names, validations, conditionals, long }: PlacedSheet): void => {
  const rules = [...validations, ...conditionals];
  if (rules.some(({ areas }) => areas.length === 0)) refuse(name, "a rule has no area");
  const areas = [
    ...merges,
    ...names.map(({ area }) => area),
    ...rules.flatMap((rule) => rule.areas),
    ...(long ? [long.area] : []),
  ];
  if (!areas.every(fitsArea)) refuse(name, "an area lies outside the sheet");
  if (merges.some(({ top, left, bottom, right }) => top === bottom && left === right))
    refuse(name, "one cell is merged");
  if (disjoint(merges).length < merges.length) refuse(name, "merged areas overlap");
};

const checkNames = (sheet: PlacedSheet, sheets: ReadonlySet<string>): void => {
  const seen = new Set<string>();
  for (const { name, sheet: target } of sheet.names) {
    const key = name.toLowerCase();
    if (!fitsName(name)) refuse(sheet.name, `${name} cannot be a name`);
    if (seen.has(key)) refuse(sheet.name, `the name ${name} is there twice`);
    if (target !== undefined && !sheets.has(target)) refuse(sheet.name, `${name} refers to no sheet`);
    seen.add(key);
  }
};

const checkCells = ({ name, cells, long }: PlacedSheet): void => {
  let last = -1;
  if (long && long.area.top <= (cells.at(-1)?.row ?? -1)) refuse(name, "rows that are written later are not the last");
  for (const { row, column } of cells) {
    const key = row * MAX_COLUMNS + column;
    if (!fitsPlace(row, column)) refuse(name, "a cell lies outside the sheet");
    if (key <= last) refuse(name, "cells are not in order");
    last = key;
  }
};

const checkFormulas = ({ name, cells, validations, conditionals }: PlacedSheet): void => {
  for (const { formula } of [...cells, ...conditionals])
    if (formula !== undefined && !fitsFormula(formula))
      refuse(name, `this cannot be a formula: ${formula.slice(0, 80)}`);
  for (const rule of validations) {
    if (rule.kind === "length") continue;
    if (rule.kind === "whole") {
      if (!(rule.min <= rule.max)) refuse(name, "a range of numbers is empty");
    } else if (!fitsFormula(rule.kind === "list" ? rule.source : rule.formula))
      refuse(name, "a validation has no formula");
  }
};

/** Throws on a book that Excel would repair or refuse. */
export function guardBook(book: PlacedBook): void {
  const names = new Set<string>();
  for (const { name } of book.sheets) {
    const key = name.toLowerCase();
    if (!fitsSheetName(name)) refuse(name, "this cannot be the name of a sheet");
    if (names.has(key)) refuse(name, "two sheets have this name");
    names.add(key);
  }
  if (!book.sheets.some(({ visibility }) => visibility === "visible")) refuse("the book", "no sheet is visible");
  const targets = new Set(book.sheets.map(({ name }) => name));
  for (const sheet of book.sheets) {
    checkCells(sheet);
    checkAreas(sheet);
    checkNames(sheet, targets);
    checkFormulas(sheet);
  }
}
