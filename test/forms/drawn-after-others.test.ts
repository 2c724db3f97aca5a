import { drawBook, type FormContext, type Previous } from "../../src/forms/index";
import { formRows } from "../../src/forms/entry/rows";
import { packIds } from "../../src/plan/catalog/index";
import type { OrgUnit } from "../../src/plan/index";
import { context, unit } from "../tools/books";

/**
 * Forms share what is made of the rows of a plan, and the first that is drawn makes it. Each must be the same whichever
 * was drawn before: for units of other kinds, other periods, with figures carried over and without, for totals.
 */
const SCHOOLS: readonly OrgUnit[] = [
  unit("truong", ["mn"]),
  unit("truong", ["thcs"]),
  unit("truong", ["th", "thcs"]),
  unit("truong", ["thcs"], { ownership: "tu-thuc" }),
];
const OFFICES: readonly OrgUnit[] = [unit("xa"), unit("phong"), unit("so")];
const PERIODS = ["2026-H1", "2026-H2", "2025"];

/** Figures of every other row. */
function carried(of: FormContext): Previous {
  const rows = formRows(of).filter((_, n) => n % 2 === 0);
  return {
    period: "2024",
    rows: new Map(rows.map(({ code, asks }, n) => [code, asks === "boolean" ? { result: "Có" } : { result: n }])),
    firstHalf: new Map(),
  };
}

const formsOf = (plan: string): readonly FormContext[] =>
  PERIODS.flatMap((period) =>
    [...SCHOOLS, ...OFFICES].flatMap((who) => {
      const plain = context(plan, who, period);
      const totals = who.kind === "truong" ? [] : [{ ...plain, merged: true }];
      return [plain, { ...plain, previous: carried(plain) }, ...totals];
    }),
  );

/** A plan that no form was drawn of. */
const fresh = (of: FormContext): FormContext => ({ ...of, pack: structuredClone(of.pack) });

const drawn = (of: FormContext): string => JSON.stringify(drawBook(of, "0".repeat(64)));

test.each(packIds)("a form of %s is the same whichever was drawn before", (plan) => {
  for (const of of formsOf(plan)) expect(drawn(of)).toBe(drawn(fresh(of)));
});
