// Where the rows or the columns of a sheet lie, in pixels from the first.
import type { Line, Sheet } from "../model/book";
import { type Box, wholeSheet } from "../model/box";
import { usedBox } from "../model/grid";

export type Axis = {
  readonly count: number;
  readonly start: (index: number) => number;
  readonly size: (index: number) => number;
  readonly total: number;
  /** the line at that place; the last one for any place behind it */
  readonly at: (pixels: number) => number;
  readonly isHidden: (index: number) => boolean;
};

const pixels = (points: number): number => Math.round((points * 4) / 3);

type Sizes = { readonly lines: ReadonlyMap<number, Line>; readonly fitted?: ReadonlyMap<number, number> };

function makeAxis(count: number, { lines, fitted }: Sizes, standard: number): Axis {
  const sizeOf = (index: number): number => {
    const line = lines.get(index);
    return line?.hidden ? 0 : pixels(line?.size ?? fitted?.get(index) ?? standard);
  };
  const starts = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i] ?? 0) + sizeOf(i);
  const start = (index: number): number => starts[Math.min(Math.max(index, 0), count)] ?? 0;
  return {
    count,
    start,
    size: (index) => start(index + 1) - start(index),
    total: start(count),
    at: (place) => {
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (start(middle + 1) > place) high = middle;
        else low = middle + 1;
      }
      return low;
    },
    isHidden: (index) => start(index + 1) === start(index),
  };
}

export type Axes = { readonly rows: Axis; readonly columns: Axis };

/**
 * Room around what is used and around what is selected, as far as a person will look.
 * @param fitted heights, in points, of rows that nobody set
 */
export function axesOf(sheet: Sheet, selection: Box, fitted: ReadonlyMap<number, number>): Axes {
  const used = usedBox(sheet, wholeSheet, false);
  const reach = (end: number, selected: number, spare: number, least: number, most: number): number =>
    Math.min(Math.max(end + spare, Math.min(selected, most) + spare, least), most);
  const rows = reach(used ? used.row + used.rows : 0, selection.row, 30, 60, 20_000);
  const columns = reach(used ? used.column + used.columns : 0, selection.column, 6, 20, 2_000);
  return {
    rows: makeAxis(rows, { lines: sheet.rowLines, fitted }, sheet.rowSize),
    columns: makeAxis(columns, { lines: sheet.columnLines }, sheet.columnSize),
  };
}

export type Rect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

export function rectOf({ rows, columns }: Axes, box: Box): Rect {
  const [left, top] = [columns.start(box.column), rows.start(box.row)];
  return {
    left,
    top,
    width: columns.start(box.column + box.columns) - left,
    height: rows.start(box.row + box.rows) - top,
  };
}
