import fc from "fast-check";
import { byMeasure, sourcesIn, totalOf, type Merged, type Share } from "../../../src/entries/index";
import { merge } from "../../../src/jobs/merge/merge";
import { unite, statesOf, type UnitState } from "../../../src/jobs/merge/union";
import type { Accepted, Reading } from "../../../src/jobs/merge/reading";
import { figures, files, SCHOOLS, submission, wish } from "./tools";

type Merger = (readings: readonly Reading[]) => Merged;
const own: Merger = (readings) => merge(readings, wish("X1"));

/** Counts what each law says and what a broken merge would make of it: every law must be able to fail. */
const RUNS = { numRuns: 2000 };
const holds = <T>(property: fc.IProperty<T>): void => fc.assert(property, RUNS);
const breaks = <T>(property: fc.IProperty<T>): void => expect(fc.check(property, RUNS).failed).toBe(true);

const shuffled = files.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
);

const total = (merged: Merged, id: string): Merged["measures"][number]["total"] =>
  merged.measures.find(({ measure }) => measure.id === id)!.total;

/** All that a merge says, as text. */
const print = ({ measures, sources, ...rest }: Merged): string =>
  JSON.stringify([
    rest,
    sourcesIn(sources),
    measures.map(({ measure, shares, own: mine, total: sum, apart }) => [measure.id, [...shares], mine, sum, apart]),
  ]);

/** The mutant of the order laws: the last file of a unit wins, whatever else was sent. */
const lastWins: Merger = (readings) => {
  const last = new Map<string, Reading>();
  for (const one of readings) last.set(one.ok ? one.unit.code : one.path, one);
  return own([...last.values()]);
};

const commutative = (merger: Merger): fc.IProperty<unknown> =>
  fc.property(shuffled, ([all, other]) => {
    expect(print(merger(other))).toBe(print(merger(all)));
  });
test("the order of files changes nothing", () => holds(commutative(own)));
test("… and a merge in which the last file wins is found out", () => breaks(commutative(lastWins)));

const idempotent = (merger: Merger): fc.IProperty<unknown> =>
  fc.property(files, (all) => {
    expect(print(merger([...all, ...all]))).toBe(print(merger(all)));
  });
const addsTwice: Merger = (readings) => own(readings.map((one, at) => ({ ...one, path: `${one.path}#${at}` })));
test("merging twice is merging once", () => holds(idempotent(own)));
test("… and a merge that takes the same file for two is found out", () => breaks(idempotent(addsTwice)));

type Unite = (a: UnitState, b: UnitState) => UnitState;
const states = fc.tuple(files, files, files).map((parts) => {
  const taken = parts.map((part, n) =>
    part.filter((one): one is Accepted => one.ok).map((one) => ({ ...one, path: `${n}/${one.path}` })),
  );
  return taken.map((part) => statesOf(part.map((file) => ["A1", file] as const)).get("A1") ?? new Map());
});
const associative = (join: Unite): fc.IProperty<unknown> =>
  fc.property(states, ([a = new Map(), b = new Map(), c = new Map()]) => {
    expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
    expect(new Map([...join(b, a)].sort())).toEqual(new Map([...join(a, b)].sort()));
  });
test("what is known of a unit is a union", () => holds(associative(unite)));
test("… and a union that keeps the first side only is found out", () =>
  breaks(associative((a, b) => (a.size > 0 ? a : b))));

const STATES = ["accepted", "superseded", "duplicate", "conflict", "rejected"] as const;
const conserved = (merger: Merger): fc.IProperty<unknown> =>
  fc.property(files, (all) => {
    const { ledger } = merger(all);
    const counts = STATES.map((state) => ledger.lines.filter((line) => line.state === state).length);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(all.length);
    expect(ledger.lines.map(({ path }) => path).sort()).toEqual(all.map(({ path }) => path).sort());
  });
const forgets: Merger = (readings) => {
  const merged = own(readings);
  const lines = merged.ledger.lines.filter(({ state }) => state !== "duplicate");
  return { ...merged, ledger: { ...merged.ledger, lines } };
};
test("given = accepted + superseded + duplicate + conflict + rejected", () => holds(conserved(own)));
test("… and a ledger that forgets duplicates is found out", () => breaks(conserved(forgets)));

/** Independent of the code: the figure of a total from the cells it names. */
const fromSources = ({ sources }: Merged, id: string, key: string): number =>
  sourcesIn(sources)
    .filter((one) => one.measure === id && one.key === key)
    .reduce((sum, { value }) => sum + Number(value), 0);
const provenance = (merger: Merger): fc.IProperty<unknown> =>
  fc.property(files, (all) => {
    const merged = merger(all);
    const two = total(merged, "MT2-CT3");
    expect(two.n ?? 0).toBe(fromSources(merged, "MT2-CT3", "tu.tong"));
    expect(two.d ?? 0).toBe(fromSources(merged, "MT2-CT3", "mau.tong"));
    expect(total(merged, "MT4-CT2").n ?? 0).toBe(fromSources(merged, "MT4-CT2", "tu.tong"));
    const sources = sourcesIn(merged.sources);
    const seen = sources.map(({ unit, measure, key }) => `${unit} ${measure} ${key}`);
    expect(new Set(seen).size).toBe(seen.length);
    expect(sources.every(({ place }) => place.file && place.sheet && place.cell)).toBe(true);
  });
