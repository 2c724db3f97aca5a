import { measuresOf } from "./find";
import { Measure } from "./measure";
import { Pack } from "./pack";
import { at, type PackError, shown } from "./parse-issues";

const FIELDS: ReadonlySet<string> = new Set(Object.keys(Measure.shape));
const PLAN_FIELDS: ReadonlySet<string> = new Set(Object.keys(Pack.shape));

/**
 * A choice stands at "plan", at a field of the plan ("plan.reports"), at the id of a goal, indicator, measure, group or
 * duty, or at a field of a measure ("MT4-CT1a.nature").
 */
export const choiceErrors = (pack: Pack): readonly PackError[] => {
  const measures = new Set(measuresOf(pack).map(({ measure }) => measure.id));
  const others = new Set([
    "plan",
    ...pack.goals.flatMap((goal) => [goal.id, ...goal.indicators.map(({ id }) => id)]),
    ...pack.taskGroups.map(({ id }) => id),
    ...pack.duties.map(({ id }) => id),
  ]);
  const stands = (place: string): boolean => {
    const [head = "", field, ...rest] = place.split(".");
    if (rest.length > 0) return false;
    if (field === undefined) return measures.has(head) || others.has(head);
    return head === "plan" ? PLAN_FIELDS.has(field) : measures.has(head) && FIELDS.has(field);
  };
  return pack.choices.flatMap((choice, i) =>
    stands(choice.at)
      ? []
      : [
          {
            path: at(["choices", i, "at"]),
            found: shown(choice.at),
            expected: "plan, mã của mục tiêu, chỉ tiêu, nhóm nhiệm vụ, hoặc mã kèm tên trường",
          },
        ],
  );
};
