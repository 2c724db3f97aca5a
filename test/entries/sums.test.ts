import fc from "fast-check";
import { cumulativeOf, type Figure, sumCounts, sumRates, yearOf } from "../../src/entries/index";

const ratio = (n: number, d: number): Figure => ({ kind: "ratio", n, d });
const count = (value: number): Figure => ({ kind: "count", value });

test("percentages are never averaged: 1/1 and 0/99 is 1/100", () => {
  expect(
    sumRates([
      { n: 1, d: 1 },
      { n: 0, d: 99 },
    ]),
  ).toEqual({ n: 1, d: 100, units: 2, none: 0 });
});

test("0/0 is counted as a unit where nothing occurred and changes no rate", () => {
  expect(
    sumRates([
      { n: 1, d: 2 },
      { n: 0, d: 0 },
    ]),
  ).toEqual({ n: 1, d: 2, units: 2, none: 1 });
});

test("sums do not depend on order or grouping", () => {
  const counts = fc.array(fc.record({ n: fc.nat(1e9), d: fc.nat(1e9) }), { maxLength: 50 });
  fc.assert(
    fc.property(counts, fc.nat(50), (all, cut) => {
      const whole = sumRates(all);
      const [a, b] = [sumRates(all.slice(0, cut)), sumRates(all.slice(cut))];
      expect(sumRates([...all].reverse())).toEqual(whole);
      expect([a.n + b.n, a.d + b.d, a.none + b.none]).toEqual([whole.n, whole.d, whole.none]);
    }),
  );
});

test("a sum that cannot be kept exactly is refused", () => {
  expect(() => sumCounts([Number.MAX_SAFE_INTEGER, 1])).toThrow("2^53");
  expect(sumCounts([Number.MAX_SAFE_INTEGER, 0])).toBe(Number.MAX_SAFE_INTEGER);
});

test("a sum of whole numbers of any size is that of big integers, or is refused with it", () => {
  const { MAX_SAFE_INTEGER: most } = Number;
  const any = fc.array(fc.oneof(fc.nat(1e6), fc.maxSafeInteger(), fc.constantFrom(most, -most, most - 1, 1)), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(any, (all) => {
      const sum = all.reduce((total, value) => total + BigInt(value), 0n);
      if (sum > BigInt(most)) expect(() => sumCounts(all)).toThrow("2^53");
      else expect(sumCounts(all)).toBe(Number(sum));
    }),
  );
  expect(() => sumCounts([1, 0.5])).toThrow(RangeError);
});

test.each([
  ["flow", count(3), count(4), count(7)],
  ["flowCumulative", count(3), count(4), count(7)],
  ["stock", ratio(1, 2), ratio(3, 4), ratio(3, 4)],
  ["headcountCumulative", count(30), count(35), count(35)],
  ["schoolYear", ratio(10, 10), ratio(11, 11), ratio(11, 11)],
  ["yearFlow", ratio(1, 2), ratio(2, 3), ratio(2, 3)],
  ["year", ratio(1, 2), ratio(2, 3), ratio(2, 3)],
] as const)("a year of nature %s", (nature, first, second, year) => {
  expect(yearOf(nature, first, second)).toEqual(year);
});

test("done in one half of the year is done in the year", () => {
  const answer = (yes: boolean): Figure => ({ kind: "answer", yes });
  expect(yearOf("flow", answer(true), answer(false))).toEqual(answer(true));
  expect(yearOf("flow", answer(false), answer(false))).toEqual(answer(false));
});

test("a missing half leaves the other as it is", () => {
  expect(yearOf("flow", undefined, count(4))).toEqual(count(4));
  expect(yearOf("stock", count(3), undefined)).toEqual(count(3));
});

test("a cumulative figure is unknown while its opening balance is", () => {
  expect(cumulativeOf("flowCumulative", 100, 20)).toBe(120);
  expect(cumulativeOf("flowCumulative", undefined, 20)).toBeUndefined();
  expect(cumulativeOf("headcountCumulative", 30, 35)).toBe(35);
  expect(cumulativeOf("stock", 1, 2)).toBeUndefined();
});
