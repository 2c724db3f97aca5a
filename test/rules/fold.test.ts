import fc from "fast-check";
import { evaluate, type Result } from "../../src/rules/evaluate";
import { type Expr, literal } from "../../src/rules/expr";
import { fold, type Folded, kindOf, settled } from "../../src/rules/fold";
import { wordsIn } from "../../src/rules/names";
import { NAMES, namesOf, row, tree } from "./expressions";

/** How much is known of each name: nothing, its kind, or the value itself. */
const knowledge = fc.tuple(...NAMES.map(() => fc.constantFrom("nothing", "kind", "value")));

const knownOf = (values: readonly Result[], known: readonly string[]) => (name: string, expr: Expr) => {
  const at = NAMES.findIndex((one) => one === name);
  const value = values[at] ?? null;
  if (known[at] === "value") return settled(value, expr);
  return { expr, kind: known[at] === "kind" ? kindOf(value) : ("any" as const) };
};

const size = (expr: Expr): number => ("args" in expr ? expr.args.reduce((total, arg) => total + size(arg), 1) : 1);

test("what is known of the names never changes what an expression gives, and never makes it longer", () => {
  fc.assert(
    fc.property(tree, row, knowledge, (expr, values, known) => {
      const names = namesOf(values);
      const folded: Folded = fold(expr, knownOf(values, known));
      const wanted = evaluate(expr, names);
      expect(evaluate(folded.expr, names)).toEqual(wanted);
      if (folded.value !== undefined) expect(folded.value).toEqual(wanted);
      expect(size(folded.expr)).toBeLessThanOrEqual(size(expr));
    }),
    { numRuns: 3_000 },
  );
});

test("where all is known, nothing is left to ask", () => {
  const ref = (name: string): Expr => ({ op: "ref", name });
  const both: Expr = {
    op: "and",
    args: [
      { op: "isNumber", args: [ref("tu.tong")] },
      { op: "gt", args: [ref("tu.tong"), ref("mau.tong")] },
    ],
  };
  const numbers = (_: string, expr: Expr): Folded => ({ expr, kind: "number" });
  expect(fold(both, numbers).expr).toEqual(both.args[1]);
  expect(fold(both, (_, expr) => settled(null, expr)).value).toBe(false);
});

test("the words of an empty cell are settled with it, so that no rule about reasons is asked of a row without one", () => {
  const reason = wordsIn({ op: "ref", name: "lydo" });
  for (const value of [null, "", "Không phát sinh"]) {
    const known = (_: string, expr: Expr): Folded => settled(value, expr);
    expect(fold(reason, known).value).toBe(value ?? "");
    expect(fold({ op: "eq", args: [reason, literal("không phát sinh")] }, known).value).toBe(
      value === "Không phát sinh",
    );
  }
});
