import type { Measure, Pack, Target } from "../../plan/index";
import type { PlanProblem } from "../../problems/index";
import { finding } from "./finding";
import { answered, isPeriod, wanted, yearNamed } from "./moments";
import type { Promised } from "./promise";
import { against, compareValues, strictest } from "./strictness";

export type Case = {
  readonly above: Measure;
  readonly child: Pack;
  readonly parent: Pack;
  /** All of these answer the measure above: each must hold. */
  readonly promises: readonly Promised[];
};

/** For each moment that is wanted, the figure of each measure that has one then. */
const figuresAt = (moment: string, { above, child, promises }: Case): readonly Target[] =>
  promises.flatMap(
    ({ targets }) =>
      strictest(targets.filter((target) => answered(target, above.kind, child.years).includes(moment))) ?? [],
  );

function judgeTarget(target: Target, moments: readonly string[], of: Case): readonly PlanProblem[] {
  const { above, parent } = of;
  const { unit } = above;
  const at = { plan: parent.id, measure: above.id, year: yearNamed(target, parent.years) };
  const found = moments.map((moment) => figuresAt(moment, of));
  const lost = found.some((figures) => figures.length === 0);
  const code = isPeriod(target, parent.years) ? "period-lost" : "year-lost";
  const first = (fits: (figure: Target) => boolean): Target | undefined => found.flat().find(fits);
  const weaker = first((figure) => against(figure, target) === "weaker");
  const unclear = first((figure) => against(figure, target) === "unclear");
  const part = first((figure) => compareValues(figure, target) < 0);
  const compared =
    above.kind === "count"
      ? part && finding("share", at, { child: part, parent: target, unit })
      : weaker
        ? finding("target-weaker", at, { child: weaker, parent: target, unit })
        : unclear && finding("about-target", at, { child: unclear, parent: target, unit });
  return [...(lost ? [finding(code, at, { parent: target, unit })] : []), ...(compared ? [compared] : [])];
}

/** Each target of the measure above against what the child promises for the same time. */
export function judgeTargets(of: Case): readonly PlanProblem[] {
  const { above, child, parent, promises } = of;
  const asked = above.targets
    .map((target) => ({ target, moments: wanted(target, above.kind, parent.years, child.years) }))
    .filter(({ moments }) => moments.length > 0);
  if (asked.length === 0) return [];
  if (promises.some(({ targets }) => targets.length > 0))
    return asked.flatMap(({ target, moments }) => judgeTarget(target, moments, of));
  const figures = { parent: asked.map(({ target }) => target), unit: above.unit };
  return [finding("no-number", { plan: parent.id, measure: above.id }, figures)];
}
