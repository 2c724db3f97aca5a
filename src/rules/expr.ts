/**
 * A condition or value over names, said once: `evaluate` computes it here, `formula` writes it for a spreadsheet.
 * Only what Excel 2010, WPS and LibreOffice share and compute alike may be said.
 */
export type Expr =
  | { readonly op: "ref"; readonly name: string }
  | { readonly op: "literal"; readonly value: number | string | boolean }
  | { readonly op: Operator; readonly args: readonly Expr[] };

export type Operator =
  | "and"
  | "or"
  | "not"
  | "eq"
  | "lt"
  | "gt"
  | "ge"
  | "add"
  | "sub"
  | "mul"
  /** ROUND(a / b, 0), half away from zero; b ≠ 0. */
  | "roundedQuotient"
  /** Floor of a / b. */
  | "quotient"
  /** a / b as spreadsheets divide: only for showing, never for deciding. */
  | "divided"
  | "mod"
  | "if"
  | "concat"
  | "isNumber"
  | "isText"
  | "isBlank"
  | "right"
  | "left"
  /** Text from a position on, counted from 1. */
  | "rest"
  /** Without outer spaces; text only. */
  | "trim"
  /** The A1 address of a reference, for sentences. */
  | "addressOf"
  /** The column letters of a reference. */
  | "columnOf"
  /** Every occurrence of the second text in the first, replaced by the third. */
  | "substitute";

const make =
  (op: Operator) =>
  (...args: readonly Value[]): Expr => ({ op, args: args.every(isExpr) ? args : args.map(expr) });

/** Where an expression is wanted, plain values may be written. */
export type Value = Expr | number | string | boolean;

const isExpr = (value: Value): value is Expr => typeof value === "object";

const expr = (value: Value): Expr => (isExpr(value) ? value : { op: "literal", value });

export const ref = (name: string): Expr => ({ op: "ref", name });
export const literal = (value: number | string | boolean): Expr => ({ op: "literal", value });
export const and = make("and");
export const or = make("or");
export const not = make("not");
export const eq = make("eq");
export const lt = make("lt");
export const gt = make("gt");
export const ge = make("ge");
export const add = make("add");
export const sub = make("sub");
export const mul = make("mul");
export const roundedQuotient = make("roundedQuotient");
export const quotient = make("quotient");
export const divided = make("divided");
export const mod = make("mod");
export const when = make("if");
export const concat = make("concat");
export const isNumber = make("isNumber");
export const isText = make("isText");
export const isBlank = make("isBlank");
export const right = make("right");
export const left = make("left");
export const rest = make("rest");
export const trim = make("trim");
export const addressOf = make("addressOf");
export const columnOf = make("columnOf");
export const substitute = make("substitute");

/** The same expression over other names: `tu.tong.gt` → `entry!MT3-CT4a.tu.tong.gt`. */
export function rename(source: Expr, to: (name: string) => string): Expr {
  switch (source.op) {
    case "literal":
      return source;
    case "ref":
      return ref(to(source.name));
    default:
      return { op: source.op, args: source.args.map((arg) => rename(arg, to)) };
  }
}
