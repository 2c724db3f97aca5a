import { cellKey, filledRows, type Grid, rowsAlike } from "../../sheet/index";
import type { MetaRecord } from "./records";

export const textAt = (grid: Grid, row: number, column: number): string => {
  const cell = grid.cells.get(cellKey(row, column));
  // A Mac may have split letters from their marks: names are kept in one form only.
  return cell === undefined ? "" : String(cell.value).normalize("NFC");
};

const recordAt = (grid: Grid, row: number): MetaRecord => ({
  section: textAt(grid, row, 0),
  key: textAt(grid, row, 1),
  index: textAt(grid, row, 2),
  value: textAt(grid, row, 3),
});

/** Lines that are the same in many workbooks, made once. */
const SAME = {};
const lines = new WeakMap<object, MetaRecord>();

/** All lines of the sheet in order, unknown sections included. */
export function readRecords(grid: Grid): readonly MetaRecord[] {
  const alike = rowsAlike(SAME, grid.cells);
  return filledRows(grid.cells)
    .filter((row) => row > 0)
    .map((row) => {
      const same = alike(row);
      const found = (same && lines.get(same)) ?? recordAt(grid, row);
      if (same) lines.set(same, found);
      return found;
    });
}
