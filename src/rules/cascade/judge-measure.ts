import { fold, type Measure, type Pack } from "../../plan/index";
import type { PlanProblem } from "../../problems/index";
import { finding } from "./finding";
import { judgeTargets } from "./judge-targets";
import { promised, type Promised } from "./promise";
import { levelsWithin } from "./scope";

type Packs = { readonly child: Pack; readonly parent: Pack };

const sameBase = (a: Measure, b: Measure): boolean =>
  a.kind !== "ratio" ||
  b.kind !== "ratio" ||
  (a.denominatorIs === b.denominatorIs && fold(a.denominator) === fold(b.denominator));

const isUndated = ({ targets }: Measure): boolean => targets.some(({ ask }) => ask);

/** One question for the whole measure: where the base differs, no figure can be compared. */
function baseChanged(above: Measure, own: readonly Measure[], { parent }: Packs): PlanProblem | undefined {
  const other = own.find(({ denominatorIs }) => denominatorIs !== above.denominatorIs) ?? own[0];
  return (
    other &&
    finding(
      "denominator-changed",
      { plan: parent.id, measure: above.id },
      { parent: above.denominator, child: other.denominator, undated: own.some(isUndated) && !isUndated(above) },
    )
  );
}

/** Levels that the issuer has and the parent counts, and that no measure of the child counts. */
function narrowed(above: Measure, own: readonly Measure[], { child, parent }: Packs): readonly PlanProblem[] {
  const levels = levelsWithin(above, child).filter((level) => own.every((measure) => !measure.levels.includes(level)));
  return levels.length > 0 ? [finding("scope-narrowed", { plan: parent.id, measure: above.id }, { levels })] : [];
}

/** A measure of the parent against the measures of the child that answer it; there is at least one. */
export function judgeMeasure(above: Measure, own: readonly Measure[], packs: Packs): readonly PlanProblem[] {
  const { child, parent } = packs;
  const at = { plan: parent.id, measure: above.id };
  const alike = own.flatMap((measure): readonly Promised[] => {
    const promise = promised(measure, above, packs);
    return promise ? [promise] : [];
  });
  const [first] = own;
  if (alike.length === 0) {
    const kind = ({ kind, unit }: Measure) => ({ kind, unit });
    return first ? [finding("kind-changed", at, { child: kind(first), parent: kind(above) })] : [];
  }
  const promises = alike.filter(({ measure }) => sameBase(measure, above));
  const base = promises.length === 0 ? baseChanged(above, own, packs) : undefined;
  if (base) return [base];
  const quarterly = above.nature !== "quarter" || promises.some(({ measure }) => measure.nature === "quarter");
  return [
    ...(quarterly ? [] : [finding("quarter-lost", at, {})]),
    ...narrowed(above, own, packs),
    ...judgeTargets({ above, child, parent, promises }),
  ];
}
