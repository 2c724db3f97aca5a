import type { Difference } from "../../entries/index";
import { differencesOf } from "./differences";
import type { Content, Settled } from "./union";

/** Files of units that were merged into one say nothing of each other's numbers; the unit's own stands for all. */
const follows = (later: Content, { former, number }: Content): boolean =>
  later.number > number && (later.former === undefined || later.former === former);

/**
 * What the submissions of a unit say otherwise than each other: each against the next Lần gửi, and those of the last
 * one that contradict each other.
 */
export function differencesIn(unit: string, { counts, open, replaced }: Settled): readonly Difference[] {
  const [first, ...others] = counts ? [counts] : open;
  const between = (a: Content, b: Content): readonly Difference[] => differencesOf(unit, a.first, b.first);
  const stand = first ? [first, ...others, ...replaced] : replaced;
  const earlier = replaced.flatMap((content) => {
    // The next number of those that stand first in their order: what counts, before what it replaced.
    const next = stand.reduce<Content | undefined>(
      (best, one) => (follows(one, content) && (!best || one.number < best.number) ? one : best),
      undefined,
    );
    const after = next ?? counts;
    return after ? between(content, after) : [];
  });
  return [...(first ? others.flatMap((other) => between(first, other)) : []), ...earlier];
}
