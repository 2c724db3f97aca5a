import {
  add,
  concat,
  eq,
  type Expr,
  ge,
  left,
  lt,
  mod,
  mul,
  quotient,
  ref,
  right,
  roundedQuotient,
  when,
} from "./expr";

/** A whole number with Vietnamese marks, built without TEXT, whose format codes depend on the locale: 1234567 → 1.234.567. */
export function showCount(value: Expr): Expr {
  // A number of more than three digits has its last three with their zeros.
  const last = right(value, 3);
  const rest = (divisor: number): Expr => right(quotient(value, divisor), 3);
  const thousands = concat(quotient(value, 1000), ".", last);
  const millions = concat(quotient(value, 1e6), ".", rest(1000), ".", last);
  const billions = concat(quotient(value, 1e9), ".", rest(1e6), ".", rest(1000), ".", last);
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
  const length = when(eq(mod(t, 100), 0), 0, when(eq(mod(t, 10), 0), 2, 3));
  return concat(quotient(t, 100), left(concat(",", right(add(100, t), 2)), length));
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
