import { and, gt, lt, not } from "../expr";
import { cellOf, countOf, dayNumber, type DutyRule, onceSigned, SIGNED } from "./rule";

/** A report is not signed before its figures are known. */
export const signedAfterCutOff: DutyRule = {
  id: "signed-after-cut-off",
  source: "Ngày ký không trước ngày chốt số liệu",
  findings: ({ window }) => [
    {
      code: "TT-05",
      severity: "warning",
      at: "date",
      when: onceSigned(lt(SIGNED, dayNumber(window.to))),
      facts: { signed: cellOf("date"), cutOff: window.to },
    },
  ],
};

/** Nor after the last day for sending; what is sent again after a correction may be. */
export const signedInTime: DutyRule = {
  id: "signed-in-time",
  source: "Hạn gửi báo cáo",
  findings: ({ due }) =>
    due === undefined
      ? []
      : [
          {
            code: "TT-11",
            severity: "warning",
            at: "date",
            when: and(gt(SIGNED, dayNumber(due)), not(gt(countOf("submission"), 1))),
            facts: { signed: cellOf("date"), due },
          },
        ],
};
