/** A non-negative decimal as an exact fraction `numerator / denominator`, denominator a power of ten. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** `"99.99"` → 9999/100. The text is a decimal with a point, as packs spell it. */
export function decimal(text: string): Fraction {
  const [whole = "0", part = ""] = text.split(".");
  return { numerator: BigInt(whole + part), denominator: 10n ** BigInt(part.length) };
}

/** A percentage as a share of one: `"99.99"` → 9999/10000. */
export function share(percent: string): Fraction {
  const { numerator, denominator } = decimal(percent);
  return { numerator, denominator: denominator * 100n };
}

/** Sign of n/d − share, by cross-multiplication: no rounding anywhere. d > 0. */
export function compareShare(n: number, d: number, percent: string): -1 | 0 | 1 {
  const { numerator, denominator } = share(percent);
  const left = BigInt(n) * denominator;
  const right = BigInt(d) * numerator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Sign of a − b for two fractions with positive denominators. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}
