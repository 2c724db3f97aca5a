import type { Scalar } from "../spec";

/** An error value of a spreadsheet: it passes through whatever is computed from it. */
export class CellFault {
  constructor(readonly code: string) {}
}

export const NOT_AVAILABLE = new CellFault("#N/A");
export const BAD_VALUE = new CellFault("#VALUE!");
export const BAD_NUMBER = new CellFault("#NUM!");
export const DIVISION_BY_ZERO = new CellFault("#DIV/0!");

/** `null` is an empty cell. */
export type Value = Scalar | CellFault;

/** What programs answer differently, or what is not computed here: no result is better than a wrong one. */
export class Unsure extends Error {}

/** The values of an area or of what is computed from one, row after row. */
export type Many = {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly Value[];
  /** Its cells themselves: aggregates pass over texts in cells, not over texts that were computed. */
  readonly cells?: true;
};

export type Result = Value | Many;

export const isMany = (result: Result): result is Many =>
  typeof result === "object" && result !== null && !(result instanceof CellFault);

const PLAIN = /^ *[+-]?(?:\d+(?:\.\d*)?|\.\d+) *$/;
/** Digits with anything else may be a date, a share or money, by the language of the program. */
const DIGIT = /\d/;

export function numberOf(value: Value): number | CellFault {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  if (value instanceof CellFault) return value;
  if (PLAIN.test(value)) return Number(value);
  if (DIGIT.test(value)) throw new Unsure(value);
  return BAD_VALUE;
}

/** A number as `&` writes it: fifteen digits at most. */
function digits(value: number): string {
  const text = String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
  if (text.includes("e") || Math.abs(value) >= 1e15) throw new Unsure(text);
  return text;
}

export function textOf(value: Value): string | CellFault {
  if (typeof value === "string" || value instanceof CellFault) return value;
  if (value === null) return "";
  return typeof value === "number" ? digits(value) : value ? "TRUE" : "FALSE";
}

export function truthOf(value: Value): boolean | CellFault {
  if (typeof value === "boolean" || value instanceof CellFault) return value;
  if (typeof value === "string") return BAD_VALUE;
  return value !== null && value !== 0;
}

/** Numbers come before texts, texts before TRUE and FALSE. */
const rank = (value: Scalar): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** An empty cell is like what it is compared with. */
const filled = (value: Scalar, other: Scalar): Scalar =>
  value ?? (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);

/** Capitals and small letters are alike. */
function order(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left === right ? 0 : left < right ? -1 : 1;
}

const same = (a: string, b: string): boolean =>
  a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());

export function isEqual(a: Scalar, b: Scalar): boolean {
  const [left, right] = [filled(a, b), filled(b, a)];
  return typeof left === "string" && typeof right === "string" ? same(left, right) : left === right;
}

/** Below 0 where a comes before b, 0 where they are alike. */
export function compare(a: Scalar, b: Scalar): number {
  const [left, right] = [filled(a, b), filled(b, a)];
  if (typeof left === "string" && typeof right === "string") return order(left, right);
  const ranks = rank(left) - rank(right);
  return ranks !== 0 ? ranks : Number(left) - Number(right);
}
