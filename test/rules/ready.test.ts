import fc from "fast-check";
import { evaluate, type Names } from "../../src/rules/evaluate";
import type { Expr } from "../../src/rules/expr";
import { Compiler, type Slots } from "../../src/rules/ready";
import { namesOf, row, tree } from "./expressions";

type RowSlots = Slots & { readonly names: Names };

test("an expression made ready gives for every row what evaluating it gives, whatever it shares with others", () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), fc.array(row, { maxLength: 3 }), (exprs, rows) => {
      const compiler = new Compiler<RowSlots>(
        (name) =>
          ({ names }) =>
            names.value(name),
      );
      for (const expr of exprs) compiler.count(expr);
      const ready = exprs.map((expr) => compiler.ready(expr));
      for (const values of rows) {
        const names = namesOf(values);
        const slots: RowSlots = { taken: [], names, address: names.address };
        expect(ready.map((one) => one(slots))).toEqual(exprs.map((expr) => evaluate(expr, names)));
      }
    }),
    { numRuns: 500 },
  );
});

test("a name is asked for once a row, and not at all where it cannot matter", () => {
  const asked: string[] = [];
  const compiler = new Compiler<Slots>((name) => () => {
    asked.push(name);
    return 1;
  });
  const [a, b]: readonly Expr[] = [
    { op: "ref", name: "a" },
    { op: "ref", name: "b" },
  ];
  if (!a || !b) throw new Error("no names");
  const both: Expr = {
    op: "and",
    args: [
      { op: "not", args: [a] },
      { op: "eq", args: [b, a] },
    ],
  };
  compiler.count(both);
  const ready = compiler.ready(both);
  const slots: Slots = { taken: [], address: () => "" };
  expect([ready(slots), ready(slots), asked]).toEqual([false, false, ["a"]]);
});
