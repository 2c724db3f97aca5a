import { each, once } from "./lists";
import type { Operator } from "./parse";
import {
  BAD_NUMBER,
  CellFault,
  compare,
  DIVISION_BY_ZERO,
  isEqual,
  isMany,
  type Many,
  numberOf,
  type Result,
  textOf,
  Unsure,
  type Value,
} from "./value";

type Pair = (a: Value, b: Value) => Value;

const arithmetic =
  (compute: (a: number, b: number) => number | CellFault): Pair =>
  (a, b) => {
    const left = typeof a === "number" ? a : numberOf(a);
    if (typeof left !== "number") return left;
    const right = typeof b === "number" ? b : numberOf(b);
    return typeof right === "number" ? compute(left, right) : right;
  };

const comparison =
  (test: (order: number) => boolean): Pair =>
  (a, b) => {
    if (a instanceof CellFault) return a;
    return b instanceof CellFault ? b : test(compare(a, b));
  };

const equality =
  (wanted: boolean): Pair =>
  (a, b) => {
    if (a instanceof CellFault) return a;
    return b instanceof CellFault ? b : isEqual(a, b) === wanted;
  };

function joined(a: Value, b: Value): Value {
  const left = textOf(a);
  if (left instanceof CellFault) return left;
  const right = textOf(b);
  return right instanceof CellFault ? right : left + right;
}

const finite = (value: number): number | CellFault => (Number.isFinite(value) ? value : BAD_NUMBER);

const PAIRS: Readonly<Record<Operator, Pair>> = {
  "=": equality(true),
  "<>": equality(false),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
  "&": joined,
  "+": arithmetic((a, b) => finite(a + b)),
  "-": arithmetic((a, b) => finite(a - b)),
  "*": arithmetic((a, b) => finite(a * b)),
  "/": arithmetic((a, b) => (b === 0 ? DIVISION_BY_ZERO : finite(a / b))),
  "^": arithmetic((a, b) => finite(a ** b)),
};

function lists(operator: Operator, left: Many, right: Many): Many {
  if (left.rows !== right.rows || left.columns !== right.columns) throw new Unsure("lists of different sizes");
  const pair = PAIRS[operator];
  const compute = (): Many => each(left, (n) => pair(left.values[n] ?? null, right.values[n] ?? null));
  return operator === "+" ? once(left, right, compute) : compute();
}

/** Two values, or lists of one size value by value. */
export function operate(operator: Operator, left: Result, right: Result): Result {
  const pair = PAIRS[operator];
  if (isMany(left) && isMany(right)) return lists(operator, left, right);
  if (isMany(right)) return each(right, (n) => pair(left as Value, right.values[n] ?? null));
  if (!isMany(left)) return pair(left, right);
  const compute = (): Many => each(left, (n) => pair(left.values[n] ?? null, right));
  return operator === "=" ? once(left, right, compute) : compute();
}
