import { decimal, type Fraction } from "./percent";

/** Why a typed number has no single meaning. */
export type Ambiguity =
  /** `1.000`: one, or a thousand. */
  | "thousands-or-decimal"
  /** `1.234,5` is fine; `1,234.5,6` is not a number of any country. */
  | "mixed-marks";

export type TypedNumber =
  | { readonly kind: "value"; readonly text: string; readonly value: Fraction; readonly percent: boolean }
  | { readonly kind: "ambiguous"; readonly why: Ambiguity; readonly readings: readonly string[] }
  | { readonly kind: "none" };

const NONE: TypedNumber = { kind: "none" };

/**
 * Full-width digits and signs, every kind of space, zero-width marks: what people paste without seeing it. Not NFKC,
 * which would read a footnote mark as a digit: `12¹` is not 121.
 */
export const cleanTyped = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, " ")
    .trim();

function value(digits: string, percent: boolean): TypedNumber {
  const text = digits.replace(/^0+(?=\d)/, "");
  return { kind: "value", text, value: decimal(text), percent };
}

/** Groups of three after a first group of one to three: `1.234.567`. */
const GROUPED = /^[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*$/;

function oneMark(body: string, mark: string, percent: boolean): TypedNumber {
  const plain = body.split(mark).join("");
  const groups = body.split(mark).length - 1;
  if (GROUPED.test(body)) {
    // A space is never a decimal mark, and two groups of three can only be thousands.
    if (mark === " " || groups > 1) return value(plain, percent);
    return { kind: "ambiguous", why: "thousands-or-decimal", readings: [body.replace(mark, "."), plain] };
  }
  if (mark === " " || groups > 1) return NONE;
  return value(body.replace(mark, "."), percent);
}

/** `1.234,5` and `1,234.5`: the last mark is the decimal one, the other groups by three. */
function twoMarks(body: string, percent: boolean): TypedNumber {
  const last = Math.max(body.lastIndexOf("."), body.lastIndexOf(","));
  const whole = body.slice(0, last);
  const part = body.slice(last + 1);
  const digits = whole.replace(/[., ]/g, "");
  if (GROUPED.test(whole) && /^\d+$/.test(part) && !whole.includes(body[last] ?? ""))
    return value(`${digits}.${part}`, percent);
  return { kind: "ambiguous", why: "mixed-marks", readings: [] };
}

/**
 * Reads a number as Vietnamese and English writers type it. Never guesses: `1.000` may be 1 or 1000.
 * A trailing `%` is kept apart: `98,2%` is the value 98.2 with `percent`.
 */
export function readTypedNumber(text: string): TypedNumber {
  const clean = cleanTyped(text);
  const percent = /\s?%$/.test(clean);
  const body = clean.replace(/\s?%$/, "").replace(/^\+/, "");
  if (!/^\d[\d., ]*$|^[.,]\d+$/.test(body) || !/\d$/.test(body)) return NONE;
  if (/^\d+$/.test(body)) return value(body, percent);
  if (/^[.,]\d+$/.test(body)) return value(`0.${body.slice(1)}`, percent);
  const marks = [...new Set(body.replace(/\d/g, ""))];
  const [mark = ""] = marks;
  if (marks.length === 1) return oneMark(body, mark, percent);
  return twoMarks(body, percent);
}
