import { told } from "../sentence";
import type { targets as vi } from "../vi/targets";
import { milestone, sexName } from "./names";

const LIMITS = "Give causes and remedies in the report's section on limitations.";
const AS_JUDGED = "Report exactly this verdict.";

export const targets: typeof vi = {
  "MC-01": ({ measure, result, year, target, gap }) =>
    told(
      `${measure}: the result is ${result}, ${milestone(year)} is ${target}, short by ${gap} percentage points.`,
      LIMITS,
      result,
      target,
    ),
  "MC-02": ({ measure, n, d, shown, target, verdict }) =>
    told(
      `${measure}: ${n}/${d} rounds to ${shown} but is still below the milestone ${target}. Verdict: “${verdict}”.`,
      AS_JUDGED,
      `${n}/${d}`,
      target,
    ),
  "MC-03": ({ measure, target, verdict }) =>
    told(
      `${measure}: the result is exactly ${target}, the plan wants more than ${target}. Verdict: “${verdict}”.`,
      AS_JUDGED,
      target,
      `above ${target}`,
    ),
  "MC-04": ({ measure, sex, n, d, rate, year, target }) =>
    told(
      `${measure}: ${milestone(year)} (${target}) is reached on the whole, but not by ${sexName(sex)} alone, ${n}/${d} (${rate}).`,
      "Say so in the report.",
      rate,
      target,
    ),
  "MC-05": ({ measure, year, target, result }) =>
    told(
      `${measure}: ${milestone(year)} (${target}) no longer holds in this period (${result}).`,
      "Give the causes.",
      result,
      target,
    ),
  "MC-06": ({ measure, target }) =>
    told(
      `${measure}: Không (no) is chosen, which adds nothing to the plan's milestone ${target}.`,
      LIMITS,
      "Không",
      "Có",
    ),
};
