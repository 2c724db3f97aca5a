import { type EntryRow, type Judgement, judgements } from "../../plan/index";
import type { ProblemCode } from "../../problems/index";
import { isJudged, ratioOf } from "../../rules/index";
import { type Change, type ErrorClass, everywhere, figures, has, type Seed } from "./seed";

const FOUR = ["tu.tong", "tu.nu", "mau.tong", "mau.nu"] as const;

/** Figures of `Thông tin` that a very large denominator would contradict in other rows. */
const APART: Change = { "info.officials.tong": null, "info.ban.members.tong": null };

/** A rate n/d, with as many women as people. */
function rate(row: EntryRow, n: number, d: number): Change {
  const ratio = ratioOf(row);
  if (!ratio) return {};
  const side = (key: string): number => (key.startsWith("mau") && key !== ratio.nKey ? d : n);
  return { ...Object.fromEntries(figures(row).map((key) => [key, side(key)])), ...APART };
}

/** Hundredths of a percent. */
const hundredths = (value: string): number => Math.round(Number(value) * 100);

type At = (judgement: Judgement, row: EntryRow) => Omit<Seed, "code"> | undefined;

/** On rates that the plan judges, for the first milestone in force that has the role. */
const judged = (
  id: string,
  rule: string,
  code: ProblemCode,
  roles: readonly Judgement["role"][],
  seed: At,
): ErrorClass => ({
  id,
  rule,
  seed: (row, { period }) => {
    if (!ratioOf(row) || !isJudged(row, period)) return undefined;
    const judgement = judgements(row.measure, period).find(
      ({ role, target }) => roles.includes(role) && target.operator !== "~",
    );
    const found = judgement && seed(judgement, row);
    return found && { ...found, code };
  },
});

const atResult = (change: Change): Omit<Seed, "code"> => ({ at: "ketqua", change });
const GREAT = 100_000;

const TARGETS: readonly ErrorClass[] = [
  judged("MC-01 milestone missed", "target-reached", "MC-01", ["due"], (_, row) => atResult(rate(row, 0, 12))),
  judged("MC-05 floor not held", "target-reached", "MC-05", ["floor"], (_, row) => atResult(rate(row, 0, 12))),
  judged("MC-02 rounded up to the milestone", "target-reached", "MC-02", ["due", "floor"], ({ target }, row) =>
    atResult(rate(row, hundredths(target.value) * 10 - 4, GREAT)),
  ),
  judged("MC-03 exactly where more is wanted", "target-reached", "MC-03", ["due", "floor"], ({ target }, row) =>
    target.operator === ">" ? atResult(rate(row, hundredths(target.value) * 10, GREAT)) : undefined,
  ),
  judged("MC-04 women below", "each-sex-reached", "MC-04", ["due", "floor"], (_, row) =>
    row.measure.sex === "total+female" && has(row, ...FOUR)
      ? { at: "tu.nu", change: { "tu.tong": 999_999, "tu.nu": 0, "mau.tong": 1_000_000, "mau.nu": 1 } }
      : undefined,
  ),
  judged("MC-04 men below", "each-sex-reached", "MC-04", ["due", "floor"], (_, row) =>
    row.measure.sex === "total+female" && has(row, ...FOUR)
      ? { at: "tu.nam", change: { "tu.tong": 999_999, "tu.nu": 999_999, "mau.tong": 1_000_000, "mau.nu": 999_999 } }
      : undefined,
  ),
  judged("MC-07 very few", "few-counted", "MC-07", ["due", "floor"], (_, row) => {
    const ratio = ratioOf(row);
    return ratio && { at: ratio.dKey, change: { ...everywhere(row, 2), ...APART } };
  }),
  {
    id: "MC-08 behind the line",
    rule: "on-the-way",
    seed: (row, { period }) => {
      if (!ratioOf(row) || !isJudged(row, period)) return undefined;
      const all = judgements(row.measure, period);
      const value = (of: Judgement["role"]): number => Number(all.find(({ role }) => role === of)?.target.value ?? NaN);
      return value("progress") > value("floor")
        ? { ...atResult(rate(row, hundredths(String(value("floor"))) * 10, GREAT)), code: "MC-08" }
        : undefined;
    },
  },
  {
    id: "MC-06 Không where Có is wanted",
    rule: "answer-reached",
    seed: (row, { period }) =>
      has(row, "co") && isJudged(row, period) ? { change: { co: "Không" }, code: "MC-06", at: "co" } : undefined,
  },
];

/** Figures of one row that do not fit each other: the sample has 12 people, 8 of them women. */
const PARTS: readonly ErrorClass[] = [
  {
    id: "SL-05 women above all, numerator",
    rule: "female-within-total",
    seed: (row) => (has(row, "tu.tong", "tu.nu") ? { change: { "tu.nu": 13 }, code: "SL-05", at: "tu.nu" } : undefined),
  },
  {
    id: "SL-05 women above all, denominator",
    rule: "female-within-total",
    seed: (row) =>
      has(row, "mau.tong", "mau.nu") ? { change: { "mau.nu": 13 }, code: "SL-05", at: "mau.nu" } : undefined,
  },
  {
    id: "SL-06 numerator above denominator",
    rule: "within-denominator",
    seed: (row) => {
      const ratio = ratioOf(row);
      if (!ratio?.nKey.startsWith("tu") || row.measure.mayExceed) return undefined;
      return { change: { [ratio.nKey]: 13 }, code: "SL-06", at: ratio.nKey };
    },
  },
  {
    id: "SL-06 men above men",
    rule: "within-denominator",
    seed: (row) => (has(row, ...FOUR) ? { change: { "tu.nu": 7 }, code: "SL-06", at: "tu.tong" } : undefined),
  },
  {
    id: "SL-09 nothing occurred",
    rule: "nothing-occurred",
    seed: (row) => {
      const ratio = ratioOf(row);
      // None in the planning would contradict another row as well.
      if (!ratio || row.code.startsWith("MT3-CT3")) return undefined;
      return { change: { ...everywhere(row, 0), ...APART }, code: "SL-09", at: ratio.dKey };
    },
  },
];

export const FIGURES: readonly ErrorClass[] = [...PARTS, ...TARGETS];
