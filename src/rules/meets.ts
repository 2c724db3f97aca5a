import type { Target } from "../plan/index";
import { eq, type Expr, ge, gt, literal, lt, mul } from "./expr";
import { shareOf } from "./names";

/**
 * Comparisons of a rate n/d with a target, by cross-multiplication: 9998/9999 shows as 99,99% and still misses 99,99%.
 * Counts have at most 9 digits and targets at most 5, so every product is exact in a spreadsheet too.
 */
export function meets(n: Expr, d: Expr, target: Target): Expr {
  const { part, whole } = shareOf(target);
  if (target.operator === "~") return literal(true);
  return (target.operator === ">" ? gt : ge)(mul(n, whole), mul(d, part));
}

/** Strictly below the figure of the target. */
export function below(n: Expr, d: Expr, target: Target): Expr {
  const { part, whole } = shareOf(target);
  return lt(mul(n, whole), mul(d, part));
}

/** Exactly the figure of the target, which "trên" does not allow. */
export function justAt(n: Expr, d: Expr, target: Target): Expr {
  const { part, whole } = shareOf(target);
  return eq(mul(n, whole), mul(d, part));
}
