// One write of values, formulas or number formats into a range.
import { fail } from "../protocol/errors";
import type { Cell, Sheet } from "./book";
import { type Box, countCells } from "./box";
import { isEmpty, isUnbounded, mapCells, mapStored } from "./grid";
import { isCovered } from "./merges";
import { styleValue, withStyle } from "./style";
import { typed } from "./typed";

export const cellLimit = 5_000_000;

const sizeMessage =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** The value meant for one cell: one for all, or a grid of exactly the range's size. */
export function spread(values: unknown, box: Box): (row: number, column: number) => unknown {
  if (!Array.isArray(values)) return () => values;
  const grid = values as readonly unknown[];
  const fits = grid.length === box.rows && grid.every((row) => Array.isArray(row) && row.length === box.columns);
  if (!fits) fail("InvalidArgument", sizeMessage);
  const rows = grid as readonly (readonly unknown[])[];
  return (row, column) => rows[row - box.row]?.[column - box.column];
}

const cleared = (cell: Cell): Cell =>
  isEmpty(cell) && !cell.quoted ? cell : { ...cell, value: "", formula: null, quoted: false };

function put(cell: Cell, value: unknown, today: Date): Cell {
  if (value === null || value === undefined) return cell;
  if (value === "") return cleared(cell);
  const format = styleValue(cell.style, "NumberFormat");
  const made = typed(value, format === "@", today);
  const style =
    made.format !== null && format === "General" ? withStyle(cell.style, "NumberFormat", made.format) : cell.style;
  return { value: made.value, formula: made.formula, quoted: made.quoted, style };
}

/** null leaves a cell as it is, "" clears it, text that begins with = + - @ becomes a formula. */
export function writeValues(sheet: Sheet, box: Box, values: unknown, today: Date): Sheet {
  if (values === "") return mapStored(sheet, box, cleared);
  if (countCells(box) > cellLimit) fail("InvalidArgument");
  const at = spread(values, box);
  const hasMerges = sheet.merges.length > 0;
  return mapCells(sheet, box, (cell, row, column) =>
    hasMerges && isCovered(sheet, row, column) ? cell : put(cell, at(row, column), today),
  );
}

export function writeStyle(sheet: Sheet, box: Box, key: string, values: unknown): Sheet {
  if (!Array.isArray(values) && isUnbounded(box)) return sheet;
  const at = spread(values, box);
  return mapCells(sheet, box, (cell, row, column) => {
    const value = at(row, column);
    if (value === null || value === undefined) return cell;
    if (typeof value !== "string") return fail("InvalidArgument");
    return { ...cell, style: withStyle(cell.style, key, value) };
  });
}
