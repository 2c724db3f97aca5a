// Column widths and row heights, in points. Excel keeps whole pixels of 0.75 point.
import type { Desk } from "../desk/desk";
import { guardFreedom } from "../desk/guard";
import type { Spot } from "../desk/spot";
import type { Sheet } from "../model/book";
import { type Box, isWholeColumns, isWholeRows } from "../model/box";
import { changeSheet } from "../model/change";
import { storedCells } from "../model/grid";
import { showText } from "../model/text";
import { styleValue } from "../model/style";
import { fail } from "../protocol/errors";
import { asFlag, asNumber, sheetOf } from "./args";
import { changeColumns, changeRows } from "./range-write";
import { valueAt } from "./range-read";

type Spots = readonly Spot[];
type Axis = "row" | "column";

const pixel = 0.75;
const largest = { row: 409.5, column: 1343.25 } as const;

function asSize(value: unknown, axis: Axis): number {
  const size = asNumber(value);
  if (size < 0 || size > largest[axis]) fail("InvalidArgument");
  return Math.round(size / pixel) * pixel;
}

function sizes(sheet: Sheet, box: Box, axis: Axis): ReadonlySet<number> {
  const row = axis === "row";
  const standard = row ? sheet.rowSize : sheet.columnSize;
  const lines = row ? sheet.rowLines : sheet.columnLines;
  const [start, count] = row ? [box.row, Math.min(box.rows, 20_000)] : [box.column, box.columns];
  const found = new Set<number>();
  for (let i = start; i < start + count; i++) {
    const line = lines.get(i);
    found.add(line?.hidden ? 0 : (line?.size ?? standard));
  }
  return found;
}

function read(spots: Spots, axis: Axis, desk: Desk): number | null {
  const found = new Set(spots.flatMap((s) => [...sizes(sheetOf(desk, s), s.box(), axis)]));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function resize(sheet: Sheet, box: Box, axis: Axis, size: number | null): Sheet {
  const step = axis === "row" ? changeRows : changeColumns;
  const all = axis === "row" ? isWholeColumns(box) : isWholeRows(box);
  if (!all) return step(sheet, box, (line) => ({ ...line, size, hidden: size === 0 }));
  const lines = step(sheet, box, (line) => ({ ...line, size: null }));
  if (size === null) return lines;
  return axis === "row" ? { ...lines, rowSize: size } : { ...lines, columnSize: size };
}

function write(spots: Spots, axis: Axis, size: number | null, desk: Desk): void {
  for (const spot of spots) {
    const freedom = axis === "row" ? "allowFormatRows" : "allowFormatColumns";
    guardFreedom(desk, sheetOf(desk, spot), freedom);
    desk.update((book) => changeSheet(book, spot.sheet, (sheet) => resize(sheet, spot.box(), axis, size)));
  }
}

/** A guess at what autofit does: 5.25 points a character, never less than the standard width. */
function autofitColumns(spots: Spots, desk: Desk): void {
  for (const spot of spots) {
    const sheet = sheetOf(desk, spot);
    const widest = new Map<number, number>();
    for (const { row, column, cell } of storedCells(sheet, spot.box())) {
      const format = String(styleValue(cell.style, "NumberFormat"));
      const text = showText(valueAt(desk, sheet, row, column), format, desk.options.separators);
      widest.set(column, Math.max(widest.get(column) ?? 0, text.length * 5.25 + 3.75));
    }
    for (const [column, size] of widest)
      write([desk.spot(spot.sheet, { ...spot.box(), column, columns: 1 })], "column", size, desk);
  }
}

type Get = (it: unknown, desk: Desk) => unknown;
type Set_ = (it: unknown, value: unknown, desk: Desk) => void;
type Call = (it: unknown, args: readonly unknown[], desk: Desk) => unknown;

export const sizeGet: Readonly<Record<string, Get>> = {
  ColumnWidth: (it, desk) => read(it as Spots, "column", desk),
  RowHeight: (it, desk) => read(it as Spots, "row", desk),
  UseStandardWidth: (it, desk) => (it as Spots).every((s) => read([s], "column", desk) === sheetOf(desk, s).columnSize),
  UseStandardHeight: (it, desk) => (it as Spots).every((s) => read([s], "row", desk) === sheetOf(desk, s).rowSize),
};

export const sizeSet: Readonly<Record<string, Set_>> = {
  ColumnWidth: (it, value, desk) => {
    write(it as Spots, "column", asSize(value, "column"), desk);
  },
  RowHeight: (it, value, desk) => {
    write(it as Spots, "row", asSize(value, "row"), desk);
  },
  UseStandardWidth: (it, value, desk) => {
    if (asFlag(value)) write(it as Spots, "column", null, desk);
  },
  UseStandardHeight: (it, value, desk) => {
    if (asFlag(value)) write(it as Spots, "row", null, desk);
  },
};

export const sizeCalls: Readonly<Record<string, Call>> = {
  AutofitColumns: (it, _, desk) => {
    autofitColumns(it as Spots, desk);
  },
  AutofitRows: (it, _, desk) => {
    write(it as Spots, "row", null, desk);
  },
};
