// What a range tells about itself.
import type { Desk } from "../desk/desk";
import type { Spot } from "../desk/spot";
import { boxAddress, quoteSheet } from "../model/a1";
import type { Cell, Sheet, Value } from "../model/book";
import { type Box, countCells, isWholeColumns, isWholeRows } from "../model/box";
import { cellAt } from "../model/grid";
import { styleValue } from "../model/style";
import { showText } from "../model/text";
import { cellLimit } from "../model/write";
import { toLocal } from "../formula/local";
import { fail } from "../protocol/errors";
import { sheetOf } from "./args";

export const plainValue = (value: Value): string | number | boolean =>
  typeof value === "object" ? value.error : value;

/** The computed value of a cell. */
export function valueAt(desk: Desk, sheet: Sheet, row: number, column: number): Value {
  const cell = cellAt(sheet, row, column);
  return cell.formula === null ? cell.value : desk.calculator.valueOf(desk.book(), sheet.id, row, column);
}

type Look = (cell: Cell, value: () => Value) => unknown;

export function readGrid(desk: Desk, spot: Spot, look: Look): unknown {
  const box = spot.box();
  const sheet = sheetOf(desk, spot);
  // Whole rows and columns tell nothing, as in Excel; five million cells are too many at once.
  if (isWholeColumns(box) || isWholeRows(box)) return null;
  if (countCells(box) > cellLimit) fail("GeneralException");
  return Array.from({ length: box.rows }, (_, i) =>
    Array.from({ length: box.columns }, (__, j) =>
      look(cellAt(sheet, box.row + i, box.column + j), () => valueAt(desk, sheet, box.row + i, box.column + j)),
    ),
  );
}

function valueType(value: Value): string {
  if (value === "") return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

export const rangeAddress = (sheet: Sheet, box: Box): string => `${quoteSheet(sheet.name)}!${boxAddress(box)}`;

type Get = (it: Spot, desk: Desk) => unknown;

export const rangeGet: Readonly<Record<string, Get>> = {
  Address: (it, desk) => rangeAddress(sheetOf(desk, it), it.box()),
  AddressLocal: (it, desk) => rangeAddress(sheetOf(desk, it), it.box()),
  RowIndex: (it) => it.box().row,
  ColumnIndex: (it) => it.box().column,
  RowCount: (it) => it.box().rows,
  ColumnCount: (it) => it.box().columns,
  CellCount: (it) => (countCells(it.box()) > 2 ** 31 - 1 ? -1 : countCells(it.box())),
  IsEntireRow: (it) => isWholeRows(it.box()),
  IsEntireColumn: (it) => isWholeColumns(it.box()),
  HasSpill: () => false,
  SavedAsArray: () => false,
  Values: (it, desk) => readGrid(desk, it, (_, value) => plainValue(value())),
  ValueTypes: (it, desk) => readGrid(desk, it, (_, value) => valueType(value())),
  Formulas: (it, desk) => readGrid(desk, it, (cell) => cell.formula ?? plainValue(cell.value)),
  FormulasLocal: (it, desk) =>
    readGrid(desk, it, (cell) =>
      cell.formula === null ? plainValue(cell.value) : toLocal(cell.formula, desk.options.separators),
    ),
  Text: (it, desk) =>
    readGrid(desk, it, (cell, value) =>
      showText(value(), String(styleValue(cell.style, "NumberFormat")), desk.options.separators),
    ),
  NumberFormat: (it, desk) => readGrid(desk, it, (cell) => styleValue(cell.style, "NumberFormat")),
  NumberFormatLocal: (it, desk) => readGrid(desk, it, (cell) => styleValue(cell.style, "NumberFormat")),
  Style: () => "Normal",
  LinkedDataTypeState: (it, desk) => readGrid(desk, it, () => "None"),
  ColumnHidden: (it, desk) => hidden(it, desk, "column"),
  RowHidden: (it, desk) => hidden(it, desk, "row"),
  Hidden: (it, desk) => hidden(it, desk, "row") === true || hidden(it, desk, "column") === true,
  Hyperlink: () => null,
};

/** true, false, or null where the lines of the range differ. */
function hidden(it: Spot, desk: Desk, axis: "row" | "column"): boolean | null {
  const sheet = sheetOf(desk, it);
  const box = it.box();
  const [lines, start, count] =
    axis === "row"
      ? [sheet.rowLines, box.row, Math.min(box.rows, 20_000)]
      : [sheet.columnLines, box.column, box.columns];
  const states = new Set<boolean>();
  for (let i = start; i < start + count; i++) states.add(lines.get(i)?.hidden ?? false);
  const [only = false] = states;
  return states.size > 1 ? null : only;
}
