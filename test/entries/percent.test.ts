import fc from "fast-check";
import { compareFractions, compareShare, decimal, share } from "../../src/entries/percent";

test("9998/9999 shows as 99,99% and still misses 99.99%", () => {
  expect(((9998 / 9999) * 100).toFixed(2)).toBe("99.99");
  expect(compareShare(9998, 9999, "99.99")).toBe(-1);
  expect(compareShare(9999, 10_000, "99.99")).toBe(0);
  expect(compareShare(10_000, 10_001, "99.99")).toBe(1);
});

test.each([
  [199, 200, "99.5", 0],
  [200, 200, "99.5", 1],
  [0, 5, "0", 0],
  [0, 5, "0.01", -1],
  [3, 3, "100", 0],
  [4, 3, "100", 1],
  [1, 3, "33.33", 1],
  [1, 3, "33.34", -1],
  [491, 500, "98.2", 0],
  // Where a product of two numbers is no longer exact.
  [999_999_998, 999_999_999, "99.9999999", -1],
  [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, "99.99999999999999", -1],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, "100", 0],
])("%d/%d against %s%% is %d", (n, d, percent, sign) => {
  expect(compareShare(n, d, percent)).toBe(sign);
});

test("decimals become exact fractions", () => {
  expect(decimal("99.99")).toEqual({ numerator: 9999n, denominator: 100n });
  expect(decimal("5")).toEqual({ numerator: 5n, denominator: 1n });
  expect(decimal("0.50")).toEqual({ numerator: 50n, denominator: 100n });
  expect(share("99.99")).toEqual({ numerator: 9999n, denominator: 10_000n });
});

const count = fc.integer({ min: 0, max: 999_999_999 });
const positive = fc.integer({ min: 1, max: 999_999_999 });
const hundredths = fc.integer({ min: 0, max: 10_000 });
const spelled = (t: number): string =>
  t % 100 === 0 ? String(t / 100) : `${Math.floor(t / 100)}.${String(t % 100).padStart(2, "0")}`;

test("a comparison never rounds: it is that of whole numbers", () => {
  fc.assert(
    fc.property(count, positive, hundredths, (n, d, t) => {
      const [left, right] = [BigInt(n) * 10_000n, BigInt(d) * BigInt(t)];
      expect(compareShare(n, d, spelled(t))).toBe(left < right ? -1 : left > right ? 1 : 0);
    }),
    { numRuns: 2000 },
  );
});

test("one more in the numerator decides, however large the denominator", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900_000_000_000 }), fc.integer({ min: 1, max: 9999 }), (k, t) => {
      // k · t of k · 10000 is exactly t hundredths of a percent.
      const [n, d] = [k * t, k * 10_000];
      expect([n - 1, n, n + 1].map((one) => compareShare(one, d, spelled(t)))).toEqual([-1, 0, 1]);
    }),
  );
});

test("the same share spelled with more zeros is the same share", () => {
  fc.assert(
    fc.property(count, positive, hundredths, (n, d, t) => {
      const text = spelled(t);
      const longer = text.includes(".") ? `${text}000` : `${text}.000`;
      expect(compareShare(n, d, longer)).toBe(compareShare(n, d, text));
      expect(compareFractions(share(text), share(longer))).toBe(0);
    }),
  );
});

test("fractions are ordered: antisymmetric and transitive", () => {
  const fraction = fc.record({
    numerator: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    denominator: fc.bigInt({ min: 1n, max: 10n ** 20n }),
  });
  fc.assert(
    fc.property(fraction, fraction, fraction, (a, b, c) => {
      expect(compareFractions(a, b)).toBe((0 - compareFractions(b, a)) | 0);
      if (compareFractions(a, b) <= 0 && compareFractions(b, c) <= 0)
        expect(compareFractions(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
