// Rectangles of cells, counted from 0, and what shifting does to them.

export type Box = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Box = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

export const isWholeRows = (box: Box): boolean => box.columns === maxColumns;
export const isWholeColumns = (box: Box): boolean => box.rows === maxRows;
export const countCells = (box: Box): number => box.rows * box.columns;

export const overlap = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const contains = (outer: Box, inner: Box): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

export const sameBox = (a: Box, b: Box): boolean => contains(a, b) && contains(b, a);

export const hasCell = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;

export function intersection(a: Box, b: Box): Box | null {
  if (!overlap(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function bounding(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The parts of `box` outside `hole`: at most four. */
export function subtract(box: Box, hole: Box): readonly Box[] {
  const cut = intersection(box, hole);
  if (!cut) return [box];
  const bottom = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const parts: readonly Box[] = [
    { ...box, rows: cut.row - box.row },
    { ...box, row: bottom, rows: box.row + box.rows - bottom },
    { ...cut, column: box.column, columns: cut.column - box.column },
    { ...cut, column: right, columns: box.column + box.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