const losesOne: Merger = (readings) => {
  const merged = own(readings);
  return { ...merged, sources: byMeasure(sourcesIn(merged.sources).slice(1)) };
};
test("a total is the sum of the cells it names, one row a unit, none without file, sheet and cell", () =>
  holds(provenance(own)));
test("… and a merge that loses a source is found out", () => breaks(provenance(losesOne)));

const shares: fc.Arbitrary<readonly (readonly [string, Share])[]> = fc
  .array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 })
  .map((all) =>
    all.map(([n, more], at) => [
      `U${at}`,
      { state: "number", n, d: n + more, units: { asked: 1, given: 1, none: 0 }, apart: false },
    ]),
  );
type Sum = (all: readonly (readonly [string, Share])[]) => { readonly n: number; readonly d: number };
const exact: Sum = (all) => {
  const { n = 0, d = 0 } = totalOf("ratio", new Map(all));
  return { n, d };
};
const averaged: Sum = (all) => {
  const { n, d } = exact(all);
  return { n: all.length === 0 ? 0 : n / all.length, d };
};
const splits = (sum: Sum): fc.IProperty<unknown> =>
  fc.property(shares, fc.nat(8), (all, at) => {
    const [left, right] = [sum(all.slice(0, at)), sum(all.slice(at))];
    expect({ n: left.n + right.n, d: left.d + right.d }).toEqual(sum(all));
  });
test("the sums over any split are the total", () => holds(splits(exact)));
test("… and an average is found out", () => breaks(splits(averaged)));

const independent = (merger: Merger): fc.IProperty<unknown> =>
  fc.property(files, fc.nat(11), (all, at) => {
    const gone = all[at];
    if (!gone) return;
    const broken: Reading = {
      ok: false,
      path: gone.path,
      sha256: "x",
      code: "zip-crc",
      facts: {},
      sheet: null,
      cell: null,
    };
    const [before, after] = [merger(all), merger(all.map((one) => (one === gone ? broken : one)))];
    const others = SCHOOLS.filter((code) => !gone.ok || code !== gone.unit.code);
    for (const [n, { shares: given }] of before.measures.entries())
      for (const code of others)
        expect(JSON.stringify(after.measures[n]?.shares.get(code))).toBe(JSON.stringify(given.get(code)));
  });
/** A merge that gives up what follows a bad file. */
const stops: Merger = (readings) => {
  const bad = readings.findIndex(({ ok }) => !ok);
  return own(bad < 0 ? readings : readings.slice(0, bad + 1));
};
test("a file that is refused changes no figure of the others", () => holds(independent(own)));
test("… and a merge that stops at a bad file is found out", () => breaks(independent(stops)));

const womenHold = (merger: Merger): fc.IProperty<unknown> =>
  fc.property(files, (all) => {
    const { n = 0, d = 0, women } = total(merger(all), "MT2-CT3");
    expect(women?.n ?? 0).toBeLessThanOrEqual(n);
    expect(women?.d ?? 0).toBeLessThanOrEqual(d);
  });
const countsHeldRows: Merger = (readings) => {
  const merged = own(readings);
  const measures = merged.measures.map((one) => ({
    ...one,
    total: { ...one.total, women: { n: (one.total.women?.n ?? 0) + 1, d: one.total.women?.d ?? 0 } },
  }));
  return { ...merged, measures };
};
test("women stay within the total", () => holds(womenHold(own)));
test("… and a merge that counts one woman too many is found out", () => breaks(womenHold(countsHeldRows)));

test("two contents of one number count for nothing until somebody decides", () => {
  const at = (n: number) => ({ n, more: 1, womenN: 0, womenD: 0, yes: true, luot: 1 });
  const [one, two] = [submission("a.xlsx", "A1", 1, at(1)), submission("b.xlsx", "A1", 1, at(2))];
  expect(total(own([one, two]), "MT2-CT3").n).toBeUndefined();
  const chosen = merge([one, two], wish("X1", { decisions: { chosen: new Map([["A1", "b.xlsx"]]) } }));
  expect(total(chosen, "MT2-CT3").n).toBe(2);
  expect(chosen.ledger.lines.map(({ state, decidedBy }) => [state, decidedBy])).toEqual([
    ["superseded", "person"],
    ["accepted", "person"],
  ]);
});

test("to drop all contents but one is to choose that one; to drop them all chooses none", () => {
  const at = (n: number) => ({ n, more: 1, womenN: 0, womenD: 0, yes: true, luot: 1 });
  const sent = ["a", "b", "c"].map((name, n) => submission(`${name}.xlsx`, "A1", 1, at(n + 1)));
  const without = (...names: readonly string[]) => {
    const dropped = new Set(sent.filter(({ path }) => names.includes(path[0]!)).map(({ sha256 }) => sha256));
    return total(merge(sent, wish("X1", { decisions: { dropped } })), "MT2-CT3").n;
  };
  expect([without("a"), without("a", "c"), without("a", "b", "c")]).toEqual([undefined, 2, undefined]);
});

test("a figure that cannot be right is not added, and the row says by which error", () =>
  fc.assert(
    fc.property(figures, (of) => {
      const sent = submission("a.xlsx", "A1", 1, of);
      const lines = sent.lines.map((line) => (line.code === "MT2-CT3" ? { ...line, held: "SL-05" } : line));
      const merged = own([{ ...sent, lines }]);
      const row = merged.measures.find(({ measure }) => measure.id === "MT2-CT3");
      expect(row?.shares.get("A1")).toMatchObject({ state: "missing", held: "SL-05" });
      expect(row?.total.n).toBeUndefined();
    }),
  ));
