import type { Ambiguity } from "./typed-number";
import { readTypedNumber } from "./typed-number";

/** Largest count that a cell may hold: more cannot be people, children or lượt of one unit. */
export const MAX_COUNT = 999_999_999;

/**
 * What stands in a cell for a count, after grading.
 * - a number: a whole number from 0 to MAX_COUNT · null: empty
 * - "chu": text where a number belongs · "mo": may be 1 or 1000 · "sai": a number, but no count
 * The same words stand in the hidden helper columns of the workbook; `rules/grade-formula` computes them there.
 */
export type Grade = number | "chu" | "mo" | "sai" | null;

/** What a reader hands over for one cell. */
export type RawCell = {
  readonly kind: "number" | "text" | "boolean" | "error" | "refused";
  readonly value: number | string | boolean;
  /** Present where a formula stands in the cell. */
  readonly formula?: string;
};

const gradeNumber = (value: number): Grade =>
  Number.isInteger(value) && value >= 0 && value <= MAX_COUNT ? value : "sai";

const AMBIGUOUS: Readonly<Record<Ambiguity, Grade>> = { "thousands-or-decimal": "mo", "mixed-marks": "sai" };

function gradeText(text: string): Grade {
  // Marks of percent, sign and exponent make it text: a count has none of them.
  if (!/^[\d., \u00a0\uff10-\uff19]*$/.test(text)) return "chu";
  const clean = text.normalize("NFKC").replace(/ +/g, " ").trim();
  if (clean === "") return null;
  if (!/\d/.test(clean)) return "chu";
  if (/^0\d*[., ]/.test(clean)) return "sai";
  const typed = readTypedNumber(clean);
  if (typed.kind === "ambiguous") return clean.length <= 7 ? AMBIGUOUS[typed.why] : "sai";
  if (typed.kind === "none" || typed.text.includes(".")) return "sai";
  const longest = /^\d+$/.test(clean) ? 9 : 11;
  return clean.length <= longest ? gradeNumber(Number(typed.text)) : "sai";
}

/** Grades the content of a cell that wants a count. */
export function gradeCount(cell: RawCell | undefined): Grade {
  if (cell === undefined) return null;
  if (cell.kind === "number" && typeof cell.value === "number") return gradeNumber(cell.value);
  return cell.kind === "text" && typeof cell.value === "string" ? gradeText(cell.value) : "chu";
}
