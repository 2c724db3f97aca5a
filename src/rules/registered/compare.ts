import type { Target } from "../../plan/index";
import { type Expr, gt, lt, mul, not } from "../expr";

/** Sides of a comparison of hundredths of a percent with a milestone, both whole numbers: 99.995 → h × 10 and 99995. */
function sides(rate: Expr, { value }: Target): readonly [Expr, number] {
  const [whole = "0", decimals = ""] = value.split(".");
  const scale = 10 ** Math.max(0, decimals.length - 2);
  return [scale === 1 ? rate : mul(rate, scale), Number(whole + decimals.padEnd(2, "0"))];
}

/** The registered rate asks less than the milestone: exactly the figure is less than "trên". */
export function weaker(rate: Expr, target: Target): Expr {
  const [own, wanted] = sides(rate, target);
  return target.operator === ">" ? not(gt(own, wanted)) : lt(own, wanted);
}

/** It asks more. */
export function above(rate: Expr, target: Target): Expr {
  const [own, wanted] = sides(rate, target);
  return gt(own, wanted);
}
