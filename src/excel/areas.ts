import { areaText, columnLetters } from "../sheet/address";
import type { Area } from "../sheet/placed";
import { runs } from "../sheet/rectangles";

/** `Worksheet.getRanges` takes 8192 characters. */
const LONGEST = 8192;

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

/** Excel has 16 384 columns; a range over all of them is unbounded, and it gives no cells of such a range. */
const WIDEST = 8_192;

/** The same area in parts that are no whole rows, from left to right. */
export const notWholeRows = ({ left, right, ...rows }: Area): readonly Area[] =>
  right - left < WIDEST
    ? [{ left, right, ...rows }]
    : [
        { left, right: left + WIDEST - 1, ...rows },
        { left: left + WIDEST, right, ...rows },
      ];
