import { type Judgement, judgements, type Target } from "../../plan/index";
import { and, eq, type Expr, ge, literal, lt, ref, sub } from "../expr";
import { below, justAt } from "../meets";
import { ANSWER, hasRate, NO, ratioOf } from "../names";
import type { Finding, Rule } from "../rule";
import { PRINTED_RATE, showHundredths, targetText } from "../show";
import { isJudged, VERDICT } from "../verdict";

/** The printed rate of the row in hundredths of a percent; a helper cell of the form. */
const SHOWN = ref("ketqua.t");

const inHundredths = (target: Target): number => {
  const [whole = "0", decimals = ""] = target.value.split(".");
  return Number(whole + decimals.padEnd(2, "0").slice(0, 2));
};

/** `2025`, or the years through which the target holds: `2022–2026`. */
const period = ({ target: { year, from, to } }: Judgement): string =>
  year === undefined && from !== undefined && to !== undefined ? `${from}–${to}` : String(year ?? from ?? to ?? "");

const FAILED = { due: VERDICT.missed, floor: VERDICT.notHeld, progress: VERDICT.underWay } as const;

function findings(judgement: Judgement, measure: string, n: Expr, d: Expr): readonly Finding[] {
  const { role, target } = judgement;
  if (target.operator === "~") return [];
  const known = hasRate(n, d);
  const figure = targetText(target.value);
  const shownAt = inHundredths(target);
  const severity = role === "progress" ? "note" : "warning";
  const verdict = literal(FAILED[role]);
  const under = and(known, below(n, d, target));
  const rounded: Finding = {
    code: "MC-02",
    severity,
    at: "ketqua",
    when: and(under, ge(SHOWN, shownAt)),
    facts: { measure, n, d, shown: PRINTED_RATE, target: figure, verdict },
  };
  const exact: readonly Finding[] =
    target.operator === ">"
      ? [
          {
            code: "MC-03",
            severity,
            at: "ketqua",
            when: and(known, justAt(n, d, target)),
            facts: { measure, target: figure, verdict },
          },
        ]
      : [];
  if (role === "progress") return [rounded, ...exact];
  const short = and(under, lt(SHOWN, shownAt));
  const result = PRINTED_RATE;
  const year = period(judgement);
  const plain: Finding =
    role === "floor"
      ? { code: "MC-05", severity, at: "ketqua", when: short, facts: { measure, year, target: figure, result } }
      : {
          code: "MC-01",
          severity,
          at: "ketqua",
          when: short,
          facts: { measure, result, year, target: figure, gap: showHundredths(sub(shownAt, SHOWN)) },
        };
  return [plain, rounded, ...exact];
}

/**
 * Targets in force: the milestone due, the passed one as a floor, and the coming one, which is never a miss yet but is
 * pointed out where the printed rate looks as if it were reached.
 */
export const targetReached: Rule = {
  id: "target-reached",
  source: "Mốc đang có hiệu lực của kế hoạch",
  findings: ({ row, period: now }) => {
    const ratio = ratioOf(row);
    if (!ratio || !isJudged(row, now)) return [];
    return judgements(row.measure, now).flatMap((one) => findings(one, row.code, ratio.n, ratio.d));
  },
};

/** Không where the plan wants Có. */
export const answerReached: Rule = {
  id: "answer-reached",
  source: "Có của trường là mức cao nhất của tỷ lệ cơ sở",
  findings: ({ row, period: now }) => {
    if (row.asks !== "boolean" || !isJudged(row, now)) return [];
    const target = judgements(row.measure, now).find(({ role }) => role !== "progress")?.target;
    return [
      {
        code: "MC-06",
        severity: "warning",
        at: "co",
        when: eq(ANSWER, NO),
        facts: { measure: row.code, target: target ? targetText(target.value) : "" },
      },
    ];
  },
};
