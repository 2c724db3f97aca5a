import { defaultWindow, type EntryRow, follows, type Period, precedes, ruleOfTotal } from "../plan/index";
import { type Names, namesOf, type Result, ratioOf, type RowValues } from "../rules/index";
import type { FormContext, Previous, PreviousRow } from "./context";

const whole = (value: Result): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;

const answer = (value: Result): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/**
 * `gap`: periods lie between, of which nothing is known: what happened in them is in no balance of lượt.
 * `comparable`: both are half-years, or both are years. `halved`: of a year its second half is the period before.
 */
type Relation = Readonly<Record<"sameYear" | "gap" | "comparable" | "halved", boolean>>;

const isFlowCount = ({ asks, measure }: EntryRow): boolean =>
  asks === "count" && (measure.nature === "flow" || measure.nature === "flowCumulative");

/** What happened in the second half of a year; a total of many units holds the year alone. */
const secondHalf = ({ merged }: EntryRow, names: Names): number | undefined =>
  merged === undefined ? whole(names.value("tu.tong.gt")) : undefined;

/** What happened in a half-year is compared with a half-year, and a year with a year: one of each says no growth. */
function flowBefore(row: EntryRow, names: Names, { comparable, halved }: Relation): number | undefined {
  if (halved) return secondHalf(row, names);
  return comparable ? whole(names.value("ketqua")) : undefined;
}

/** Flows of the first half-year are no previous period of their own year: only balances carry over then. */
function rowOf(row: EntryRow, values: RowValues, period: Period, relation: Relation): PreviousRow {
  const { sameYear, gap } = relation;
  const names = namesOf(values, period);
  const ratio = ratioOf(row);
  // People counted once have no flow that could be added twice: their latest count carries over within the year too.
  const people = row.measure.nature === "headcountCumulative";
  const opening = sameYear && !people;
  const cumulative =
    whole(names.value(opening ? "luyke.truoc.gt" : "luyke")) ??
    (opening ? whole(names.value("luyke.truoc")) : undefined);
  const result = ratio
    ? whole(names.value(`${ratio.nKey}.gt`))
    : row.asks === "boolean"
      ? answer(names.value("co"))
      : isFlowCount(row)
        ? flowBefore(row, names, relation)
        : whole(names.value("ketqua"));
  const denominator = ratio ? whole(names.value(`${ratio.dKey}.gt`)) : undefined;
  return {
    ...(result !== undefined && !sameYear && { result }),
    ...(denominator !== undefined && !sameYear && { denominator }),
    ...(cumulative !== undefined && (people || (!gap && row.measure.nature === "flowCumulative")) && { cumulative }),
  };
}

/** Phòng GD&ĐT ended on that day, and communes took over: a count of agencies has other agencies in its denominator. */
const LAST_DAY_OF_DISTRICTS = "2025-06-30";

function othersStand({ row: { merged, measure } }: RowValues, before: FormContext, now: Period): boolean {
  const ofOffices = merged !== undefined && measure.levels.every((level) => level === "agency");
  if (!ofOffices || ruleOfTotal(measure) !== "count-yes") return false;
  return before.window.to <= LAST_DAY_OF_DISTRICTS && defaultWindow(now).to > LAST_DAY_OF_DISTRICTS;
}

/**
 * What a submission hands on to the next workbook of the same unit and plan: the results to compare with, the cumulative
 * balances, and for a whole year the flows of its first half.
 */
export function previousOf(before: FormContext, rows: readonly RowValues[], now: Period): Previous | undefined {
  if (!precedes(before.period, now)) return undefined;
  const sameYear = now.part === "year" && before.period.year === now.year;
  const [year, yearNow] = [before.period.part === "year", now.part === "year"];
  const halved = year && !yearNow;
  const relation = { sameYear, gap: !sameYear && !follows(before.period, now), comparable: year === yearNow, halved };
  const others = rows.filter((values) => othersStand(values, before, now));
  const incomparable = others.map(({ row: { code } }) => code);
  const same = rows.filter((values) => !others.includes(values));
  const kept = same.map((values) => [values.row.code, rowOf(values.row, values, before.period, relation)] as const);
  const halves = !sameYear
    ? []
    : rows.flatMap((values) => {
        const value = isFlowCount(values.row) ? whole(namesOf(values, before.period).value("ketqua")) : undefined;
        return value === undefined ? [] : [[values.row.code, value] as const];
      });
  return {
    period: halved ? `${before.period.year}-H2` : before.period.id,
    rows: new Map(kept.filter(([, row]) => Object.keys(row).length > 0)),
    firstHalf: new Map(halves),
    ...(incomparable.length > 0 && { incomparable }),
  };
}
