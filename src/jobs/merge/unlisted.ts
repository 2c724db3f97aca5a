import { apartOf, asShare, type LedgerNote, type Part, type Share, totalOf } from "../../entries/index";
import { belowAt, measuresOf, type RegisterLine, ruleOfTotal, standingAt, successorsAt } from "../../plan/index";
import type { Accepted } from "./reading";
import { owes, type Owing, type Reporter } from "./reporters";
import type { MergeWish } from "./wish";

/**
 * Units of the list below an office of which its merged workbook has no row, nor one of an office between them: it was
 * merged by a list of its own, or the row was taken out. A unit stands in it, too, by those that were merged into it.
 */
export function unlisted(
  { line, family }: Pick<Reporter, "line" | "family">,
  { rows }: Pick<Accepted, "rows">,
  { crosswalk, window }: Pick<MergeWish, "crosswalk" | "window">,
): readonly RegisterLine[] {
  if (!rows) return [];
  const listed = new Set(rows.flatMap(({ code }) => [code, ...successorsAt(crosswalk, code, window.to)]));
  const above = new Map(family.map(({ code, parent }) => [code, parent]));
  const holds = (code: string | undefined): boolean =>
    code !== undefined && code !== line.code && (listed.has(code) || holds(above.get(code)));
  return family.filter(({ code }) => code !== line.code && !holds(code));
}

export type Strangers = {
  /** Rows of units that the list has under another office: their figures would be counted there, too. */
  readonly elsewhere: readonly RegisterLine[];
  /** Rows of units that the list does not have. */
  readonly unknown: NonNullable<Accepted["rows"]>;
};

type Listed = Pick<MergeWish, "register" | "crosswalk" | "window">;

/** Units of which the merged workbook of an office has rows though the list does not have them below it. */
export function strangersIn(
  { rows, unit }: Pick<Accepted, "rows" | "unit">,
  { code: office }: RegisterLine,
  { register, crosswalk, window }: Listed,
): Strangers {
  // No merged workbook, as most files are none.
  if (!rows) return { elsewhere: [], unknown: [] };
  const own = new Set([office, unit.code, ...belowAt(register, office, window.to).map(({ code }) => code)]);
  const standing = standingAt(register, window.to);
  const after = (code: string): readonly string[] => successorsAt(crosswalk, code, window.to);
  const strange = rows.filter(({ code }) => ![code, ...after(code)].some((one) => own.has(one)));
  const listed = (code: string): readonly RegisterLine[] =>
    [code, ...after(code)].flatMap((one) => standing.get(one) ?? []).slice(0, 1);
  return {
    elsewhere: strange.flatMap(({ code }) => listed(code)),
    unknown: strange.filter(({ code }) => listed(code).length === 0),
  };
}

/** Names and codes of units, as the ledger tells them. */
export const named = (units: readonly Pick<RegisterLine, "code" | "name">[]): string =>
  units.map(({ code, name }) => `${name} (${code})`).join("; ");

/**
 * Where a merged workbook has other rows than the list: of units that the list lacks, which are counted all the same, and
 * none of schools that the list has, which are missing.
 */
export function rowsBesideList(file: Accepted, office: RegisterLine, wish: Listed & Owing): readonly LedgerNote[] {
  if (!file.merged) return [];
  const family = belowAt(wish.register, office.code, wish.window.to);
  const schools = family.filter((line) => line.kind === "truong" && owes(line, wish));
  const lacking = file.plan === wish.pack.id ? unlisted({ line: office, family }, file, wish) : [];
  const told = {
    unknown: named(strangersIn(file, office, wish).unknown),
    lacking: named(schools.filter((line) => lacking.includes(line))),
  };
  return Object.entries(told).flatMap(([why, units]) =>
    units === "" ? [] : [{ code: "TN-13" as const, facts: { why, units } }],
  );
}

/** @param counts whether whoever is missing stands in the denominator, as every unit of a count does */
function partsOfBoth(one: Share["parts"], other: Share["parts"], counts: boolean): Share["parts"] {
  if (!one) return undefined;
  const parts = new Map<string, Part>(one);
  for (const [member, part] of other ?? []) {
    const before = parts.get(member);
    const asked = part.units.asked + (before?.units.asked ?? 0);
    parts.set(member, {
      ...before,
      ...(counts && { d: (before?.d ?? 0) + part.units.asked }),
      units: { asked, given: before?.units.given ?? 0 },
    });
  }
  return parts;
}

/** What a merged workbook hands on, and beside it the units that are asked and that it does not list: they are missing. */
export function withMissing(
  given: ReadonlyMap<string, Share>,
  missing: ReadonlyMap<string, Share>,
  { pack }: Pick<MergeWish, "pack">,
): ReadonlyMap<string, Share> {
  const shares = new Map(given);
  for (const { measure } of missing.size > 0 ? measuresOf(pack) : []) {
    const [one, other, rule] = [given.get(measure.id), missing.get(measure.id), ruleOfTotal(measure)];
    if (!other || rule === "local") continue;
    const both = [one, other].flatMap((share, at) => (share ? [[String(at), share] as const] : []));
    const parts = one ? partsOfBoth(one.parts, other.parts, rule === "count-yes") : other.parts;
    shares.set(measure.id, {
      ...asShare(totalOf(rule, both), apartOf(rule, both)),
      ...(parts && { parts }),
      ...(one?.held !== undefined && { held: one.held }),
    });
  }
  return shares;
}
