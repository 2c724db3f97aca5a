import { carriedOver, type Handed, handedBy, makeTemplate, type Previous } from "../../../src/jobs/index";
import { type Crosswalk, parsePeriod } from "../../../src/plan/index";
import { answered, asRead, context, pack, ports, unit } from "../../tools/books";
import { rightAnswers } from "../../tools/right-answers";

const now = parsePeriod("2026-H1");
if (!now) throw new Error("no period");

const previous = (n: number): Previous => ({
  period: "2025",
  rows: new Map([
    ["MT4-CT1a", { result: n, cumulative: 10 * n }],
    ["MT3-CT4b", { result: n, denominator: 2 * n }],
    ["MT3-CT1", { result: n > 5 ? "Có" : "Không" }],
  ]),
  firstHalf: new Map([["MT4-CT1a", n]]),
});
const handed = (code: string, n: number, number = 1, until = "2025-12-14"): Handed => ({
  code,
  number,
  until,
  previous: previous(n),
});
const merged: Crosswalk = [
  { old: "A", now: "C", how: "sap-nhap", from: "2026-01-01" },
  { old: "B", now: "C", how: "sap-nhap", from: "2026-01-01" },
  { old: "D", now: "E", how: "chia-tach", from: "2026-01-01" },
];

test("a successor carries the flows and balances of all that was merged into it, once", () => {
  const carried = carriedOver([handed("A", 1), handed("B", 2), handed("C", 4)], ["C"], merged, now);
  expect(carried.get("C")).toEqual({
    period: "2025",
    rows: new Map<string, object>([
      ["MT4-CT1a", { result: 7, cumulative: 70 }],
      ["MT3-CT4b", { result: 7, denominator: 14 }],
      ["MT3-CT1", { result: "Không" }],
    ]),
    firstHalf: new Map([["MT4-CT1a", 7]]),
  });
});

test("answers that differ say nothing of both, and nobody carries what a split unit had", () => {
  const carried = carriedOver([handed("A", 9), handed("B", 2), handed("D", 3)], ["C", "E"], merged, now);
  expect(carried.get("C")?.rows.get("MT3-CT1")).toEqual({});
  expect(carried.has("E")).toBe(false);
});

test("the later period counts, then the higher number; two of one number that differ count for nothing", () => {
  const one = carriedOver([handed("A", 1, 1), handed("A", 2, 2), handed("A", 5, 9, "2025-06-14")], ["A"], [], now);
  expect(one.get("A")).toEqual(previous(2));
  expect(carriedOver([handed("A", 1), handed("A", 2)], ["A"], [], now).size).toBe(0);
  expect(carriedOver([handed("A", 1), handed("A", 1)], ["A"], [], now).size).toBe(1);
});

test("a sendable workbook of the period before hands its figures on, an empty one does not", async () => {
  const here = context("hanoi-605", unit("truong", ["thcs"]), "2025");
  const made = await makeTemplate({ pack: here.pack, unit: here.unit, period: here.period }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const wish = { pack: pack("hanoi-605"), period: now };
  expect(await handedBy(asRead(made.book), wish, ports)).toBeUndefined();
  const filled = await handedBy(asRead(answered(made.book, rightAnswers(here))), wish, ports);
  expect(filled).toMatchObject({ code: here.unit.code, number: 1, until: "2025-12-14", previous: { period: "2025" } });
  expect(filled?.previous.rows.get("MT4-CT1a")?.cumulative).toBeGreaterThan(0);
});
