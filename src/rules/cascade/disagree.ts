import { type Measure, measuresOf, type Pack, type Target } from "../../plan/index";
import type { PlanProblem } from "../../problems/index";
import { finding } from "./finding";
import { wanted, yearNamed } from "./moments";
import type { Pairing } from "./pairing";
import { compareStrictness } from "./strictness";

export type Held = { readonly parent: Pack; readonly pairing: Pairing };
type Above = { readonly parent: Pack; readonly measure: Measure };

/** What a measure of the child answers in one parent; left alone where it answers several, which cannot be matched. */
function aboveIn({ parent, pairing }: Held, own: Measure): readonly Above[] {
  const found = measuresOf(parent).filter(({ measure }) => pairing.get(measure.id)?.includes(own));
  return found.length === 1 ? found.map(({ measure }) => ({ parent, measure })) : [];
}

/** A firm share for the same time in both plans, but not the same. */
function clashes(a: Above, b: Above, child: Pack): readonly (readonly [Target, Target])[] {
  const { kind } = a.measure;
  if (kind !== b.measure.kind || kind === "count") return [];
  const moments = (above: Above, target: Target): readonly string[] =>
    target.ask ? [] : wanted(target, kind, above.parent.years, child.years);
  return a.measure.targets.flatMap((one) =>
    b.measure.targets
      .filter((other) => moments(a, one).some((moment) => moments(b, other).includes(moment)))
      .filter((other) => compareStrictness(one, other) !== 0)
      .map((other) => [one, other] as const),
  );
}

/**
 * Two parents that want different figures of the same measure: a note that names the stricter first. It is no fault of
 * the child, which is held against each of them all the same.
 */
export function disagreements(child: Pack, held: readonly Held[]): readonly PlanProblem[] {
  return measuresOf(child).flatMap(({ measure: own }) => {
    const above = held.flatMap((one) => aboveIn(one, own));
    return above.flatMap((a, at) =>
      above.slice(at + 1).flatMap((b) =>
        clashes(a, b, child).map(([one, other]) => {
          const [high, low] = compareStrictness(one, other) > 0 ? [a, b] : [b, a];
          const [target, lower] = high === a ? [one, other] : [other, one];
          return finding(
            "parents-disagree",
            { plan: high.parent.id, measure: own.id, year: yearNamed(target, high.parent.years) },
            {
              plan: high.parent.shortTitle,
              target,
              otherPlan: low.parent.shortTitle,
              other: lower,
              unit: high.measure.unit,
            },
          );
        }),
      ),
    );
  });
}
