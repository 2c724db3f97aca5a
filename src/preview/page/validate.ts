// Data validation as it meets a person: lists to choose from, messages on the way in, refusals on the way out.
import type { Desk } from "../desk/desk";
import { asRange, offsetFormula } from "../formula/move";
import type { Book, Sheet, Validation, Value } from "../model/book";
import { type Box, hasCell } from "../model/box";
import { sheetNamed } from "../model/change";
import { cellAt } from "../model/grid";
import { styleValue } from "../model/style";
import { showText } from "../model/text";
import { valueAt } from "../objects/range-read";
import type { Judge } from "./judge";
import type { Cell } from "./move";

type Rule = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
type Words = Readonly<Record<string, string | boolean | undefined>>;

export function ruleAt(sheet: Sheet, { row, column }: Cell): Validation | null {
  return sheet.validations.find(({ areas }) => areas.some((area) => hasCell(area, row, column))) ?? null;
}

export function promptOf(rule: Validation | null): string {
  const { title, message } = (rule?.prompt ?? {}) as Words;
  return [title, message].filter(Boolean).join("\n");
}

function sourceRange(book: Book, sheet: Sheet, source: string): readonly [Sheet, Box] | null {
  const word = source.slice(1).trim().toLowerCase();
  const formula = sheet.names.get(word)?.formula ?? book.names.get(word)?.formula ?? source;
  const range = asRange(formula);
  if (!range) return null;
  const home = range.sheet === null ? sheet : sheetNamed(book, range.sheet);
  return home && [home, range.box];
}

/** The entries of a list; null when the rule is no list. */
export function listOf(desk: Desk, sheet: Sheet, rule: Validation | null): readonly string[] | null {
  const list = (rule?.rule as Rule | undefined)?.list;
  if (!list) return null;
  // A file spells entries that stand in the rule itself as a text: ="Có,Không".
  const source = String(list.source).replace(/^="(.*)"$/s, (_, within: string) => within.replace(/""/g, '"'));
  if (!source.startsWith("=")) return source.split(",").map((text) => text.trim());
  const range = sourceRange(desk.book(), sheet, source);
  if (!range) return [];
  const [home, box] = range;
  const texts: string[] = [];
  for (let r = box.row; r < box.row + Math.min(box.rows, 2000); r++)
    for (let c = box.column; c < box.column + box.columns; c++) {
      const format = String(styleValue(cellAt(home, r, c).style, "NumberFormat"));
      texts.push(showText(valueAt(desk, home, r, c), format, desk.options.separators));
    }
  return texts.filter((text) => text !== "");
}

export type Refused = {
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
};

function fits(desk: Desk, judge: Judge, after: Book, sheet: Sheet, cell: Cell, rule: Validation): boolean {
  const value: Value = cellAt(sheet, cell.row, cell.column).value;
  const { wholeNumber, textLength, custom, list } = rule.rule as Rule;
  if (list) {
    const shown = showText(value, "General", desk.options.separators).trim().toLowerCase();
    return (listOf(desk, sheet, rule) ?? []).some((text) => text.trim().toLowerCase() === shown);
  }
  if (wholeNumber) {
    const [min, max] = [Number(wholeNumber.formula1), Number(wholeNumber.formula2)];
    return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
  }
  if (textLength) return showText(value, "General", desk.options.separators).length <= Number(textLength.formula1);
  const [first] = rule.areas;
  if (!custom || !first) return true;
  const formula = offsetFormula(String(custom.formula), cell.row - first.row, cell.column - first.column);
  return judge.holds(after, sheet, formula, cell.row, cell.column);
}

/** What the rule of a cell says against the workbook as it would be; null when nothing. */
export function refusedBy(desk: Desk, judge: Judge, after: Book, id: string, cell: Cell): Refused | null {
  const sheet = after.sheets.find((one) => one.id === id);
  const rule = sheet && ruleAt(sheet, cell);
  if (!rule) return null;
  const { showAlert, style, title, message } = rule.errorAlert as Words;
  const { value, formula } = cellAt(sheet, cell.row, cell.column);
  if (showAlert === false || (value === "" && formula === null) || fits(desk, judge, after, sheet, cell, rule))
    return null;
  return { style: style as Refused["style"], title: String(title ?? ""), message: String(message ?? "") };
}
