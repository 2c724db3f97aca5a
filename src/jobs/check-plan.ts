import type { Pack } from "../plan/index";
import type { PlanProblem } from "../problems/index";
import { cascade, unknownParents } from "../rules/cascade/index";
import type { Ports } from "./ports";

export type PlanWish = {
  /** Also the measures that do not concern the issuer. */
  readonly all?: boolean;
};

export type PlanCheck = {
  /** The plans it was held against. */
  readonly parents: readonly Pack[];
  readonly findings: readonly PlanProblem[];
};

/**
 * A plan against the plans above it: those that are given, or else those that it cites and the catalogue holds.
 * A cited plan that is not at hand is noted; where quite other plans were given to compare with, citations are no matter.
 */
export function checkPlan(
  child: Pack,
  given: readonly Pack[] | undefined,
  packs: Ports["packs"],
  { all = false }: PlanWish = {},
): PlanCheck {
  const cited = child.parents.flatMap(({ pack }) => pack ?? []);
  const parents = given ?? [...new Set(cited)].flatMap((id) => packs.find(id) ?? []);
  const isGiven = (id: string): boolean => parents.some((parent) => parent.id === id);
  const known = (id: string): boolean => isGiven(id) || packs.find(id) !== undefined;
  const asCited = given === undefined || cited.some(isGiven);
  const found = cascade(child, parents).filter(({ code }) => all || code !== "out-of-scope");
  return { parents, findings: [...found, ...(asCited ? unknownParents(child, known) : [])] };
}
