import { equal, OPERATORS, type Result, truth } from "./evaluate";
import { type Expr, literal, type Operator } from "./expr";

/**
 * What is known of a value before it is looked at. `string` may be empty, `text` is not; `any` is not known at all, and
 * may be an empty cell.
 */
type Kind = "number" | "text" | "string" | "boolean" | "any";

/** An expression with what is known of it; `value` where nothing can change it any more (null: an empty cell). */
export type Folded = { readonly expr: Expr; readonly kind: Kind; readonly value?: Result };

/** What is known of a name. */
export type KnownName = (name: string, expr: Expr) => Folded;

export const kindOf = (value: Result): Kind => {
  if (typeof value === "string") return value === "" ? "string" : "text";
  return typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "any";
};

/** An empty cell cannot be written as a literal: the name that found it empty stays. */
export const settled = (value: Result, expr: Expr): Folded => ({
  expr: value === null ? expr : literal(value),
  kind: kindOf(value),
  value,
});

const KINDS: Readonly<Partial<Record<Operator, Kind>>> = {
  eq: "boolean",
  lt: "boolean",
  gt: "boolean",
  ge: "boolean",
  add: "number",
  sub: "number",
  mul: "number",
  mod: "number",
  divided: "number",
  quotient: "number",
  roundedQuotient: "number",
  concat: "string",
  trim: "string",
  left: "string",
  right: "string",
  rest: "string",
  substitute: "string",
  addressOf: "string",
  columnOf: "string",
};

/** Those that never fail, whatever they are given. */
const SAFE: ReadonlySet<Operator> = new Set<Operator>([
  ...(["lt", "gt", "ge", "add", "sub", "mul", "trim", "concat", "substitute"] as const),
]);

const isText = (kind: Kind): boolean => kind === "text" || kind === "string";

/** Whether two values of these kinds are never equal. */
function differ(a: Folded, b: Folded): boolean {
  if (a.value === null || b.value === null) return (a.value === null ? b : a).kind === "text";
  if (a.kind === "any" || b.kind === "any") return false;
  return isText(a.kind) !== isText(b.kind) || (!isText(a.kind) && a.kind !== b.kind);
}

/** `isNumber` and its like, where the kind alone says it. */
function tested(op: Operator, { kind, value }: Folded): boolean | undefined {
  if (value === null) return op === "isBlank";
  if (kind === "any") return undefined;
  if (op === "isNumber") return kind === "number";
  if (op === "isText") return isText(kind);
  return kind === "string" ? (value === undefined ? undefined : value === "") : false;
}

/** All of them, or one of them: what decides at once, else what is left to be asked. */
function joined(op: "and" | "or", args: readonly Folded[], expr: Expr): Folded {
  const ends = op === "or";
  if (args.some(({ value }) => value !== undefined && truth(value) === ends)) return settled(ends, expr);
  const open = args.filter(({ value }) => value === undefined);
  const [only] = open;
  if (!only) return settled(!ends, expr);
  if (open.length === 1 && only.kind === "boolean") return only;
  return { expr: { op, args: open.map((one) => one.expr) }, kind: "boolean" };
}

/** The same expression where something is known of its names: it gives the same, with less to compute. */
export function fold(expr: Expr, known: KnownName): Folded {
  if (expr.op === "literal") return settled(expr.value, expr);
  if (expr.op === "ref") return known(expr.name, expr);
  const { op } = expr;
  if (op === "addressOf" || op === "columnOf") return { expr, kind: "string" };
  if (op === "if") return folded(expr.args, known);
  const args = expr.args.map((arg) => fold(arg, known));
  if (op === "and" || op === "or") return joined(op, args, expr);
  const [a = settled(null, expr), b = a] = args;
  const still: Folded = { expr: { op, args: args.map((arg) => arg.expr) }, kind: KINDS[op] ?? "boolean" };
  switch (op) {
    case "not":
      return a.value === undefined ? still : settled(!truth(a.value), expr);
    case "isNumber":
    case "isText":
    case "isBlank": {
      const said = tested(op, a);
      return said === undefined ? still : settled(said, expr);
    }
    case "eq":
      if (a.value !== undefined && b.value !== undefined) return settled(equal(a.value, b.value), expr);
      return differ(a, b) ? settled(false, expr) : still;
    default: {
      const values = args.flatMap(({ value }) => (value === undefined ? [] : [value]));
      return SAFE.has(op) && values.length === args.length ? settled(OPERATORS[op](values), expr) : still;
    }
  }
}

function folded(args: readonly Expr[], known: KnownName): Folded {
  const [condition, then, otherwise = literal("")] = args;
  if (!condition || !then) return { expr: { op: "if", args }, kind: "any" };
  const first = fold(condition, known);
  if (first.value !== undefined) return fold(truth(first.value) ? then : otherwise, known);
  const [yes, no] = [fold(then, known), fold(otherwise, known)];
  const kind = yes.kind === no.kind ? yes.kind : "any";
  return { expr: { op: "if", args: [first.expr, yes.expr, no.expr] }, kind };
}
