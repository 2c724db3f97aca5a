import type { Measure } from "../plan/index";
import type { Figure } from "./entry";

type Nature = Measure["nature"];

/**
 * How figures of the two half-years become that of the year (plan data decides the nature of each measure):
 * - flow, flowCumulative: what happened in the first half and what happened in the second
 * - all others: the latest. A stock is a point in time, people are counted once, tasks of several years and figures of a
 *   school year would be counted twice.
 * - quarter: each quarter is an entry of its own and is never added
 */
const ADDS: Readonly<Record<Nature, "sum" | "latest">> = {
  stock: "latest",
  flow: "sum",
  flowCumulative: "sum",
  headcountCumulative: "latest",
  schoolYear: "latest",
  year: "latest",
  yearFlow: "latest",
  quarter: "latest",
};

function added(first: Figure, second: Figure): Figure {
  if (first.kind === "ratio" && second.kind === "ratio")
    return { kind: "ratio", n: first.n + second.n, d: first.d + second.d };
  if (first.kind === "count" && second.kind === "count") return { kind: "count", value: first.value + second.value };
  // Done in one half of the year is done in the year.
  if (first.kind === "answer" && second.kind === "answer") return { kind: "answer", yes: first.yes || second.yes };
  return second;
}

/** Figure of a year from its halves; a half that has none leaves the other as it is. */
export function yearOf(nature: Nature, first: Figure | undefined, second: Figure | undefined): Figure | undefined {
  if (!first || !second) return second ?? first;
  return ADDS[nature] === "sum" ? added(first, second) : second;
}

/** Cumulative at the end of a period: what stood before, and what the period adds; unknown while either is. */
export function cumulativeOf(
  nature: Nature,
  before: number | undefined,
  period: number | undefined,
): number | undefined {
  if (nature === "headcountCumulative") return period;
  if (nature !== "flowCumulative" || before === undefined || period === undefined) return undefined;
  return before + period;
}
