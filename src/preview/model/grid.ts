// Reading and writing the cells of one sheet.
import { blankCell } from "./blank";
import type { Cell, Row, Sheet } from "./book";
import { type Box, hasCell, isWholeColumns, isWholeRows } from "./box";
import type { Style } from "./style";

/** The look of a cell that holds nothing of its own. */
export const inherited = (sheet: Sheet, row: number, column: number): Style =>
  sheet.rowLines.get(row)?.style ?? sheet.columnLines.get(column)?.style ?? sheet.base;

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const own = sheet.rows.get(row)?.get(column);
  if (own) return own;
  const style = inherited(sheet, row, column);
  return style === blankCell.style ? blankCell : { ...blankCell, style };
}

export const isEmpty = (cell: Cell): boolean => cell.value === "" && cell.formula === null;

type Step = (cell: Cell, row: number, column: number) => Cell;

function keepCell(sheet: Sheet, cell: Cell, row: number, column: number): boolean {
  return !isEmpty(cell) || cell.quoted || cell.style !== inherited(sheet, row, column);
}

function putRow(rows: Map<number, Row>, index: number, row: Row): void {
  if (row.size > 0) rows.set(index, row);
  else rows.delete(index);
}

/** Runs `step` on every cell of the boxes, existing or not; the sheet is copied once for all. */
export function mapBoxes(sheet: Sheet, boxes: readonly Box[], step: Step): Sheet {
  const fresh = new Map<number, Map<number, Cell>>();
  for (const box of boxes)
    for (let r = box.row; r < box.row + box.rows; r++) {
      const row = fresh.get(r) ?? new Map(sheet.rows.get(r));
      fresh.set(r, row);
      for (let c = box.column; c < box.column + box.columns; c++) {
        const cell = step(row.get(c) ?? cellAt(sheet, r, c), r, c);
        if (keepCell(sheet, cell, r, c)) row.set(c, cell);
        else row.delete(c);
      }
    }
  const rows = new Map(sheet.rows);
  for (const [r, row] of fresh) putRow(rows, r, row);
  return { ...sheet, rows };
}

export const mapCells = (sheet: Sheet, box: Box, step: Step): Sheet => mapBoxes(sheet, [box], step);

/** The stored cells of a box in reading order; cheap for whole rows and columns. */
export function storedCells(
  sheet: Sheet,
  box: Box,
): readonly { readonly row: number; readonly column: number; readonly cell: Cell }[] {
  const rowNumbers = isWholeColumns(box)
    ? [...sheet.rows.keys()].sort((a, b) => a - b)
    : Array.from({ length: box.rows }, (_, i) => box.row + i).filter((r) => sheet.rows.has(r));
  return rowNumbers.flatMap((row) => {
    const cells = sheet.rows.get(row) ?? new Map<number, Cell>();
    const columns = [...cells.keys()].sort((a, b) => a - b);
    return columns.flatMap((column) => {
      const cell = cells.get(column);
      return cell && hasCell(box, row, column) ? [{ row, column, cell }] : [];
    });
  });
}

/** Runs `step` on the stored cells only: what clearing and restyling of whole columns needs. */
export function mapStored(sheet: Sheet, box: Box, step: Step): Sheet {
  const rows = new Map(sheet.rows);
  for (const index of isWholeColumns(box) ? sheet.rows.keys() : lines(box)) {
    const old = sheet.rows.get(index);
    if (!old) continue;
    const row = new Map(old);
    for (const [column, cell] of old) {
      if (!hasCell(box, index, column)) continue;
      const made = step(cell, index, column);
      if (keepCell(sheet, made, index, column)) row.set(column, made);
      else row.delete(column);
    }
    putRow(rows, index, row);
  }
  return { ...sheet, rows };
}

function* lines(box: Box): Generator<number> {
  for (let r = box.row; r < box.row + box.rows; r++) yield r;
}

/** The smallest box around the stored cells; null when there is none. */
export function usedBox(sheet: Sheet, within: Box, valuesOnly: boolean): Box | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const row of within.rows < sheet.rows.size ? lines(within) : sheet.rows.keys()) {
    for (const [column, cell] of sheet.rows.get(row) ?? []) {
      if ((valuesOnly && isEmpty(cell)) || !hasCell(within, row, column)) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whole rows or columns: formats go to the lines, not to a million cells. */
export const isUnbounded = (box: Box): boolean => isWholeRows(box) || isWholeColumns(box);
