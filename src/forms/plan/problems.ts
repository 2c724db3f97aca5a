import type { Problem } from "../../problems/index";
import { judgePlan, type PlanPrograms } from "../../rules/index";
import type { FormContext } from "../context";
import { lostFormula, shownText } from "../lines/lost-formula";
import { planName } from "./cells";
import { saysOutcome } from "./outcome";
import type { PlanRead } from "./read";

/** What the rules say of the sheet, with place and name. */
export function planProblems(
  { sheet, rows, words }: PlanRead,
  { pack }: FormContext,
  file: string,
  programs: PlanPrograms,
): readonly Problem[] {
  return judgePlan(rows, programs).flatMap(({ values, judged }) => [
    ...judged.map(({ code, severity, at, source, facts }) => {
      const { row } = values.of;
      const place = { file, sheet, cell: values.address(at) };
      const clause = `${pack.number} ${row.measure.clause}; ${source}`;
      // The engine computes the facts that the rule declared for its code; the union cannot see that.
      return { code, severity, facts, place, name: planName(row, at), clause } as Problem;
    }),
    ...(words.has(values) && !saysOutcome(shownText(words.get(values)), values, judged)
      ? [
          lostFormula(
            words.get(values),
            { file, sheet, cell: values.address("doichieu") },
            planName(values.of.row, "doichieu"),
          ),
        ]
      : []),
  ]);
}
