import { cellKey, filledRows, type Grid, keyRow, likenessOf } from "../../sheet/index";
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

const isLine = (row: number): boolean => row > 0;

const linesOf = (grid: Grid): readonly MetaRecord[] =>
  filledRows(grid.cells)
    .filter(isLine)
    .map((row) => recordAt(grid, row));

/** The lines of sheets that others are like, and which of them stands in which row. */
type Lines = { readonly records: readonly MetaRecord[]; readonly places: ReadonlyMap<number, number> };
const known = new WeakMap<Grid["cells"], Lines>();

function linesIn(grid: Grid): Lines {
  const found = known.get(grid.cells);
  if (found) return found;
  const places = new Map(
    filledRows(grid.cells)
      .filter(isLine)
      .map((row, at) => [row, at] as const),
  );
  const made = { records: linesOf(grid), places };
  known.set(grid.cells, made);
  return made;
}

/** All lines of the sheet in order, unknown sections included; those that are the same in many workbooks are made once. */
export function readRecords(grid: Grid): readonly MetaRecord[] {
  const { base, changed } = likenessOf(grid.cells);
  if (base === grid.cells || filledRows(grid.cells) !== filledRows(base)) return linesOf(grid);
  const { records, places } = linesIn({ ...grid, cells: base });
  const own = [...records];
  for (const key of changed) {
    const at = places.get(keyRow(key));
    if (at !== undefined) own[at] = recordAt(grid, keyRow(key));
  }
  return own;
}
