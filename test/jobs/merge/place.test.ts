import { merge } from "../../../src/jobs/merge/merge";
import { mergePlace } from "../../../src/jobs/merge/run";
import { addressUnits } from "../../../src/jobs/publish/order";
import { parsePeriod, type RegisterLine } from "../../../src/plan/index";
import { pack, ports } from "../../tools/books";
import { lineOf } from "./tools";

test("who gets a form is who is asked for it, also where the plan closes its data before the period ends", () => {
  // The plan wants reports before 1/6; on 5/6 the school gets another code.
  const [plan, period] = [pack("lao-cai-2021"), parsePeriod("2021-H1")!];
  const school = (more: Partial<RegisterLine>): RegisterLine => ({ ...lineOf("A1"), parent: "S", ...more });
  const lines = [lineOf("S"), school({ code: "A1", to: "2021-06-04" }), school({ code: "A9", from: "2021-06-05" })];
  const crosswalk = [{ old: "A1", now: "A9", how: "doi-ten", from: "2021-06-05" }] as const;
  const found = mergePlace({ pack: plan, period, register: { lines }, crosswalk }, ports);
  if (!found.ok) throw new Error(found.code);
  expect(found.context.window.to).toBe("2021-06-03");
  const asked = merge([], found.wish).units.map(({ unit }) => unit.code);
  const issued = addressUnits({ register: { lines }, period }).flatMap(({ line }) =>
    line.code === "S" ? [] : line.code,
  );
  expect([asked, issued]).toEqual([["A9"], ["A9"]]);
});
