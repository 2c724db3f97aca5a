// A sheet on A4 paper: which rows and columns go on which page.
import type { Sheet } from "../model/book";
import { type Box, wholeSheet } from "../model/box";
import { usedBox } from "../model/grid";
import { layoutDefaults } from "../objects/layout-values";
import type { Axes } from "./axis";
import type { Range } from "./cells";

export type Page = { readonly titles: Range | null; readonly rows: Range; readonly columns: Range };
export type Paper = {
  /** in pixels of 96 to the inch */
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly header: number;
  readonly scale: number;
  readonly centered: boolean;
  /** does the page have its number at the top? */
  readonly numbered: (page: number) => boolean;
  readonly pages: readonly Page[];
};

const inch = 96;
const a4 = { short: (210 / 25.4) * inch, long: (297 / 25.4) * inch } as const;
const pixels = (points: unknown): number => (Number(points) * 4) / 3;

/** Cuts lines into runs that fit, and before each break that somebody set. */
function cut(axis: Axes["rows"], range: Range, room: number, firstRoom: number, breaks: readonly number[]): Range[] {
  const runs: Range[] = [];
  let from = range.from;
  for (let i = range.from; i <= range.to; i++) {
    const left = runs.length === 0 ? firstRoom : room;
    const tooLong = axis.start(i + 1) - axis.start(from) > left;
    if (i > from && (tooLong || breaks.includes(i))) {
      runs.push({ from, to: i - 1 });
      from = i;
    }
  }
  return [...runs, { from, to: range.to }];
}

const rangeOf = (first: number, count: number): Range => ({ from: first, to: first + count - 1 });

export function paperOf(sheet: Sheet, axes: Axes): Paper | null {
  const area: Box | null = sheet.printArea[0] ?? usedBox(sheet, wholeSheet, false);
  if (!area) return null;
  const is: Readonly<Record<string, unknown>> = { ...layoutDefaults, ...sheet.layout };
  const landscape = is.Orientation === "Landscape";
  const [width, height] = landscape ? [a4.long, a4.short] : [a4.short, a4.long];
  const margin = (edge: string): number => pixels(is[`${edge}Margin`]);
  const margins = { top: margin("Top"), right: margin("Right"), bottom: margin("Bottom"), left: margin("Left") };
  const [columns, rows] = [rangeOf(area.column, area.columns), rangeOf(area.row, area.rows)];
  const all = axes.columns.start(columns.to + 1) - axes.columns.start(columns.from);
  const zoom = (is.Zoom ?? {}) as { readonly horizontalFitToPages?: number; readonly scale?: number };
  const room = width - margins.left - margins.right;
  const scale = zoom.horizontalFitToPages ? Math.min(1, room / all) : (zoom.scale ?? 100) / 100;
  const titles = sheet.titleRows && rangeOf(sheet.titleRows.row, sheet.titleRows.rows);
  const titleHeight = titles ? axes.rows.start(titles.to + 1) - axes.rows.start(titles.from) : 0;
  const length = (height - margins.top - margins.bottom) / scale;
  const down = cut(axes.rows, rows, length - titleHeight, length, sheet.rowBreaks);
  const across = cut(axes.columns, columns, room / scale, room / scale, sheet.columnBreaks);
  const text = String(is["HeadersFooters.DefaultForAllPages.CenterHeader"] ?? "");
  const notFirst = String(is["HeadersFooters.State"]).startsWith("First");
  return {
    ...{ width, height, margins, scale, header: pixels(is.HeaderMargin), centered: is.CenterHorizontally === true },
    numbered: (page) => text.includes("&P") && !(notFirst && page === 0),
    pages: across.flatMap((one) =>
      down.map((run) => ({ columns: one, rows: run, titles: titles && run.from > titles.to ? titles : null })),
    ),
  };
}
