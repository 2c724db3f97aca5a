import { addressOf, and, columnOf, gt, isBlank, not, ref } from "../expr";
import { targetText } from "../show";
import { wantedAt } from "./moments";
import { anyFilled, type PlanRule, ROWS_REGISTERED, WHY } from "./rule";
import { operatorKey } from "./weaker";

/**
 * Who registers at all, registers for every measure of which the plan above wants something, or says why not. An empty
 * sheet is no fault and is told nowhere but on its own status line: many units register nothing.
 */
export const registeredWhereWanted: PlanRule = {
  id: "registered-where-wanted",
  source: "Chỉ tiêu cấp trên giao thì đơn vị đăng ký",
  findings: (of) => {
    const { row, moments } = of;
    const wanted = moments.filter(({ key }) => key !== "ky").find((moment) => wantedAt(row, moment));
    const target = wanted && wantedAt(row, wanted);
    if (!target) return [];
    return [
      {
        code: "KH-02",
        severity: "warning",
        at: wanted.key,
        when: and(gt(ref(ROWS_REGISTERED), 0), not(anyFilled(of)), isBlank(WHY)),
        facts: {
          measure: row.code,
          cell: addressOf(ref(wanted.key)),
          year: String(wanted.year),
          parent: targetText(target.value),
          operator: operatorKey(target),
          reasonColumn: columnOf(ref("lydo")),
        },
      },
    ];
  },
};
