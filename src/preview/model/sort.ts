// Sorting the rows of a range by some of its columns.
import { offsetFormula } from "../formula/move";
import { fail } from "../protocol/errors";
import type { Sheet, Value } from "./book";
import { type Box, overlap } from "./box";
import { cellAt, mapCells } from "./grid";

export type SortKey = { readonly column: number; readonly ascending: boolean };

const rank = (value: Value): number =>
  typeof value === "number" ? 0 : value === "" ? 4 : typeof value === "string" ? 1 : 2;

function compare(a: Value, b: Value): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "vi");
}

export function sortRows(
  sheet: Sheet,
  box: Box,
  keys: readonly SortKey[],
  hasHeaders: boolean,
  valueAt: (row: number, column: number) => Value,
): Sheet {
  if (sheet.merges.some((merge) => overlap(merge, box)))
    fail("InvalidOperation", "All the merged cells need to be the same size.");
  const head = hasHeaders ? 1 : 0;
  const body: Box = { ...box, row: box.row + head, rows: box.rows - head };
  if (body.rows < 2) return sheet;
  const order = Array.from({ length: body.rows }, (_, i) => body.row + i).sort((a, b) => {
    for (const { column, ascending } of keys) {
      const [x, y] = [a, b].map((row) => valueAt(row, box.column + column));
      const found = compare(x ?? "", y ?? "");
      // Blank cells come last whichever way one sorts.
      if (found !== 0) return ascending || x === "" || y === "" ? found : -found;
    }
    return a - b;
  });
  return mapCells(sheet, body, (_, row, column) => {
    const from = order[row - body.row] ?? row;
    const cell = cellAt(sheet, from, column);
    return { ...cell, formula: cell.formula && offsetFormula(cell.formula, row - from, 0) };
  });
}
