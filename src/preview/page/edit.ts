// What a person does to cells, with everything Excel would say against it. Nothing is changed when it is refused.
import type { Desk } from "../desk/desk";
import { guardContent, guardMode } from "../desk/guard";
import { offsetFormula } from "../formula/move";
import { toLocal } from "../formula/local";
import type { Book, Sheet } from "../model/book";
import { type Box, hasCell } from "../model/box";
import { changeSheet, getSheet } from "../model/change";
import { cellAt, mapCells } from "../model/grid";
import { isCovered } from "../model/merges";
import { styleValue, withStyle } from "../model/style";
import { showText } from "../model/text";
import { writeValues } from "../model/write";
import { notifyChanged } from "../objects/notify";
import { plainValue, valueAt } from "../objects/range-read";
import { type ErrorCode, HostError } from "../protocol/errors";
import type { Judge } from "./judge";
import type { Cell } from "./move";
import { fromTyped } from "./typed-local";
import { refusedBy, type Refused } from "./validate";

export type Outcome =
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly code: ErrorCode | "covered" }
  | { readonly kind: "refused"; readonly by: Refused };

const done: Outcome = { kind: "done" };

function attempt(act: () => Outcome): Outcome {
  try {
    return act();
  } catch (error) {
    if (error instanceof HostError) return { kind: "failed", code: error.code };
    throw error;
  }
}

const one = (cell: Cell): Box => ({ ...cell, rows: 1, columns: 1 });
const formatAt = (sheet: Sheet, { row, column }: Cell): string =>
  String(styleValue(cellAt(sheet, row, column).style, "NumberFormat"));

/** The text of a cell as it is shown. */
export const shownAt = (desk: Desk, sheet: Sheet, cell: Cell): string =>
  showText(valueAt(desk, sheet, cell.row, cell.column), formatAt(sheet, cell), desk.options.separators);

/** The text of a cell as it is edited: its formula, or what one would type to get its value. */
export function editableAt(desk: Desk, sheet: Sheet, cell: Cell): string {
  const { value, formula, quoted } = cellAt(sheet, cell.row, cell.column);
  const { separators } = desk.options;
  if (formula !== null) return toLocal(formula, separators);
  if (typeof value === "string") return quoted ? `'${value}` : value;
  const format = formatAt(sheet, cell);
  if (typeof value === "number" && /[dmy]/i.test(format.replace(/"[^"]*"/g, "")))
    return showText(value, format, separators);
  const percent = typeof value === "number" && format.includes("%");
  return percent ? `${showText(value * 100, "General", separators)}%` : showText(value, "General", separators);
}

function put(desk: Desk, sheet: Sheet, cell: Cell, text: string): Book {
  const isText = formatAt(sheet, cell) === "@";
  const typed = fromTyped(text, desk.options.separators, isText);
  return changeSheet(desk.book(), sheet.id, (old) => {
    const made = writeValues(old, one(cell), typed.text, desk.options.today);
    const dated = typed.isDate && formatAt(made, cell) === "m/d/yyyy";
    return dated
      ? mapCells(made, one(cell), (was) => ({ ...was, style: withStyle(was.style, "NumberFormat", "dd/mm/yyyy") }))
      : made;
  });
}

/** @param insist the person was told and keeps the value */
export function typeText(desk: Desk, judge: Judge, id: string, cell: Cell, text: string, insist = false): Outcome {
  return attempt(() => {
    const sheet = getSheet(desk.book(), id);
    guardContent(desk, sheet, one(cell));
    const after = put(desk, sheet, cell, text);
    const refused = insist ? null : refusedBy(desk, judge, after, id, cell);
    if (refused) return { kind: "refused", by: refused };
    desk.update(() => after);
    desk.settle();
    notifyChanged(desk, id, one(cell));
    return done;
  });
}

export function clear(desk: Desk, id: string, box: Box): Outcome {
  return attempt(() => {
    guardContent(desk, getSheet(desk.book(), id), box);
    desk.update((book) => changeSheet(book, id, (sheet) => writeValues(sheet, box, "", desk.options.today)));
    desk.settle();
    notifyChanged(desk, id, box);
    return done;
  });
}

/** The cells of a range as the formula bar of an English Excel has them, for pasting them elsewhere in the book. */
export const inputsOf = (sheet: Sheet, box: Box): readonly (readonly unknown[])[] =>
  Array.from({ length: box.rows }, (_, r) =>
    Array.from({ length: box.columns }, (__, c) => {
      const { value, formula, quoted } = cellAt(sheet, box.row + r, box.column + c);
      if (formula !== null) return formula;
      return typeof value === "string" && value !== "" && (quoted || !Number.isNaN(Number(value)))
        ? `'${value}`
        : plainValue(value);
    }),
  );

export type Copied = { readonly text: string; readonly box: Box; readonly inputs: readonly (readonly unknown[])[] };

/** @param copied what was copied in this workbook, when the text on the clipboard still is that text */
export function paste(
  desk: Desk,
  id: string,
  to: Box,
  rows: readonly (readonly string[])[],
  copied: Copied | null,
): Outcome {
  return attempt(() => {
    const sheet = getSheet(desk.book(), id);
    const single = rows.length === 1 && rows[0]?.length === 1;
    const box = single ? to : { ...to, rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) };
    guardContent(desk, sheet, box);
    const values = Array.from({ length: box.rows }, (_, r) =>
      Array.from({ length: box.columns }, (__, c) => {
        const [fromRow, fromColumn] = single ? [0, 0] : [r, c];
        const cell = { row: box.row + r, column: box.column + c };
        const input = copied?.inputs[fromRow]?.[fromColumn];
        if (copied && typeof input === "string" && input.startsWith("="))
          return offsetFormula(
            input,
            cell.row - copied.box.row - fromRow,
            cell.column - copied.box.column - fromColumn,
          );
        if (copied && input !== undefined) return input;
        const isText = formatAt(sheet, cell) === "@";
        return fromTyped(rows[fromRow]?.[fromColumn] ?? "", desk.options.separators, isText).text;
      }),
    );
    const covered = values.some((line, r) =>
      line.some((value, c) => value !== "" && isCovered(sheet, box.row + r, box.column + c)),
    );
    if (covered && !single) return { kind: "failed", code: "covered" };
    desk.update((book) => changeSheet(book, id, (old) => writeValues(old, box, values, desk.options.today)));
    desk.settle();
    notifyChanged(desk, id, box);
    return done;
  });
}

/** One step back; those who listen hear which rows are others now. */
export function undo(desk: Desk): boolean {
  guardMode(desk);
  const before = desk.book();
  if (!desk.undo()) return false;
  for (const sheet of desk.book().sheets) {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    if (!old || old.rows === sheet.rows) continue;
    const changed = [...new Set([...old.rows.keys(), ...sheet.rows.keys()])].filter(
      (row) => old.rows.get(row) !== sheet.rows.get(row),
    );
    const [row, last] = [Math.min(...changed), Math.max(...changed)];
    notifyChanged(desk, sheet.id, { row, column: 0, rows: last - row + 1, columns: 60 });
  }
  return true;
}

export const isOpen = (sheet: Sheet, { row, column }: Cell): boolean =>
  !sheet.lock || styleValue(cellAt(sheet, row, column).style, "Protection.Locked") === false;

export const inBox = (box: Box, { row, column }: Cell): boolean => hasCell(box, row, column);
