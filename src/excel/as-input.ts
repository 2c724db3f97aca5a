import type { PlacedCell } from "../sheet/placed";
import type { Scalar } from "../sheet/spec";

/**
 * A text that Excel takes as it is, whatever the language: it begins with a letter, has no digit (no date, no number
 * with a unit) and is no truth value. Longer texts cannot be dates.
 */
const PLAIN = /^\p{L}[^\d]*$/u;
const TRUTH = /^(?:true|false)$/i;
const LONGEST_DATE = 60;

const isPlain = (text: string): boolean =>
  !TRUTH.test(text) && (PLAIN.test(text) || (text.length > LONGEST_DATE && /^\p{L}/u.test(text)));

/** A value for `Range.formulas`. Text stays text: `Range.formulas` takes `=1`, `1/2` and `-x` for something else. */
export const asInput = (value: Scalar): string | number | boolean => {
  if (value === null || value === "") return "";
  if (typeof value !== "string") return value;
  return isPlain(value) ? value : `'${value}`;
};

export const cellInput = (cell: PlacedCell): string | number | boolean => {
  if (cell.formula !== undefined) return `=${cell.formula}`;
  return cell.error && typeof cell.value === "string" ? cell.value : asInput(cell.value);
};
