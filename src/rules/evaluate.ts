import type { Expr, Operator } from "./expr";

/** What a name stands for; null is an empty cell. */
export type Result = number | string | boolean | null;

export type Names = {
  readonly value: (name: string) => Result;
  /** A1 address of a name; the name itself where no sheet is at hand. */
  readonly address: (name: string) => string;
};

/** As N() in a spreadsheet: what is not a number counts as 0. */
const number = (value: Result): number => (typeof value === "number" ? value : 0);

const text = (value: Result): string => {
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
};

export const truth = (value: Result): boolean => value === true || (typeof value === "number" && value !== 0);

/** Spreadsheets compare texts without case, and an empty cell equals "" and 0. */
export function equal(a: Result, b: Result): boolean {
  if (a === null || b === null) {
    const other = a ?? b;
    return other === null || other === "" || other === 0 || other === false;
  }
  if (typeof a !== typeof b) return false;
  return typeof a === "string" ? a.toLowerCase() === text(b).toLowerCase() : a === b;
}

const exact = (value: number): bigint => {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is not an exact integer`);
  return BigInt(value);
};

/** Of integers that are sure to be exact in all steps; a is 0 or more, b is more. */
function roundSmall(a: number, b: number): number {
  const [top, bottom] = [2 * a + b, 2 * b];
  return (top - (top % bottom)) / bottom;
}

const SMALL = 2 ** 50;

/** Half away from zero, exactly; a and b are integers. */
function roundQuotient(a: number, b: number): number {
  if (a >= 0 && a < SMALL && b > 0 && b < SMALL && Number.isInteger(a) && Number.isInteger(b)) return roundSmall(a, b);
  const [n, d] = [exact(a), exact(b)];
  const sign = n < 0n !== d < 0n ? -1n : 1n;
  const [top, bottom] = [n < 0n ? -n : n, d < 0n ? -d : d];
  return Number(sign * ((2n * top + bottom) / (2n * bottom)));
}

const floorDiv = (a: number, b: number): number => Math.floor(a / b);

type Apply = (args: readonly Result[]) => Result;

const first = (args: readonly Result[]): Result => args[0] ?? null;
const second = (args: readonly Result[]): Result => args[1] ?? null;
const compare =
  (test: (a: number, b: number) => boolean): Apply =>
  (args) =>
    test(number(first(args)), number(second(args)));

export const OPERATORS: Readonly<
  Record<Exclude<Operator, "if" | "and" | "or" | "addressOf" | "columnOf" | "isBlank">, Apply>
> = {
  not: (args) => !truth(first(args)),
  eq: (args) => equal(first(args), second(args)),
  lt: compare((a, b) => a < b),
  gt: compare((a, b) => a > b),
  ge: compare((a, b) => a >= b),
  add: (args) => args.reduce<number>((total, value) => total + number(value), 0),
  sub: (args) => number(first(args)) - number(second(args)),
  mul: (args) => args.reduce<number>((product, value) => product * number(value), 1),
  roundedQuotient: (args) => roundQuotient(number(first(args)), number(second(args))),
  quotient: (args) => floorDiv(number(first(args)), number(second(args))),
  divided: (args) => number(first(args)) / number(second(args)),
  mod: (args) => {
    const [a, b] = [number(first(args)), number(second(args))];
    return a - b * floorDiv(a, b);
  },
  concat: (args) => args.map(text).join(""),
  isNumber: (args) => typeof first(args) === "number",
  isText: (args) => typeof first(args) === "string",
  right: (args) => text(first(args)).slice(-number(second(args))),
  left: (args) => text(first(args)).slice(0, number(second(args))),
  rest: (args) => text(first(args)).slice(number(second(args)) - 1),
  trim: (args) => text(first(args)).replace(/ +/g, " ").replace(/^ | $/g, ""),
  substitute: (args) =>
    text(first(args))
      .split(text(second(args)))
      .join(text(args[2] ?? null)),
};

/** Nothing that cannot change the result is computed. */
function any(args: readonly Expr[], names: Names, wanted: boolean): boolean {
  for (const arg of args) if (truth(evaluate(arg, names)) === wanted) return true;
  return false;
}

/** An argument that is not given is empty. */
const given = (arg: Expr | undefined, names: Names): Result => (arg ? evaluate(arg, names) : null);

const blank = (value: Result): boolean => value === null || value === "";

/** Computes an expression over names, as the spreadsheet would compute its formula. */
export function evaluate(expr: Expr, names: Names): Result {
  if (expr.op === "literal") return expr.value;
  if (expr.op === "ref") return names.value(expr.name);
  const { op, args } = expr;
  const a = args[0];
  switch (op) {
    case "if": {
      const chosen = truth(given(a, names)) ? args[1] : args[2];
      return chosen ? evaluate(chosen, names) : "";
    }
    case "addressOf":
      return a?.op === "ref" ? names.address(a.name) : "";
    case "columnOf":
      return a?.op === "ref" ? names.address(a.name).replace(/\d+$/, "") : "";
    case "isBlank":
      return blank(given(a, names));
    case "and":
      return !any(args, names, false);
    case "or":
      return any(args, names, true);
    case "not":
      return !truth(given(a, names));
    case "eq":
      return equal(given(a, names), given(args[1], names));
    case "isNumber":
      return typeof given(a, names) === "number";
    default:
      return OPERATORS[op](args.map((arg) => evaluate(arg, names)));
  }
}
