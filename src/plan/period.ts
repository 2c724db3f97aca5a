/** A reporting period. `year` is the whole year, the December default. */
export type Period = { readonly id: string; readonly year: number; readonly part: "H1" | "H2" | "year" };

/** First and last day of the data, ISO dates, both included. */
export type Window = { readonly from: string; readonly to: string };

/** `2026-H1`, `2026-H2`, `2026`; anything else is undefined. */
export function parsePeriod(text: string): Period | undefined {
  const match = /^(20\d\d)(?:-(H[12]))?$/.exec(text.trim());
  if (!match) return undefined;
  const part = match[2] === "H1" ? "H1" : match[2] === "H2" ? "H2" : "year";
  return { id: text.trim(), year: Number(match[1]), part };
}

/** Default windows, common practice under Nghị định 09/2019: 15/12–14/6, 15/6–14/12, 15/12–14/12. */
export function defaultWindow({ year, part }: Period): Window {
  return {
    from: part === "H2" ? `${year}-06-15` : `${year - 1}-12-15`,
    to: part === "H1" ? `${year}-06-14` : `${year}-12-14`,
  };
}

/** Quarters that are due by the end of the window; quarter 2 counts in H1. */
export function quartersDue({ part }: Period): readonly (1 | 2 | 3 | 4)[] {
  if (part === "H1") return [1, 2];
  return part === "H2" ? [3, 4] : [1, 2, 3, 4];
}

/** Half-years since the beginning of our era, by their numbers: the first and the last one of a period. */
const firstHalf = ({ year, part }: Period): number => year * 2 + (part === "H2" ? 1 : 0);
const lastHalf = ({ year, part }: Period): number => year * 2 + (part === "H1" ? 0 : 1);

/** True when figures of `earlier` may be taken as those of the period before `now`. */
export const precedes = (earlier: Period, now: Period): boolean => lastHalf(earlier) < lastHalf(now);

/** True when `now` begins where `earlier` ends: no half-year lies between them. */
export const follows = (earlier: Period, now: Period): boolean => lastHalf(earlier) + 1 === firstHalf(now);
