import type { EntryRow, Period } from "../plan/index";
import { add, and, divided, type Expr, gt, isBlank, isNumber, not, ref, sub, when } from "./expr";
import { ANSWER, carried, graded, hasRate, hasSoundRate, noneOccurred, numericCells, ratioOf } from "./names";
import { ownColumns } from "./registered/own";
import { hundredths } from "./show";
import { verdict, VERDICT } from "./verdict";

const both = (row: EntryRow, ...keys: readonly string[]): boolean =>
  keys.every((key) => (numericCells(row) as readonly string[]).includes(key));

/** Men = total − women, so that the parts always equal the whole. */
const men = (side: "tu" | "mau"): Expr => {
  const [total, female] = [graded(`${side}.tong`), graded(`${side}.nu`)];
  return when(and(isNumber(total), isNumber(female), not(gt(female, total))), sub(total, female), "");
};

/** Figures of the previous period stand in hidden cells as they were accepted: numerator (or count) and denominator. */
const PREVIOUS_N = ref("kytruoc.n");
const PREVIOUS_D = ref("kytruoc.d");

function rate(row: EntryRow): readonly (readonly [string, Expr])[] {
  const ratio = ratioOf(row);
  if (!ratio) return [];
  const { n, d } = ratio;
  const shown = ref("ketqua.t");
  const before = ref("kytruoc.t");
  return [
    ["ketqua.t", when(hasSoundRate(row, n, d), hundredths(n, d), "")],
    ["ketqua", when(hasSoundRate(row, n, d), divided(n, d), when(noneOccurred(n, d), VERDICT.none, ""))],
    ["kytruoc.t", when(hasRate(PREVIOUS_N, PREVIOUS_D), hundredths(PREVIOUS_N, PREVIOUS_D), "")],
    ["kytruoc", when(hasRate(PREVIOUS_N, PREVIOUS_D), divided(PREVIOUS_N, PREVIOUS_D), "")],
    ["tanggiam", when(and(isNumber(shown), isNumber(before)), divided(sub(shown, before), 100), "")],
  ];
}

/** Of the whole year where the sheet carries the first half-year, else of the period. */
function count(row: EntryRow, period: Period): readonly (readonly [string, Expr])[] {
  const typed = graded("tu.tong");
  const flow = row.measure.nature === "flow" || row.measure.nature === "flowCumulative";
  const half = carried(row, "h1");
  // Totals are added from figures that are whole already.
  const whole = flow && period.part === "year" && !row.merged;
  const known = whole ? and(isNumber(typed), isNumber(half)) : isNumber(typed);
  const result = when(known, whole ? add(half, typed) : add(typed), "");
  const opening = carried(row, "luyke.truoc");
  const cumulative: readonly (readonly [string, Expr])[] =
    row.measure.nature === "flowCumulative"
      ? [["luyke", when(and(isNumber(ref("ketqua")), isNumber(opening)), add(opening, ref("ketqua")), "")]]
      : row.measure.nature === "headcountCumulative"
        ? [["luyke", result]]
        : [];
  return [
    ["ketqua", result],
    ["kytruoc", when(isNumber(PREVIOUS_N), add(PREVIOUS_N), "")],
    ["tanggiam", when(and(isNumber(ref("ketqua")), isNumber(PREVIOUS_N)), sub(ref("ketqua"), PREVIOUS_N), "")],
    ...cumulative,
  ];
}

const answer = (): readonly (readonly [string, Expr])[] => [
  ["ketqua", when(not(isBlank(ANSWER)), ANSWER, "")],
  ["kytruoc", when(not(isBlank(PREVIOUS_N)), PREVIOUS_N, "")],
];

/** The computed columns of a row by key; each may use the ones before it. */
export function computed(row: EntryRow, period: Period): ReadonlyMap<string, Expr> {
  const list: (readonly [string, Expr])[] = [];
  if (row.state === "asked") {
    for (const side of ["tu", "mau"] as const)
      if (both(row, `${side}.tong`, `${side}.nu`)) list.push([`${side}.nam`, men(side)]);
    if (row.asks === "ratio") list.push(...rate(row));
    if (row.asks === "count") list.push(...count(row, period));
    if (row.asks === "boolean") list.push(...answer());
  }
  list.push(...ownColumns(row, period));
  list.push(["danhgia", verdict(row, period)]);
  return new Map(list);
}
