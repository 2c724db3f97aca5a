import type { EntryRow, Period } from "../plan/index";
import { membersAgree } from "./book/across";
import { femaleWithinTotal, withinDenominator } from "./book/parts";
import { type Expr, or } from "./expr";

/**
 * True where figures that are whole numbers, each for itself, cannot all be right: women beyond the total, a numerator
 * beyond its denominator. Undefined where the row has no such pair.
 */
export function impossible(row: EntryRow, period: Period): Expr | undefined {
  const errors = [femaleWithinTotal, withinDenominator, membersAgree]
    .flatMap(({ findings }) => findings({ row, period }))
    .flatMap(({ severity, when }) => (severity === "error" ? [when] : []));
  return errors.length === 0 ? undefined : or(...errors);
}
