import { type Duty, dutyOf } from "../../plan/index";
import { addressOf, isBlank } from "../expr";
import { cellOf, dayNumber, type DutyRule, textOf } from "./rule";

/** Owed only from its day on, where the plan gives one of a certain year. */
const isDue = ({ due }: Duty, day: string): boolean =>
  due.every(({ year, month, day: of }) => year === undefined || year * 10_000 + month * 100 + of <= dayNumber(day));

/** The plan above wants a plan of the unit's own: good to know, since a unit that has none yet leaves the cell empty. */
export const ownPlanNamed: DutyRule = {
  id: "own-plan-named",
  source: "Xây dựng kế hoạch của đơn vị",
  findings: ({ pack, unit, window }) => {
    const duty = dutyOf(pack, unit, "own-plan");
    if (!duty || !isDue(duty, window.to)) return [];
    return [
      {
        code: "TT-10",
        severity: "note",
        at: "unit.plan",
        when: isBlank(textOf("unit.plan")),
        facts: { cell: addressOf(cellOf("unit.plan")), what: duty.what },
        clause: duty.clause,
      },
    ];
  },
};
