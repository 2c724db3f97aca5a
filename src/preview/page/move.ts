// Where the keys lead: past hidden lines, over merged cells as one, with Ctrl to the end of what is filled.
import type { Sheet } from "../model/book";
import { type Box, hasCell } from "../model/box";
import { cellAt, isEmpty } from "../model/grid";
import type { Axes, Axis } from "./axis";

export type Cell = { readonly row: number; readonly column: number };
export type Step = readonly [down: number, right: number];

export const steps: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The merged area around a cell, or the cell itself. */
export const areaAt = (sheet: Sheet, { row, column }: Cell): Box =>
  sheet.merges.find((box) => hasCell(box, row, column)) ?? { row, column, rows: 1, columns: 1 };

export const headOf = (sheet: Sheet, cell: Cell): Cell => {
  const { row, column } = areaAt(sheet, cell);
  return { row, column };
};

function along(axis: Axis, from: number, by: number): number | null {
  let index = from + by;
  while (index >= 0 && index < axis.count && axis.isHidden(index)) index += by;
  return index >= 0 && index < axis.count ? index : null;
}

/** One step out of the merged area; the same cell at the edge of the sheet. */
export function next(sheet: Sheet, axes: Axes, cell: Cell, [down, right]: Step): Cell {
  const area = areaAt(sheet, cell);
  const row = down === 0 ? cell.row : along(axes.rows, down > 0 ? area.row + area.rows - 1 : area.row, down);
  const column =
    right === 0 ? cell.column : along(axes.columns, right > 0 ? area.column + area.columns - 1 : area.column, right);
  return row === null || column === null ? cell : { row, column };
}

const isFilled = (sheet: Sheet, cell: Cell): boolean => {
  const { row, column } = headOf(sheet, cell);
  return !isEmpty(cellAt(sheet, row, column));
};

const same = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;

/** To the last filled cell of a run, or over empty cells to the next filled one. */
export function leap(sheet: Sheet, axes: Axes, from: Cell, step: Step): Cell {
  let cell = next(sheet, axes, from, step);
  const run = isFilled(sheet, from) && isFilled(sheet, cell);
  for (;;) {
    const other = next(sheet, axes, cell, step);
    if (same(other, cell)) return cell;
    if (run ? !isFilled(sheet, other) : isFilled(sheet, cell)) return cell;
    cell = other;
  }
}

/** The area between two cells, grown until no merged area is cut. */
export function span(sheet: Sheet, a: Cell, b: Cell): Box {
  let box: Box = { ...a, rows: 1, columns: 1 };
  const grow = (other: Box): void => {
    const [row, column] = [Math.min(box.row, other.row), Math.min(box.column, other.column)];
    const rows = Math.max(box.row + box.rows, other.row + other.rows) - row;
    const columns = Math.max(box.column + box.columns, other.column + other.columns) - column;
    box = { row, column, rows, columns };
  };
  grow({ ...b, rows: 1, columns: 1 });
  for (;;) {
    const before = box;
    for (const merge of sheet.merges)
      if (
        merge.row < box.row + box.rows &&
        box.row < merge.row + merge.rows &&
        merge.column < box.column + box.columns &&
        box.column < merge.column + merge.columns
      )
        grow(merge);
    if (before.rows === box.rows && before.columns === box.columns) return box;
  }
}

/** The next cell for Tab on a protected sheet: Excel goes from open cell to open cell. */
export function nextOpen(sheet: Sheet, axes: Axes, from: Cell, by: 1 | -1, isOpen: (cell: Cell) => boolean): Cell {
  let cell = from;
  const limit = axes.rows.count * axes.columns.count;
  for (let i = 0; i < limit; i++) {
    const moved = next(sheet, axes, cell, [0, by]);
    if (same(moved, cell)) {
      const row = next(sheet, axes, cell, [by, 0]);
      if (row.row === cell.row) return from;
      cell = { row: row.row, column: by > 0 ? 0 : axes.columns.count - 1 };
    } else cell = moved;
    if (same(headOf(sheet, cell), cell) && !axes.rows.isHidden(cell.row) && isOpen(cell)) return cell;
  }
  return from;
}
