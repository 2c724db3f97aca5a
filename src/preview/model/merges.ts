// Merged areas: only the first cell keeps what it holds.
import { fail } from "../protocol/errors";
import type { Sheet } from "./book";
import { type Box, contains, hasCell, overlap } from "./box";
import { mapCells } from "./grid";

const isHead = (box: Box, row: number, column: number): boolean => row === box.row && column === box.column;

/** Is this cell covered by a merge whose first cell is another one? */
export const isCovered = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some((box) => hasCell(box, row, column) && !isHead(box, row, column));

function mergeOne(sheet: Sheet, box: Box): Sheet {
  if (box.rows * box.columns < 2) return sheet;
  const touched = sheet.merges.filter((one) => overlap(one, box));
  if (touched.some((one) => !contains(box, one))) fail("InvalidOperation", "The range overlaps another merged area.");
  if (sheet.tables.some((table) => overlap(table.box, box)))
    fail("InvalidOperation", "Cells of a table cannot be merged.");
  const cleared = mapCells(sheet, box, (cell, row, column) =>
    isHead(box, row, column) ? cell : { ...cell, value: "", formula: null, quoted: false },
  );
  return { ...cleared, merges: [...sheet.merges.filter((one) => !touched.includes(one)), box] };
}

export function mergeCells(sheet: Sheet, box: Box, across: boolean): Sheet {
  if (!across) return mergeOne(sheet, box);
  const rows = Array.from({ length: box.rows }, (_, i) => ({ ...box, row: box.row + i, rows: 1 }));
  return rows.reduce(mergeOne, sheet);
}

export const unmergeCells = (sheet: Sheet, box: Box): Sheet => ({
  ...sheet,
  merges: sheet.merges.filter((one) => !overlap(one, box)),
});
