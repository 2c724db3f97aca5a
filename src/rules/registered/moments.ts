import type { EntryRow, Period, Target } from "../../plan/index";
import { strictest } from "../cascade/strictness";

/**
 * For when a unit registers a figure: the period (`ky`), its whole year (`nam`), or a coming milestone of the plan (`2030`).
 * - key: of the column of sheet `Kế hoạch`
 * - year: in which the figure must stand
 * - end: the last day of the year is the last day of the moment, so that a milestone of that year is due
 */
export type Moment = { readonly key: string; readonly year: number; readonly end: boolean };

const milestoneYears = (rows: readonly EntryRow[], after: number): readonly number[] => {
  const years = rows.flatMap(({ measure }) => measure.targets.map(({ year }) => year ?? 0));
  return [...new Set(years)].filter((year) => year > after).sort((a, b) => a - b);
};

/** The moments of a workbook: of the year's own there is no period apart. */
export function momentsOf(rows: readonly EntryRow[], { year, part }: Period): readonly Moment[] {
  return [
    ...(part === "year" ? [] : [{ key: "ky", year, end: part === "H2" }]),
    { key: "nam", year, end: true },
    ...milestoneYears(rows, year).map((coming) => ({ key: String(coming), year: coming, end: true })),
  ];
}

/** The moments of one row: nothing is registered for years in which the plan no longer asks. */
export const momentsFor = ({ measure }: EntryRow, moments: readonly Moment[]): readonly Moment[] =>
  moments.filter(({ year }) => year <= (measure.asked?.to ?? Infinity));

const covers = ({ year, from, to, maintain, ask }: Target, moment: Moment): boolean => {
  if (ask) return false;
  if (maintain) return true;
  if (year !== undefined) return year < moment.year || (year === moment.year && moment.end);
  return (from === undefined || from <= moment.year) && (to === undefined || to >= moment.year);
};

/**
 * What the plan above wants of a rate or an answer at a moment: the milestone of that year, the passed one that must
 * still hold, spans and maintained ones; the strictest of them. "Khoảng" wants nothing for certain.
 */
export function wantedAt({ measure, asks, local }: EntryRow, moment: Moment): Target | undefined {
  if (asks === "count" || local || measure.ambiguous !== undefined) return undefined;
  return strictest(measure.targets.filter((target) => target.operator !== "~" && covers(target, moment)));
}

/** A coming milestone of the plan, not the period or the year of the workbook. */
const isMilestone = ({ key }: Moment): boolean => key !== "ky" && key !== "nam";

/** The whole of which a registered count is a share: the total that the plan above wants by a coming milestone. */
export const totalAt = ({ measure, asks }: EntryRow, moment: Moment): Target | undefined =>
  asks === "count" && isMilestone(moment)
    ? measure.targets.find((target) => (target.year ?? target.to) === moment.year)
    : undefined;
