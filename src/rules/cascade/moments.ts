import type { Measure, Pack, Target } from "../../plan/index";

type Years = Pack["years"];

/**
 * What a target speaks of, as names that two plans can compare: "2025" a year, "đến 2030" an end without a beginning,
 * "cuối 2030" the total that a count has reached by then, "?" a year left open.
 */
type Moment = string;

const OPEN = "?";
const until = (year: number): Moment => `đến ${year}`;
const totalBy = (year: number): Moment => `cuối ${year}`;

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

const hasOnlyEnd = (target: Target): target is Target & { readonly to: number } =>
  target.from === undefined && target.to !== undefined;

/** Years that a target holds in; empty for an end without a beginning and for a year left open. */
function yearsOf({ year, from, to, maintain }: Target, years: Years): readonly number[] {
  if (year !== undefined) return [year];
  if (maintain) return span(years.from, years.to);
  return from === undefined ? [] : span(from, to ?? years.to);
}

const endOf = ({ year, to }: Target, years: Years): number => year ?? to ?? years.to;

/** Moments that a target of the parent wants answered, within the years of the child's plan. */
export function wanted(target: Target, kind: Measure["kind"], parent: Years, child: Years): readonly Moment[] {
  const within = (year: number): boolean => year >= child.from && year <= child.to;
  if (target.ask) return [OPEN];
  if (kind === "count") return [endOf(target, parent)].filter(within).map(totalBy);
  if (hasOnlyEnd(target)) return [target.to].filter(within).map(until);
  return yearsOf(target, parent).filter(within).map(String);
}

/**
 * Moments that a target of the child answers. "Đến năm 2030" answers 2030 and the same end in the parent; it does not
 * answer 2022-2026, of which it says nothing. Where the parent leaves the year open, any figure answers.
 */
export function answered(target: Target, kind: Measure["kind"], years: Years): readonly Moment[] {
  if (target.ask) return [OPEN];
  if (kind === "count") return [OPEN, totalBy(endOf(target, years))];
  if (hasOnlyEnd(target)) return [OPEN, String(target.to), until(target.to)];
  const held = yearsOf(target, years);
  const fromTheStart = target.year === undefined && held.includes(years.from);
  return [OPEN, ...held.map(String), ...(fromTheStart ? held.map(until) : [])];
}

const isWholePlan = ({ from, to }: Target, years: Years): boolean => from === years.from && to === years.to;

/** A target for no single year: every period, the whole plan, until its end, or from a year on. */
export const isPeriod = (target: Target, years: Years): boolean =>
  target.maintain === true ||
  (target.from !== undefined && target.to === undefined) ||
  (hasOnlyEnd(target) && target.to === years.to) ||
  isWholePlan(target, years);

/** The year that a target names, of a span the first; null where it is for every period, the whole plan or left open. */
export const yearNamed = (target: Target, years: Years): number | null =>
  isWholePlan(target, years) ? null : (target.year ?? target.from ?? target.to ?? null);
