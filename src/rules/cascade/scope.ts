import { type Measure, type Pack, rollUpRule } from "../../plan/index";

type Level = Measure["levels"][number];

/** Levels of a measure that the issuer has: its own, or those of the schools under it; "agency" is an office itself. */
export const levelsWithin = (measure: Measure, { issuer }: Pack): readonly Level[] =>
  measure.levels.filter((level) => (level === "agency" ? issuer.kind !== "truong" : issuer.levels.includes(level)));

/**
 * A measure of the parent concerns the child's issuer: it has one of its levels, its plan runs in the years asked, and
 * it can know the figure (a school has the enrolled children, never all those who live around it).
 */
export function concerns(measure: Measure, child: Pack): boolean {
  const { from = -Infinity, to = Infinity } = measure.asked ?? {};
  if (to < child.years.from || from > child.years.to) return false;
  const partly = child.issuer.kind === "truong" && ["numerator", "denominator"].includes(rollUpRule(measure, "truong"));
  return !partly && levelsWithin(measure, child).length > 0;
}
