// Inserting and deleting moves whatever lies behind. One description serves cells, merges, names,
// formulas and the references that an add-in holds.
import { type Box, isWholeColumns, isWholeRows, maxColumns, maxRows } from "./box";

export type Shift = {
  readonly axis: "row" | "column";
  /** first inserted or deleted line */
  readonly at: number;
  /** lines inserted, or deleted when negative */
  readonly by: number;
  /** the band across the axis that moves; whole rows and columns move all of it */
  readonly from: number;
  readonly to: number;
};

export const isWholeShift = (shift: Shift): boolean =>
  shift.from === 0 && shift.to === (shift.axis === "row" ? maxColumns : maxRows) - 1;

/** The shift that inserts (sign 1) or deletes (sign -1) the cells of `box`. */
export function shiftOf(box: Box, axis: "row" | "column", sign: 1 | -1): Shift {
  return axis === "row"
    ? {
        axis,
        at: box.row,
        by: sign * box.rows,
        from: box.column,
        to: box.column + box.columns - 1,
      }
    : { axis, at: box.column, by: sign * box.columns, from: box.row, to: box.row + box.rows - 1 };
}

/** Where one line goes; null when it is deleted. */
export function shiftLine(line: number, shift: Shift): number | null {
  if (line < shift.at) return line;
  if (shift.by > 0) return line + shift.by;
  return line < shift.at - shift.by ? null : line + shift.by;
}

type Span = { readonly start: number; readonly count: number };

function shiftSpan({ start, count }: Span, shift: Shift): Span | null {
  const end = start + count;
  if (shift.by > 0) {
    if (shift.at <= start) return { start: start + shift.by, count };
    return { start, count: shift.at < end ? count + shift.by : count };
  }
  const cutEnd = shift.at - shift.by;
  const lost = Math.max(0, Math.min(end, cutEnd) - Math.max(start, shift.at));
  if (lost === count) return null;
  const before = Math.max(0, Math.min(cutEnd, start) - shift.at);
  return { start: start - before, count: count - lost };
}

/** Where a reference to `box` points after the shift; null when all of it is deleted. */
export function shiftBox(box: Box, shift: Shift): Box | null {
  if (shift.axis === "row") {
    const inBand = box.column >= shift.from && box.column + box.columns - 1 <= shift.to;
    if (!inBand || isWholeColumns(box)) return box;
    const span = shiftSpan({ start: box.row, count: box.rows }, shift);
    return span && { ...box, row: span.start, rows: span.count };
  }
  const inBand = box.row >= shift.from && box.row + box.rows - 1 <= shift.to;
  if (!inBand || isWholeRows(box)) return box;
  const span = shiftSpan({ start: box.column, count: box.columns }, shift);
  return span && { ...box, column: span.start, columns: span.count };
}
