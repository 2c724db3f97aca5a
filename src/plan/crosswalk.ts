import type { CrosswalkLine } from "./register";

/** What became of the units, in the order of the list. */
export type Crosswalk = readonly CrosswalkLine[];

/** A unit that stays under its code is no step: "đổi tên" and "chuyển cấp quản lý" often keep it. */
const step = (line: CrosswalkLine, day: string): boolean => line.from <= day && line.old !== line.now;

/** The units that a code has become by a day, itself where nothing happened; every change followed to its end. */
export function successorsAt(crosswalk: Crosswalk, code: string, day: string): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [code];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const here = next;
    const after = crosswalk.filter((line) => line.old === here && step(line, day)).map(({ now }) => now);
    if (after.length === 0) found.add(next);
    open.push(...after);
  }
  return [...found];
}

/** The units that were merged or renamed into a code by a day, directly; nothing of a unit that was split. */
const mergedInto = (crosswalk: Crosswalk, code: string, day: string): readonly CrosswalkLine[] =>
  crosswalk.filter((line) => line.now === code && line.how !== "chia-tach" && step(line, day));

/** Codes whose figures a unit carries on; `complete`: of each unit that went into it since, something is known. */
export type CarriedFrom = { readonly codes: readonly string[]; readonly complete: boolean };

/**
 * Whose last accepted figures a unit carries on, each once (a merger carries the flows and balances of all that went
 * into it): itself, and what was merged into it after those figures. A unit that sent nothing is stood for by what had
 * been merged into it. What a split unit had cannot be told apart: nobody carries it.
 * @param since end of the data of the earlier period: mergers up to then are in the successor's own figures
 * @param has whether a code has accepted figures of the earlier period
 */
export function carriedFrom(
  crosswalk: Crosswalk,
  code: string,
  { since, day, has }: { readonly since: string; readonly day: string; readonly has: (code: string) => boolean },
): CarriedFrom {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [code];
  let complete = true;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const own = has(next);
    if (own) found.add(next);
    const before = mergedInto(crosswalk, next, day).filter(({ from }) => !own || from > since);
    if (!own && before.length === 0) complete = false;
    open.push(...before.map(({ old }) => old).reverse());
  }
  return { codes: [...found], complete };
}
