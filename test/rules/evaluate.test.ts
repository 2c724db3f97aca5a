import fc from "fast-check";
import { evaluate } from "../../src/rules/evaluate";
import { literal, roundedQuotient } from "../../src/rules/expr";

const NOWHERE = { value: () => null, address: () => "" };

/** Half away from zero, as it is taught: a digit more, then up from five on. */
function taught(a: bigint, b: bigint): bigint {
  const size = (n: bigint): bigint => (n < 0n ? -n : n);
  const [tenths, rest] = [(size(a) * 10n) / size(b), a < 0n !== b < 0n];
  const whole = tenths % 10n < 5n ? tenths / 10n : tenths / 10n + 1n;
  return rest ? -whole : whole;
}

test("a quotient is rounded half away from zero to the last digit, however large its integers are", () => {
  const few = fc.integer({ min: -30, max: 30 });
  const some = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  const any = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
  const near = fc.integer({ min: 2 ** 50 - 9, max: 2 ** 50 + 9 });
  const integer = fc.oneof(few, some, any, near);
  fc.assert(
    fc.property(integer, integer, (a, b) => {
      fc.pre(b !== 0);
      const found = evaluate(roundedQuotient(literal(a), literal(b)), NOWHERE);
      expect(found).toBe(Number(taught(BigInt(a), BigInt(b))));
    }),
    {
      numRuns: 5_000,
      examples: [
        [2 ** 49 + 1, 2],
        [2 ** 50 - 1, 2 ** 50 - 1],
        [5, 10],
        [-5, 10],
        [0, -3],
      ],
    },
  );
});

test("what is no exact integer, or nothing to divide by, is our own mistake", () => {
  for (const [a, b] of [
    [0.5, 2],
    [1, 0],
    [2 ** 53, 3],
    [1, Number.NaN],
  ] as const)
    expect(() => evaluate(roundedQuotient(literal(a), literal(b)), NOWHERE)).toThrow();
});
