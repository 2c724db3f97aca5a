import { told } from "../sentence";
import type { advice as vi } from "../vi/advice";

export const advice: typeof vi = {
  "MC-07": ({ measure, cell, n, d, rate }) =>
    told(
      `${measure}: the denominator is small (${d}, cell ${cell}), one more or less changes the rate ${rate} much. The verdict stands.`,
      `Report ${n}/${d} as well.`,
      `${n}/${d}`,
      "the verdict stands",
    ),
  "MC-08": ({ measure, n, d, result, fromYear, from, toYear, to, step, line }) =>
    told(
      `${measure}: behind the straight line. Going evenly from the milestone of ${fromYear} (${from}) to that of ${toYear} (${to}), this period ends at ${step} of the way and wants ${line}; the result is ${result} (${n}/${d}).`,
      "Advice only, no verdict; name remedies where needed.",
      result,
      line,
    ),
};
