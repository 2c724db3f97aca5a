import { cellKey, type Grid, type GridCell, type GridName, keyColumn, keyRow } from "../../src/sheet/index";

/** What people do to a sheet, done to a grid the way a spreadsheet program does it. */
type Move = (row: number, column: number) => readonly [number, number] | undefined;

function moved(grid: Grid, move: Move, moveNames = true): Grid {
  const cells = new Map<number, GridCell>();
  for (const [key, cell] of grid.cells) {
    const to = move(keyRow(key), keyColumn(key));
    if (to) cells.set(cellKey(...to), cell);
  }
  const names = !moveNames
    ? grid.names
    : grid.names.flatMap((name): readonly GridName[] => {
        if (name.sheet !== grid.name) return [name];
        const to = move(name.area.top, name.area.left);
        return to ? [{ ...name, area: { top: to[0], left: to[1], bottom: to[0], right: to[1] } }] : [];
      });
  return { ...grid, cells, names };
}

export const insertRow = (grid: Grid, at: number): Grid =>
  moved(grid, (row, column) => [row >= at ? row + 1 : row, column]);
export const insertColumn = (grid: Grid, at: number): Grid =>
  moved(grid, (row, column) => [row, column >= at ? column + 1 : column]);
export const deleteColumn = (grid: Grid, at: number): Grid =>
  moved(grid, (row, column) => (column === at ? undefined : [row, column > at ? column - 1 : column]));
export const deleteRow = (grid: Grid, at: number): Grid =>
  moved(grid, (row, column) => (row === at ? undefined : [row > at ? row - 1 : row, column]));

/** A single cell inserted, those below it moved down; a single cell deleted, those below it moved up. */
export const insertCell = (grid: Grid, at: number, below: number): Grid =>
  moved(grid, (row, column) => [column === below && row >= at ? row + 1 : row, column]);
export const deleteCell = (grid: Grid, at: number, below: number): Grid =>
  moved(grid, (row, column) =>
    column !== below || row < at ? [row, column] : row === at ? undefined : [row - 1, column],
  );

export const renamed = (grid: Grid, name: string): Grid => ({
  ...grid,
  name,
  names: grid.names.map((one) => (one.sheet === grid.name ? { ...one, sheet: name } : one)),
});
export const withoutNames = (grid: Grid): Grid => ({ ...grid, names: [] });

/**
 * Rows put into another order in the columns up to `lastColumn`; names stay where they are, as in every program.
 * `order[n]` is the row whose content comes to stand on `rows[n]`.
 */
export function sorted(grid: Grid, rows: readonly number[], order: readonly number[], lastColumn: number): Grid {
  const to = new Map(order.map((from, n) => [from, rows[n] ?? from]));
  return moved(grid, (row, column) => [column <= lastColumn ? (to.get(row) ?? row) : row, column], false);
}

export const setCell = (grid: Grid, row: number, column: number, cell: GridCell | undefined): Grid => {
  const cells = new Map(grid.cells);
  if (cell) cells.set(cellKey(row, column), cell);
  else cells.delete(cellKey(row, column));
  return { ...grid, cells };
};
