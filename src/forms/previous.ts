import { type EntryRow, follows, type Period, precedes } from "../plan/index";
import { namesOf, type Result, ratioOf, type RowValues } from "../rules/index";
import type { FormContext, Previous, PreviousRow } from "./context";

const whole = (value: Result): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;

const answer = (value: Result): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** `gap`: periods lie between, of which nothing is known: what happened in them is in no balance of lượt. */
type Relation = { readonly sameYear: boolean; readonly gap: boolean };

/** Flows of the first half-year are no previous period of their own year: only balances carry over then. */
function rowOf(row: EntryRow, values: RowValues, period: Period, { sameYear, gap }: Relation): PreviousRow {
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
      : whole(names.value("ketqua"));
  const denominator = ratio ? whole(names.value(`${ratio.dKey}.gt`)) : undefined;
  return {
    ...(result !== undefined && !sameYear && { result }),
    ...(denominator !== undefined && !sameYear && { denominator }),
    ...(cumulative !== undefined && (people || (!gap && row.measure.nature === "flowCumulative")) && { cumulative }),
  };
}

const isFlowCount = ({ asks, measure }: EntryRow): boolean =>
  asks === "count" && (measure.nature === "flow" || measure.nature === "flowCumulative");

/**
 * What a submission hands on to the next workbook of the same unit and plan: the results to compare with, the cumulative
 * balances, and for a whole year the flows of its first half.
 */
export function previousOf(before: FormContext, rows: readonly RowValues[], now: Period): Previous | undefined {
  if (!precedes(before.period, now)) return undefined;
  const sameYear = now.part === "year" && before.period.year === now.year;
  const relation = { sameYear, gap: !sameYear && !follows(before.period, now) };
  const kept = rows.map((values) => [values.row.code, rowOf(values.row, values, before.period, relation)] as const);
  const halves = !sameYear
    ? []
    : rows.flatMap((values) => {
        const value = isFlowCount(values.row) ? whole(namesOf(values, before.period).value("ketqua")) : undefined;
        return value === undefined ? [] : [[values.row.code, value] as const];
      });
  return {
    period: before.period.id,
    rows: new Map(kept.filter(([, row]) => Object.keys(row).length > 0)),
    firstHalf: new Map(halves),
  };
}
