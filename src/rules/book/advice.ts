import { judgements, type EntryRow, type Period, type Target } from "../../plan/index";
import { addressOf, and, isNumber, lt, mul, ref } from "../expr";
import { ratioOf } from "../names";
import type { Rule } from "../rule";
import { PRINTED_RATE, targetText } from "../show";
import { isJudged } from "../verdict";

/** The printed rate in hundredths of a percent; it exists where the figures fit each other. */
const SHOWN = ref("ketqua.t");

/** Below this one person changes the rate by more than 20 points. */
const FEW = 5;

/** The verdict stands; the report says of how many. */
export const fewCounted: Rule = {
  id: "few-counted",
  source: "Mẫu số nhỏ",
  findings: ({ row, period }) => {
    const ratio = ratioOf(row);
    if (!ratio || !isJudged(row, period)) return [];
    const { n, d, dKey } = ratio;
    return [
      {
        code: "MC-07",
        severity: "note",
        at: dKey,
        when: and(isNumber(SHOWN), lt(d, FEW)),
        facts: { measure: row.code, cell: addressOf(ref(dKey)), n, d, rate: PRINTED_RATE },
      },
    ];
  },
};

/** Hundredths of a percent. */
const amount = ({ value }: Target): number => {
  const [whole = "0", decimals = ""] = value.split(".");
  return Number(whole + decimals.padEnd(2, "0"));
};

/** `42500` of ten steps → `42,5`: at most three decimals, exact for the ten half-years between two milestones. */
const percent = (sum: number, steps: number): string =>
  String(Math.round((sum * 10) / steps) / 1000).replace(".", ",") + "%";

type Line = {
  readonly from: Target & { readonly year: number };
  readonly to: Target & { readonly year: number };
  /** Half-years since the first milestone, and between the two: 2026-H1 is 1 of 10. */
  readonly step: number;
  readonly steps: number;
  /** Where the line stands, in hundredths of a percent times `steps`. */
  readonly sum: number;
};

const isDated = (target: Target | undefined): target is Target & { readonly year: number } =>
  target?.year !== undefined;

/** The straight line from the milestone that has passed to the coming one, at the end of the period. */
export function straightLine(row: EntryRow, period: Period): Line | undefined {
  const all = judgements(row.measure, period);
  const of = (role: "floor" | "progress"): Target | undefined => all.find((one) => one.role === role)?.target;
  const [from, to] = [of("floor"), of("progress")];
  if (!isDated(from) || !isDated(to)) return undefined;
  const steps = (to.year - from.year) * 2;
  const step = (period.year - from.year) * 2 - (period.part === "H1" ? 1 : 0);
  return { from, to, step, steps, sum: amount(from) * (steps - step) + amount(to) * step };
}

/** Advice only: behind the straight line between two milestones, with its arithmetic. */
export const onTheWay: Rule = {
  id: "on-the-way",
  source: "Lộ trình đều giữa hai mốc",
  findings: ({ row, period }) => {
    const ratio = ratioOf(row);
    const line = ratio && isJudged(row, period) ? straightLine(row, period) : undefined;
    if (!ratio || !line) return [];
    const { n, d } = ratio;
    const { from, to, step, steps, sum } = line;
    return [
      {
        code: "MC-08",
        severity: "note",
        at: "ketqua",
        when: and(isNumber(SHOWN), lt(mul(n, 10_000 * steps), mul(d, sum))),
        facts: {
          measure: row.code,
          n,
          d,
          result: PRINTED_RATE,
          fromYear: String(from.year),
          from: targetText(from.value),
          toYear: String(to.year),
          to: targetText(to.value),
          step: `${step}/${steps}`,
          line: percent(sum, steps),
        },
      },
    ];
  },
};
