import { areaText, columnLetters } from "../sheet/address";
import type { Area } from "../sheet/placed";

export type Spot = { readonly row: number; readonly column: number };

/** `Worksheet.getRanges` takes 8192 characters. */
const LONGEST = 8192;

type Run = { readonly row: number; readonly left: number; readonly right: number };

/** Cells of one row that stand side by side. `spots` are in order of row and column. */
function runs(spots: readonly Spot[], join: boolean): readonly Run[] {
  const out: Run[] = [];
  for (const { row, column } of spots) {
    const last = out[out.length - 1];
    if (join && last?.row === row && last.right + 1 === column) out[out.length - 1] = { ...last, right: column };
    else out.push({ row, left: column, right: column });
  }
  return out;
}

export type Joining = { readonly across: boolean; readonly down: boolean };

/** Few rectangles that cover exactly these cells, in order of row and column. */
export function rectangles(
  spots: readonly Spot[],
  { across, down }: Joining = { across: true, down: true },
): readonly Area[] {
  const done: Area[] = [];
  const open = new Map<string, Area>();
  for (const { row, left, right } of runs(spots, across)) {
    const key = `${left}:${right}`;
    const above = open.get(key);
    const grows = down && above?.bottom === row - 1;
    if (above && !grows) done.push(above);
    open.set(key, { top: grows ? above.top : row, left, bottom: row, right });
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** `A1:B2,D4` in as many texts as `getRanges` needs. */
export function joined(texts: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const text of texts) {
    const last = out[out.length - 1];
    if (last !== undefined && last.length + 1 + text.length <= LONGEST) out[out.length - 1] = `${last},${text}`;
    else out.push(text);
  }
  return out;
}

export const addressLists = (areas: readonly Area[]): readonly string[] => joined(areas.map(areaText));

/** 3, 4, 7 → `D:E`, `H:H`. */
export const columnSpans = (columns: readonly number[]): readonly string[] =>
  runs(
    [...columns].sort((a, b) => a - b).map((column) => ({ row: 0, column })),
    true,
  ).map(({ left, right }) => `${columnLetters(left)}:${columnLetters(right)}`);

/** 3, 4, 7 → `4:5`, `8:8`. */
export const rowSpans = (rows: readonly number[]): readonly string[] =>
  runs(
    [...rows].sort((a, b) => a - b).map((column) => ({ row: 0, column })),
    true,
  ).map(({ left, right }) => `${left + 1}:${right + 1}`);
