import { missingShare, type Part, type Share } from "../../entries/index";
import { membersOf } from "../../forms/index";
import { measuresOf, type Pack, type RegisterLine, ruleOfTotal } from "../../plan/index";
import { type AskedBy, type Link, linksOf, NO_LINKS, sharesOf } from "./mapping";
import type { Accepted, OwnLine } from "./reading";
import type { Reporter } from "./reporters";
import { type Figures, NO_FIGURES, sourcesOf, sourcesThrough } from "./sources";
import type { Settled } from "./union";
import { unlisted, withMissing } from "./unlisted";
import type { MergeWish } from "./wish";

/** What was settled, by code of the unit. */
export type Known = ReadonlyMap<string, Settled>;
type Supplied = { readonly shares: ReadonlyMap<string, Share>; readonly sources: Figures };

/** The file of a unit that counts. */
export const counting = (settled: Settled | undefined): Accepted | undefined => settled?.counts?.first;

const packOf = (file: Accepted, { pack, packs }: MergeWish): Pack =>
  file.plan === pack.id ? pack : (packs.find(file.plan) ?? pack);

/** What measures of a merged workbook become: every total of the same plan is itself. */
function linksThrough(file: Accepted, wish: MergeWish): readonly Link[] {
  if (file.plan !== wish.pack.id) return linksOf(packOf(file, wish), wish.pack, file.unit.kind);
  return measuresOf(wish.pack).flatMap(({ measure }): readonly Link[] => {
    const rule = ruleOfTotal(measure);
    return rule === "local" ? [] : [{ from: measure.id, to: measure.id, rule }];
  });
}

/** A merged workbook answers by its totals; those of a child plan by the map of that plan. */
function fromMerged(file: Accepted, merged: ReadonlyMap<string, Share>, wish: MergeWish): ReadonlyMap<string, Share> {
  const links = linksOf(packOf(file, wish), wish.pack, file.unit.kind);
  const same = file.plan === wish.pack.id;
  const pairs = same ? [...merged.keys()].map((id) => ({ from: id, to: id })) : links;
  return new Map(
    pairs.flatMap(({ from, to }) => {
      const share = merged.get(from);
      return share ? [[to, share] as const] : [];
    }),
  );
}

export type AskedOf = (line: RegisterLine) => AskedBy;

/** Units of which nothing came, by measure, each with how it was asked. */
function silentShares({ family }: Pick<Reporter, "family">, asked: AskedOf): ReadonlyMap<string, Share> {
  const silent = new Map<string, (readonly [line: RegisterLine, how: "counted" | "apart"])[]>();
  for (const line of family)
    for (const [id, how] of asked(line)) if (how !== "no") silent.set(id, [...(silent.get(id) ?? []), [line, how]]);
  return new Map(
    [...silent].map(([id, all]) => {
      const counted = all.flatMap(([line, how]) => (how === "counted" ? [line] : []));
      const parts = new Map<string, Part>();
      for (const member of counted.flatMap(membersOf))
        parts.set(member, { units: { asked: (parts.get(member)?.units.asked ?? 0) + 1, given: 0 } });
      return [id, { ...missingShare(counted.length, all.length - counted.length), parts }];
    }),
  );
}

/** What one row supplies to every measure. */
export function suppliedBy(reporter: Reporter, known: Known, wish: MergeWish, asked: AskedOf): Supplied {
  const { line, kind } = reporter;
  const file = counting(known.get(line.code));
  if (kind !== "unit" && !file?.merged) return { shares: silentShares(reporter, asked), sources: NO_FIGURES };
  if (file?.merged) {
    // A plan below need not ask all whom this plan asks, and its workbook then has no rows of them.
    const absent = file.plan === wish.pack.id ? unlisted(reporter, file, wish) : [];
    const shares = withMissing(fromMerged(file, file.merged, wish), silentShares({ family: absent }, asked), wish);
    const family = new Map(reporter.family.map((one) => [one.code, one]));
    return { shares, sources: sourcesThrough(file, line, linksThrough(file, wish), family) };
  }
  const links = file ? linksOf(packOf(file, wish), wish.pack, line.kind) : NO_LINKS;
  const shares = sharesOf(file?.lines ?? [], links, asked(line));
  return { shares, sources: file ? sourcesOf(file, line, links, shares) : NO_FIGURES };
}

type OwnSupplied = Supplied & { readonly office?: ReadonlyMap<string, string | number> };

/** Balances that a form was issued with are cells that people fill in the own line of the merged workbook. */
const cellsOf = (lines: OwnLine["lines"]): ReadonlyMap<string, string | number> =>
  new Map(
    lines.flatMap(({ code, cells, carried = [] }) =>
      [...cells, ...carried].map(([key, , value]) => [`${code}.${key}`, value] as const),
    ),
  );

const textOf = ({ lines }: OwnLine): string => JSON.stringify([...cellsOf(lines)].sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * What the office last said of itself: its own form among the files, unless people have typed something else into its
 * line since. A line that is word for word one of its forms came from there.
 */
function ownFile(known: Known, { office, own }: MergeWish): OwnLine | undefined {
  const sent = known.get(office.code);
  const file = counting(sent);
  if (!file || !own || cellsOf(own.lines).size === 0) return file ?? own;
  const all = [sent?.counts, ...(sent?.replaced ?? [])].flatMap((content) => content?.first ?? []);
  const typed = textOf(own);
  return all.some((one) => textOf(one) === typed) ? file : own;
}

/** The office's own line: its own form among the files, or what was typed in the workbook of the last merge. */
export function ownShares(known: Known, wish: MergeWish, asked: AskedOf): OwnSupplied {
  const { office, pack, own } = wish;
  const file = ownFile(known, wish);
  const lines = file?.lines ?? [];
  const links = linksOf(pack, pack, office.kind);
  const shares = sharesOf(lines, links, asked(office));
  const sources = file ? sourcesOf(file, office, links, shares) : NO_FIGURES;
  return { shares, sources, ...(file && file !== own && { office: cellsOf(lines) }) };
}
