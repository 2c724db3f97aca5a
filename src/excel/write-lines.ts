import type { PlacedSheet } from "../sheet/placed";
import { columnSpans, joined, rowSpans } from "./areas";
import { widthPoints } from "./units";
import { type Write, write } from "./write";

const byNumber = (items: readonly (readonly [number, number])[]): ReadonlyMap<number, readonly number[]> => {
  const groups = new Map<number, number[]>();
  for (const [line, size] of items) {
    const group = groups.get(size) ?? [];
    group.push(line);
    groups.set(size, group);
  }
  return groups;
};

/** Widths, and what is hidden: a width given to a hidden column would show it. */
export const columnWrites = ({ name, columns }: PlacedSheet): readonly Write[] => [
  ...[...byNumber(columns.map(({ column, width }) => [column, width]))].flatMap(([width, group]) =>
    joined(columnSpans(group)).map((spans) =>
      write((bench) => {
        bench.areas(name, spans).format.columnWidth = widthPoints(width);
      }, 2),
    ),
  ),
  ...columnSpans(columns.flatMap(({ column, hidden }) => (hidden ? [column] : []))).map((span) =>
    write((bench) => {
      bench.range(name, span).columnHidden = true;
    }, 2),
  ),
];

/** Heights that are held; rows that fit what is typed in them are left to Excel. */
export const rowWrites = ({ name, rows }: PlacedSheet): readonly Write[] => {
  const held = rows.flatMap(({ row, height, fits }) => (height === undefined || fits ? [] : [[row, height] as const]));
  const fitted = rows.flatMap(({ row, fits }) => (fits ? [row] : []));
  return [
    ...[...byNumber(held)].flatMap(([height, group]) =>
      joined(rowSpans(group)).map((spans) =>
        write((bench) => {
          bench.areas(name, spans).format.rowHeight = height;
        }, 2),
      ),
    ),
    ...joined(rowSpans(fitted)).map((spans) => write((bench) => bench.areas(name, spans).format.autofitRows(), 2)),
    ...rowSpans(rows.flatMap(({ row, hidden }) => (hidden ? [row] : []))).map((span) =>
      write((bench) => {
        bench.range(name, span).rowHidden = true;
      }, 2),
    ),
  ];
};
