import {
  type Merged,
  type MergedMeasure,
  type MergedUnit,
  type Share,
  type Source,
  type Sources,
  totalOf,
  apartOf,
  type Difference,
} from "../../entries/index";
import { measuresOf, ruleOfTotal } from "../../plan/index";
import { asideLine, type Cover, daysLate, inOrder, unitLines } from "./book-keeping";
import { differencesIn } from "./compared";
import { type Aside, intake, saidOf } from "./intake";
import { askedOf } from "./mapping";
import type { Reading } from "./reading";
import { type Reporter, reportersOf } from "./reporters";
import { type AskedOf, counting, type Known, ownShares, suppliedBy } from "./supply";
import type { Figures, Given } from "./sources";
import { isAmong, settle, statesOf } from "./union";
import { unlisted } from "./unlisted";
import type { MergeWish } from "./wish";

/** Once per path: the same file named twice is one file. */
const distinct = (readings: readonly Reading[]): readonly Reading[] => [
  ...new Map(readings.map((reading) => [reading.path, reading])).values(),
];

/** What was not taken, by whose it is, or else by the codes that the files say. */
const untakenOf = (asides: readonly Aside[]): ReadonlyMap<string, readonly Aside[]> => {
  const found = new Map<string, readonly Aside[]>();
  for (const aside of asides) {
    const { file, owner } = aside;
    const code = owner?.code ?? (file.ok ? file.unit.code : undefined);
    if (code !== undefined) found.set(code, [...(found.get(code) ?? []), aside]);
  }
  return found;
};

type Untaken = ReturnType<typeof untakenOf>;

function unitOf({ line }: Reporter, known: Known, untaken: Untaken, wish: MergeWish): MergedUnit {
  const file = counting(known.get(line.code));
  const received = wish.received ?? line.received;
  const content = known.get(line.code)?.counts;
  const isTypedFor = content !== undefined && isAmong(content, wish.typedFor);
  // Files that contradict each other have come, yet nothing of them counts.
  if (!file) {
    const none = { unit: line, errors: 0, warnings: 0 };
    // An office has sent its merged workbook, of which the list says otherwise: one of the two is to be put right.
    const waits = untaken.get(line.code)?.some(({ code }) => code === "TN-13") ?? false;
    if (known.has(line.code) || waits) return { ...none, status: "with-errors" };
    return { ...none, status: "not-sent", ...(untaken.has(line.code) && { untaken: true }) };
  }
  const late = daysLate(received, wish.due ?? file.due);
  return {
    unit: line,
    status: file.errors > 0 ? "with-errors" : isTypedFor ? "typed-for" : "received",
    ...(received !== undefined && { received }),
    ...(late !== undefined && { late }),
    number: file.number,
    file: file.path,
    errors: file.errors,
    warnings: file.warnings,
  };
}

function differences(known: Known, names: ReadonlyMap<string, { readonly name: string }>): readonly Difference[] {
  return [...known].flatMap(([unit, settled]) => {
    const { name } = names.get(unit) ?? {};
    return differencesIn(unit, settled).map((one) =>
      name === undefined || one.unit !== unit ? one : { ...one, name },
    );
  });
}

/** The merged workbook of an office above a unit, which stands for it. */
function coversOf(reporters: readonly Reporter[], known: Known, wish: MergeWish): ReadonlyMap<string, Cover> {
  return new Map(
    reporters
      .filter(({ kind }) => kind === "merged")
      .flatMap((reporter) => {
        const { line, family } = reporter;
        const file = counting(known.get(line.code));
        if (!file) return [];
        const lacks = new Set([...(file.lacks ?? []), ...unlisted(reporter, file, wish).map(({ code }) => code)]);
        const below = family.filter(({ code }) => code !== line.code);
        return below.map(({ code }) => {
          const number = file.holds?.get(code);
          const cover = { file: file.path, lacks: lacks.has(code), ...(number !== undefined && { number }) };
          return [code, cover] as const;
        });
      }),
  );
}

/** Nothing of them is made before it is asked for. */
function sourcesFrom(ids: readonly string[], all: readonly Figures[]): Sources {
  const found = new Map(ids.map((id) => [id, [] as Given[]]));
  for (const tell of all) tell((id, given) => found.get(id)?.push(given));
  return new Map(
    [...found].flatMap(([id, given]) => {
      const count = given.reduce((sum, one) => sum + one.count, 0);
      const list = (): readonly Source[] => {
        const out: Source[] = [];
        for (const one of given) one.list(id, out);
        return out;
      };
      return count === 0 ? [] : [[id, { count, all: list }] as const];
    }),
  );
}

/**
 * Readings of files → the submission of the level above: every file in the ledger, every figure with its cell, every
 * unit of the list in one row. A function of the set of files: their order and repetition change nothing.
 */
export function merge(readings: readonly Reading[], wish: MergeWish): Merged {
  const { pack, period, office } = wish;
  const { claims, asides } = intake(distinct(readings), wish);
  const states = statesOf(claims.map(({ unit, file, former }) => [unit.code, file, former] as const));
  const sorted = [...states].sort(([a], [b]) => (a < b ? -1 : 1));
  const known: Known = new Map(sorted.map(([unit, state]) => [unit, settle(unit, state, wish.decisions)]));
  const merged = (code: string): boolean =>
    [known.get(code)?.counts, ...(known.get(code)?.open ?? [])].some((content) => content?.first.merged);
  const reporters = reportersOf(wish, { has: (code) => known.has(code), isMerged: merged });
  const asked: AskedOf = (line) => askedOf(pack, line, period);
  const supplied = reporters.map((reporter) => ({ reporter, ...suppliedBy(reporter, known, wish, asked) }));
  const own = ownShares(known, wish, asked);
  const measures = measuresOf(pack).flatMap((found): readonly MergedMeasure[] => {
    const { id } = found.measure;
    const rule = ruleOfTotal(found.measure);
    if (rule === "local") return [];
    const all: (readonly [code: string, share: Share])[] = [];
    for (const { reporter, shares: given } of supplied) {
      const share = given.get(id);
      if (share) all.push([reporter.line.code, share]);
    }
    const shares = new Map(all);
    const mine = own.shares.get(id);
    if (mine) all.push([office.code, mine]);
    const apart = apartOf(rule, all);
    const total = totalOf(rule, all, wish.last?.get(id));
    return [{ ...found, rule, shares, ...(mine && { own: mine }), total, ...(apart && { apart }) }];
  });
  const untaken = untakenOf(asides);
  const covers = coversOf(reporters, known, wish);
  const lines = new Map(claims.map(({ unit }) => [unit.code, unit]));
  const ledger = [
    ...asides.map((aside) => asideLine(aside, wish)),
    ...[...known].flatMap(([code, settled]) => {
      const cover = covers.get(code);
      return unitLines({ line: lines.get(code) ?? office, settled, ...(cover !== undefined && { cover }) }, wish);
    }),
  ].map((line) => {
    const takenAs = saidOf(line, wish);
    return takenAs === undefined ? line : { ...line, takenAs };
  });
  return {
    units: reporters.map((reporter) => unitOf(reporter, known, untaken, wish)),
    measures,
    sources: sourcesFrom(
      measures.map(({ measure: { id } }) => id),
      [...supplied.map(({ sources }) => sources), own.sources],
    ),
    differences: differences(known, lines),
    ...(own.office && { office: own.office }),
    ledger: { plan: pack.id, period: period.id, lines: inOrder(ledger) },
  };
}
