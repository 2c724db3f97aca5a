import { measuresOf, type Pack } from "../../plan/index";
import type { PlanProblem } from "../../problems/index";
import { disagreements } from "./disagree";
import { finding } from "./finding";
import { judgeMeasure } from "./judge-measure";
import { pair, type Pairing } from "./pairing";
import { concerns } from "./scope";

/** The child against one parent, in the order of the parent's text. Tasks are told in words and not compared. */
function againstOne(child: Pack, parent: Pack, pairing: Pairing | undefined): readonly PlanProblem[] {
  const above = measuresOf(parent).flatMap(({ measure }) => (measure.kind === "task" ? [] : [measure]));
  if (above.length === 0) return [];
  if (!pairing) return [finding("unmapped", { plan: parent.id, measure: null }, { parent: parent.shortTitle })];
  return above.flatMap((measure) => {
    const own = pairing.get(measure.id) ?? [];
    if (own.length > 0) return judgeMeasure(measure, own, { child, parent });
    const at = { plan: parent.id, measure: measure.id };
    const { label, targets, unit } = measure;
    return concerns(measure, child)
      ? [finding("missing", at, { label, parent: targets, unit })]
      : [finding("out-of-scope", at, { label })];
  });
}

/**
 * A plan held against each plan above it: shares and có/không at least as strict for the same years, counts as shares
 * of a total.
 */
export function cascade(child: Pack, parents: readonly Pack[]): readonly PlanProblem[] {
  const held = parents.map((parent) => ({ parent, pairing: pair(child, parent) }));
  return [
    ...held.flatMap(({ parent, pairing }) => againstOne(child, parent, pairing)),
    ...disagreements(
      child,
      held.flatMap(({ parent, pairing }) => (pairing ? [{ parent, pairing }] : [])),
    ),
  ];
}

/** Plans that the child names as its ground and that are not at hand. */
export const unknownParents = (child: Pack, known: (id: string) => boolean): readonly PlanProblem[] =>
  child.parents
    .filter(({ pack }) => pack === undefined || !known(pack))
    .map(({ asCited, correct }) =>
      finding("parent-unknown", { plan: null, measure: null }, { parent: asCited, correct }),
    );
