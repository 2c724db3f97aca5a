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
