import { dutyOf } from "../../plan/index";
import { addressOf, and, eq, gt, isBlank, isNumber, or } from "../expr";
import { NO, YES } from "../names";
import { cellOf, choiceOf, countOf, type DutyRule, textOf } from "./rule";

/** A unit without a committee says why; where its plan wants one, that is more than a note. */
export const committeeSetUp: DutyRule = {
  id: "committee-set-up",
  source: "Thành lập, kiện toàn Ban Vì sự tiến bộ phụ nữ",
  findings: ({ pack, unit }) => {
    const duty = dutyOf(pack, unit, "committee");
    return [
      {
        code: "TT-04",
        severity: duty ? "warning" : "note",
        at: "ban.decision",
        when: and(eq(choiceOf("ban.exists"), NO), isBlank(textOf("ban.decision"))),
        facts: { cell: addressOf(cellOf("ban.decision")) },
        ...(duty && { clause: duty.clause }),
      },
    ];
  },
};

/** Members without a committee, or a committee without members. */
export const committeeAgrees: DutyRule = {
  id: "committee-agrees",
  source: "Có Ban thì có thành viên, và ngược lại",
  findings: () => {
    const [answer, members] = [choiceOf("ban.exists"), countOf("ban.members.tong")];
    return [
      {
        code: "TT-09",
        severity: "error",
        at: "ban.exists",
        when: and(isNumber(members), or(and(eq(answer, NO), gt(members, 0)), and(eq(answer, YES), eq(members, 0)))),
        facts: { cell: addressOf(cellOf("ban.exists")), answer, members },
      },
    ];
  },
};
