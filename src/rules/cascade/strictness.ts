import { compareFractions, decimal } from "../../entries/index";
import type { Target } from "../../plan/index";

const RANK: Readonly<Record<Target["operator"], number>> = { "~": 0, ">=": 1, ">": 2 };

export const compareValues = (a: Target, b: Target): -1 | 0 | 1 => compareFractions(decimal(a.value), decimal(b.value));

/** Sign of how much more a asks than b: by value, exactly; then `> 85` asks more than `>= 85`. */
export const compareStrictness = (a: Target, b: Target): number =>
  compareValues(a, b) || RANK[a.operator] - RANK[b.operator];

export const strictest = (targets: readonly Target[]): Target | undefined =>
  targets.reduce<Target | undefined>(
    (best, target) => (best && compareStrictness(best, target) >= 0 ? best : target),
    undefined,
  );

/**
 * The child's figure against the parent's. "Khoảng" can be neither weaker nor stricter: below a firm figure, or a
 * firm figure below it, it is for a person to say.
 */
export function against(child: Target, parent: Target): "enough" | "weaker" | "unclear" {
  if (child.operator !== "~" && parent.operator !== "~")
    return compareStrictness(child, parent) < 0 ? "weaker" : "enough";
  const sign = compareValues(child, parent);
  if (parent.operator === "~") return sign < 0 ? "unclear" : "enough";
  return sign > 0 ? "enough" : "unclear";
}
