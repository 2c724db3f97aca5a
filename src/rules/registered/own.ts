import type { EntryRow, Period } from "../../plan/index";
import { and, concat, divided, eq, type Expr, ge, isBlank, isNumber, lt, mul, not, or, ref, when } from "../expr";
import { ANSWER, hasSoundRate, NO, ratioOf, YES } from "../names";
import { showCount, showPercent } from "../show";
import { isRegistrable } from "./rows";

/** The own figure or answer that is in force in this workbook, in a hidden column of sheet `Chỉ tiêu`; "" where none is. */
export const OWN = ref("dangky.gt");

const hasFlow = ({ measure, asks }: EntryRow): boolean =>
  asks === "count" && measure.nature !== "headcountCumulative" && measure.nature !== "stock";

/**
 * What of sheet `Kế hoạch` is in force: that of the period, or at the end of the year that of the year, but for what is
 * counted within the period alone.
 */
function inForce(row: EntryRow, { part }: Period): readonly string[] {
  if (part === "year") return ["nam"];
  return part === "H2" && !hasFlow(row) ? ["ky", "nam"] : ["ky"];
}

const planned = ({ measure }: EntryRow, key: string): Expr => ref(`plan!kh.${measure.id}.${key}`);

function ownOf(row: EntryRow, period: Period): Expr {
  const [first = "ky", second] = inForce(row, period);
  const graded = (key: string): Expr => planned(row, `${key}.gt`);
  const answered = (key: string): Expr => planned(row, `${key}.s`);
  const [value, known] =
    row.asks === "boolean"
      ? [answered, (key: string): Expr => or(eq(answered(key), YES), eq(answered(key), NO))]
      : [graded, (key: string): Expr => isNumber(graded(key))];
  const rest = second === undefined ? "" : when(known(second), value(second), "");
  return when(known(first), value(first), rest);
}

/** Column F as it is seen: a rate as a rate, a count as a count, Có or Không. */
const shown = (row: EntryRow): Expr =>
  row.asks === "ratio" ? when(isNumber(OWN), divided(OWN, 10_000), "") : when(isBlank(OWN), "", OWN);

/** The columns of an entry row that follow sheet `Kế hoạch`. */
export const ownColumns = (row: EntryRow, period: Period): readonly (readonly [string, Expr])[] =>
  isRegistrable(row)
    ? [
        ["dangky.gt", ownOf(row, period)],
        ["dangky", shown(row)],
      ]
    : [];

/** The result can be held against the own figure. */
export function ownKnown(row: EntryRow): Expr {
  const ratio = ratioOf(row);
  if (row.asks === "boolean") return and(not(isBlank(OWN)), or(eq(ANSWER, YES), eq(ANSWER, NO)));
  return ratio ? and(isNumber(OWN), hasSoundRate(row, ratio.n, ratio.d)) : and(isNumber(OWN), isNumber(ref("ketqua")));
}

/** The result reaches it; a rate by cross-multiplication with whole hundredths of a percent. */
export function ownMet(row: EntryRow): Expr {
  const ratio = ratioOf(row);
  if (row.asks === "boolean") return or(eq(OWN, NO), eq(ANSWER, YES));
  return ratio ? ge(mul(ratio.n, 10_000), mul(ratio.d, OWN)) : not(lt(ref("ketqua"), OWN));
}

/** The result and the own figure in words. */
export function ownTexts(row: EntryRow): { readonly result: Expr; readonly own: Expr } {
  const ratio = ratioOf(row);
  if (row.asks === "boolean") return { result: ANSWER, own: concat(OWN) };
  return ratio
    ? { result: concat(showPercent(ref("ketqua.t")), " (", ratio.n, "/", ratio.d, ")"), own: showPercent(OWN) }
    : { result: showCount(ref("ketqua")), own: showCount(OWN) };
}
