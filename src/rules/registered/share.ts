import { addressOf, and, isNumber, literal, lt, ref } from "../expr";
import type { Finding } from "../rule";
import { showCount } from "../show";
import { totalAt } from "./moments";
import { figure, type PlanRule } from "./rule";

/** A registered count is a share of the total of the plan above: good to know, never an error. */
export const registeredShare: PlanRule = {
  id: "registered-share",
  source: "Số lượng đăng ký là phần của đơn vị trong tổng của cấp trên",
  findings: ({ row, moments }) =>
    moments.flatMap((moment): readonly Finding[] => {
      const total = totalAt(row, moment);
      if (!total) return [];
      const own = figure(moment);
      return [
        {
          code: "KH-05",
          severity: "note",
          at: moment.key,
          when: and(isNumber(own), lt(own, Number(total.value))),
          facts: {
            measure: row.code,
            cell: addressOf(ref(moment.key)),
            year: String(moment.year),
            child: showCount(own),
            parent: showCount(literal(Number(total.value))),
            unit: row.measure.unit,
          },
        },
      ];
    }),
};
