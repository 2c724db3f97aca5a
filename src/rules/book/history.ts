import type { EntryRow, Measure, Period } from "../../plan/index";
import { addressOf, and, columnOf, type Expr, ge, gt, isBlank, isNumber, lt, mul, or, ref, sub } from "../expr";
import { carried, NOTE, ratioOf } from "../names";
import type { Finding, Rule } from "../rule";

/** A cumulative figure never falls: it is compared with the one that was accepted. */
export const cumulativeHeld: Rule = {
  id: "cumulative-held",
  source: "Số lũy kế không giảm",
  findings: ({ row, before }) => {
    if (before === undefined || row.asks !== "count" || row.measure.nature !== "headcountCumulative") return [];
    const [now, accepted] = [ref("luyke"), carried(row, "luyke.truoc")];
    return [
      {
        code: "SL-16",
        severity: "error",
        at: "tu.tong",
        when: and(isNumber(now), isNumber(accepted), lt(now, accepted)),
        facts: { measure: row.code, now, before: accepted, cell: addressOf(ref("tu.tong")) },
      },
    ];
  },
};

/** Three times as much, or less than a third, and by 20 or more: what a unit's own history rarely does. */
const TIMES = 3;
const LEAST = 20;

const FLOWS: ReadonlySet<Measure["nature"]> = new Set(["flow", "flowCumulative", "yearFlow"] as const);
const halves = ({ part }: Period): number => (part === "year" ? 2 : 1);

type Change = { readonly now: Expr; readonly before: Expr; readonly at: string };

/** What is compared: the count itself, or of a rate its denominator. */
function changeOf(row: EntryRow): Change | undefined {
  const ratio = ratioOf(row);
  if (ratio) return { now: ratio.d, before: ref("kytruoc.d"), at: ratio.dKey };
  return row.asks === "count" && row.state === "asked"
    ? { now: ref("ketqua"), before: ref("kytruoc.n"), at: "tu.tong" }
    : undefined;
}

/** Flows are compared by the half-year: a whole year holds two. */
function jumped({ now, before }: Change, row: EntryRow, period: Period, earlier: Period): Expr {
  const flow = FLOWS.has(row.measure.nature);
  const [own, other] = flow ? [halves(period), halves(earlier)] : [1, 1];
  const up = and(
    gt(mul(now, other), mul(before, TIMES * own)),
    ge(sub(mul(now, other), mul(before, own)), LEAST * other),
  );
  const down = and(
    lt(mul(now, TIMES * other), mul(before, own)),
    ge(sub(mul(before, own), mul(now, other)), LEAST * other),
  );
  // A cumulative that falls is told by cumulative-held.
  return row.measure.nature === "headcountCumulative" ? up : or(up, down);
}

/** A jump against the period before is looked at, unless the note explains it. */
export const jumpExplained: Rule = {
  id: "jump-explained",
  source: "So với kỳ trước của chính đơn vị",
  findings: ({ row, period, before: earlier }): readonly Finding[] => {
    const change = changeOf(row);
    if (!change || earlier === undefined) return [];
    const { now, before, at } = change;
    return [
      {
        code: "SL-17",
        severity: "warning",
        at,
        when: and(isNumber(now), isNumber(before), gt(before, 0), isBlank(NOTE), jumped(change, row, period, earlier)),
        facts: { measure: row.code, cell: addressOf(ref(at)), now, before, noteColumn: columnOf(ref("ghichu")) },
      },
    ];
  },
};
