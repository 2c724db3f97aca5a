import type { Measure, Pack, Target } from "../../plan/index";

/** What a measure of the child promises, comparable with the parent's targets. */
export type Promised = { readonly measure: Measure; readonly targets: readonly Target[] };

type Packs = { readonly child: Pack; readonly parent: Pack };

/** The parent itself asks units of this kind for có/không. */
const asksYesNo = (above: Measure, { child, parent }: Packs): boolean =>
  child.issuer.kind !== parent.issuer.kind && above.asks?.[child.issuer.kind] === "boolean";

/** A unit's "có" is all of its share: the strictest form of a share of units, in the years that its plan names. */
const yes = ({ asked }: Measure): Target => ({ ...(asked ?? { maintain: true }), operator: ">=", value: "100" });

/** Undefined: the measure counts in another way than the parent's. */
export function promised(measure: Measure, above: Measure, packs: Packs): Promised | undefined {
  if (measure.kind === above.kind) return { measure, targets: measure.targets };
  // Told in words, without a figure.
  if (measure.kind === "task") return { measure, targets: [] };
  if (measure.kind === "boolean" && above.kind === "ratio" && asksYesNo(above, packs))
    return { measure, targets: [yes(measure)] };
  return undefined;
}
