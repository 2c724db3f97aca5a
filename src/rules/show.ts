import { concat, eq, type Expr, ge, lt, mod, mul, quotient, ref, right, roundedQuotient, when } from "./expr";

/** Last three digits with leading zeros. */
const three = (value: Expr): Expr => right(concat("000", mod(value, 1000)), 3);

/** A whole number with Vietnamese marks, built without TEXT, whose format codes depend on the locale: 1234567 → 1.234.567. */
export function showCount(value: Expr): Expr {
  const rest = (divisor: number): Expr => three(quotient(value, divisor));
  const thousands = concat(quotient(value, 1000), ".", three(value));
  const millions = concat(quotient(value, 1e6), ".", rest(1000), ".", three(value));
  const billions = concat(quotient(value, 1e9), ".", rest(1e6), ".", rest(1000), ".", three(value));
  return when(
    lt(value, 1000),
    concat(value),
    when(lt(value, 1e6), thousands, when(lt(value, 1e9), millions, billions)),
  );
}

/** Hundredths of a percent, rounded half away from zero: what a printed rate shows, never what is compared. */
export const hundredths = (n: Expr, d: Expr): Expr => roundedQuotient(mul(n, 10_000), d);

/** Hundredths → `46,67`, `98,2`, `50`. */
export function showHundredths(t: Expr): Expr {
  const cents = mod(t, 100);
  const decimals = when(eq(mod(cents, 10), 0), quotient(cents, 10), right(concat("0", cents), 2));
  return concat(quotient(t, 100), when(eq(cents, 0), "", concat(",", decimals)));
}

/** A rate as officials write it: `46,67%`. */
export const showPercent = (t: Expr): Expr => concat(showHundredths(t), "%");

/** The rate of the row as it is printed, from the helper cell that has it in hundredths. */
export const PRINTED_RATE = showPercent(ref("ketqua.t"));

/** The printed form of a figure of a plan: "99.5" → "99,5%". */
export const targetText = (value: string): string => `${value.replace(".", ",")}%`;

/** Change between two rates in hundredths: `giảm 3,33 điểm phần trăm`. */
export function showChange(change: Expr, minus: Expr): Expr {
  const up = concat("tăng ", showHundredths(change), " điểm phần trăm");
  const down = concat("giảm ", showHundredths(minus), " điểm phần trăm");
  return when(eq(change, 0), "không thay đổi", when(ge(change, 0), up, down));
}
