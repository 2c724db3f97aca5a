import { registeredWhereWanted } from "./missing";
import type { PlanRule } from "./rule";
import { registeredShare } from "./share";
import { figureAsText, figureTyped, registeredAnswerTyped } from "./typed";
import { registeredStrictEnough } from "./weaker";

export { above } from "./compare";
export { judgePlan, planNames, type PlanPrograms, planProgramsOf, type PlanValues, rowsRegistered } from "./judge";
export * from "./moments";
export * from "./rows";
export { anyFilled, isRegistered, figure, type PlanRow, type PlanRule, ROWS_REGISTERED } from "./rule";

/** The rule book for sheet `Kế hoạch`, in the order in which findings are told. */
export const PLAN_RULES: readonly PlanRule[] = [
  figureTyped,
  registeredAnswerTyped,
  registeredStrictEnough,
  registeredWhereWanted,
  registeredShare,
  figureAsText,
];
