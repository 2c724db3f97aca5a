import type { EntryRow, Target } from "../../plan/index";
import { addressOf, and, columnOf, eq, type Expr, isBlank, isNumber, literal, not, ref } from "../expr";
import { NO, YES } from "../names";
import type { Finding } from "../rule";
import { showPercent, targetText } from "../show";
import { weaker } from "./compare";
import { type Moment, wantedAt } from "./moments";
import { chosen, figure, type PlanRule, WHY } from "./rule";

/** Key of ours by which a sentence says "ít nhất", "trên", or nothing: all of something cannot be exceeded. */
export const operatorKey = ({ operator, value }: Target): string =>
  operator === ">=" && value === "100" ? "all" : operator === ">" ? "above" : "least";

/** Key of ours by which a sentence names the moment. */
export const momentKey = ({ key }: Moment): string => (key === "ky" || key === "nam" ? key : "moc");

type Weak = { readonly when: Expr; readonly child: Expr; readonly parent: string; readonly operator: string };

function weak(row: EntryRow, moment: Moment, wanted: Target): Weak {
  if (row.asks === "boolean") return { when: eq(chosen(moment), NO), child: literal(NO), parent: YES, operator: "all" };
  const own = figure(moment);
  return {
    when: and(isNumber(own), weaker(own, wanted)),
    child: showPercent(own),
    parent: targetText(wanted.value),
    operator: operatorKey(wanted),
  };
}

/**
 * What a unit registers is at least as strict as the plan above for the same time; less needs a reason, which the office
 * above then looks at. Counts are shares and never weaker.
 */
export const registeredStrictEnough: PlanRule = {
  id: "registered-strict-enough",
  source: "Chỉ tiêu đăng ký không thấp hơn kế hoạch cấp trên",
  findings: ({ row, moments }) =>
    moments.flatMap((moment): readonly Finding[] => {
      const wanted = wantedAt(row, moment);
      if (!wanted) return [];
      const { when, child, parent, operator } = weak(row, moment, wanted);
      const at = moment.key;
      const facts = {
        measure: row.code,
        cell: addressOf(ref(at)),
        moment: momentKey(moment),
        year: String(moment.year),
      };
      const reasonColumn = columnOf(ref("lydo"));
      const unexplained = and(when, isBlank(WHY));
      return [
        row.asks === "boolean"
          ? {
              code: "KH-10",
              severity: "error",
              at,
              when: unexplained,
              facts: { ...facts, parent: targetText(wanted.value), reasonColumn },
            }
          : {
              code: "KH-01",
              severity: "error",
              at,
              when: unexplained,
              facts: { ...facts, child, parent, operator, reasonColumn },
            },
        {
          code: "KH-07",
          severity: "warning",
          at,
          when: and(when, not(isBlank(WHY))),
          facts: { ...facts, child, parent, operator },
        },
      ];
    }),
};
