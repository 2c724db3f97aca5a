import fc from "fast-check";
import type { Names, Result } from "../../src/rules/evaluate";
import type { Expr, Operator } from "../../src/rules/expr";

export const NAMES = ["tu.tong", "mau.tong", "co", "lydo"] as const;
const OPERATORS: readonly Operator[] = [
  ...(["and", "or", "not", "eq", "lt", "gt", "ge", "add", "sub", "mul", "if", "concat", "isNumber", "isText"] as const),
  ...(["isBlank", "right", "left", "rest", "trim", "addressOf", "columnOf", "substitute"] as const),
];

/** What a cell may hold. */
const scalar = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom("", "Có", "có", " ", "a  b", "12"),
  fc.boolean(),
);
/** Any expression of five levels over these names. */
export const { tree } = fc.letrec<{ readonly tree: Expr; readonly leaf: Expr; readonly inner: Expr }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, tie("leaf"), tie("inner")),
  leaf: fc.oneof(
    scalar.map((value): Expr => ({ op: "literal", value })),
    fc.constantFrom(...NAMES).map((name): Expr => ({ op: "ref", name })),
  ),
  inner: fc
    .tuple(fc.constantFrom(...OPERATORS), fc.array(tie("tree"), { minLength: 2, maxLength: 3 }))
    .map(([op, args]): Expr => ({ op, args: op === "if" ? [...args, ...args].slice(0, 3) : args })),
}));
/** Values of the names; null: an empty cell. */
export const row = fc.tuple(...NAMES.map(() => fc.option<Result>(scalar, { nil: null })));

export const namesOf = (values: readonly Result[]): Names => ({
  value: (name) => values[NAMES.findIndex((one) => one === name)] ?? null,
  address: (name) => `C${name.length}`,
});
