import type { PlacedSheet } from "../sheet/placed";
import { columnSpans, joined, rowSpans } from "./areas";
import { widthPoints } from "./units";
import { type Write, write } from "./write";

/** What one line of a block of lines costs, about. */
const LINE_BYTES = 40;

const sizes = (block: Block, run: Write["run"]): Write => ({ cells: 0, bytes: block.lines.length * LINE_BYTES, run });

type Block = { readonly from: number; readonly lines: readonly (number | undefined)[] };

/** Lines with a size as one block from the first to the last. */
function blockOf(sized: readonly (readonly [line: number, size: number])[]): Block | undefined {
  const known = new Map(sized);
  const lines = [...known.keys()].sort((a, b) => a - b);
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { from: first, lines: Array.from({ length: last - first + 1 }, (_, at) => known.get(first + at)) };
}

const spread = ({ from, lines }: Block): readonly number[] => lines.map((_, at) => from + at);

function widths(sheet: string, columns: PlacedSheet["columns"]): readonly Write[] {
  const block = blockOf(columns.map(({ column, width }) => [column, width]));
  if (!block) return [];
  const asked = block.lines.map((size) => (size === undefined ? {} : { format: { columnWidth: widthPoints(size) } }));
  const [span = ""] = columnSpans(spread(block));
  return [sizes(block, (bench) => bench.range(sheet, span).setColumnProperties(asked))];
}

/** Widths, and what is hidden: a width given to a hidden column would show it. */
export const columnWrites = ({ name, columns }: PlacedSheet): readonly Write[] => [
  ...widths(name, columns),
  ...columnSpans(columns.flatMap(({ column, hidden }) => (hidden ? [column] : []))).map((span) =>
    write((bench) => {
      bench.range(name, span).columnHidden = true;
    }, 2),
  ),
];

function heights(sheet: string, held: readonly (readonly [number, number])[]): readonly Write[] {
  const block = blockOf(held);
  if (!block) return [];
  const asked = block.lines.map((size) => (size === undefined ? {} : { format: { rowHeight: size } }));
  const [span = ""] = rowSpans(spread(block));
  return [sizes(block, (bench) => bench.range(sheet, span).setRowProperties(asked))];
}

/** Heights that are held; rows that fit what is typed in them are left to Excel. */
export const rowWrites = ({ name, rows }: PlacedSheet): readonly Write[] => {
  const held = rows.flatMap(({ row, height, fits }) => (height === undefined || fits ? [] : [[row, height] as const]));
  const fitted = rows.flatMap(({ row, fits }) => (fits ? [row] : []));
  return [
    ...heights(name, held),
    ...joined(rowSpans(fitted)).map((spans) => write((bench) => bench.areas(name, spans).format.autofitRows(), 2)),
    ...rowSpans(rows.flatMap(({ row, hidden }) => (hidden ? [row] : []))).map((span) =>
      write((bench) => {
        bench.range(name, span).rowHidden = true;
      }, 2),
    ),
  ];
};
