import { type EntryRow, judgements, type Period } from "../../plan/index";
import { and, type Expr, not } from "../expr";
import { meets } from "../meets";
import { ratioOf } from "../names";
import { isRegistrable } from "../registered/rows";
import { ownKnown, ownMet, ownTexts } from "../registered/own";
import type { Rule } from "../rule";
import { isJudged } from "../verdict";

/** Missing the plan above is told by target-reached and answer-reached. */
function plansMet(row: EntryRow, period: Period): readonly Expr[] | undefined {
  if (!isJudged(row, period)) return [];
  const ratio = ratioOf(row);
  const due = judgements(row.measure, period).filter(({ role }) => role !== "progress");
  return ratio ? due.map(({ target }) => meets(ratio.n, ratio.d, target)) : undefined;
}

/** The unit's own registered figure, where no plan above is missed already. */
export const ownTargetReached: Rule = {
  id: "own-target-reached",
  source: "Chỉ tiêu đơn vị đăng ký ở trang Kế hoạch",
  findings: ({ row, period }) => {
    const met = isRegistrable(row) ? plansMet(row, period) : undefined;
    if (!met) return [];
    return [
      {
        code: "MC-09",
        severity: "warning",
        at: "ketqua",
        when: and(ownKnown(row), ...met, not(ownMet(row))),
        facts: { measure: row.code, ...ownTexts(row) },
      },
    ];
  },
};
