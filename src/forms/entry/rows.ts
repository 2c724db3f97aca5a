import { entryRows, mergedRows, type Measure, type EntryKey, type EntryRow, type Period } from "../../plan/index";
import type { FormContext, PreviousRow } from "../context";

/** What was carried over for a row; empty where nothing was. */
export const previousOf = ({ previous }: FormContext, row: EntryRow): PreviousRow => previous?.rows.get(row.code) ?? {};

const isLuot = (row: EntryRow): boolean => row.measure.nature === "flowCumulative";
const isFlowCount = (row: EntryRow): boolean => row.asks === "count" && (row.measure.nature === "flow" || isLuot(row));

/** Whether a year is the first half that was reported and what is typed. */
export const addsHalves = (row: EntryRow, { part }: Period): boolean =>
  part === "year" && row.state === "asked" && isFlowCount(row);

/** Balances are carried over; where there is nothing to carry, people type them once. */
function openingCells(context: FormContext, row: EntryRow): readonly EntryKey[] {
  if (row.state !== "asked" || row.asks !== "count") return [];
  const cumulative = isLuot(row) && previousOf(context, row).cumulative === undefined;
  const half = addsHalves(row, context.period) && !context.previous?.firstHalf.has(row.code);
  return [...(cumulative ? (["luyke.truoc"] as const) : []), ...(half ? (["h1"] as const) : [])];
}

/** The rows of sheet `Chỉ tiêu` with all cells that this unit fills in this workbook. */
export const formRows = (context: FormContext): readonly EntryRow[] =>
  context.merged
    ? mergedRows(context.pack, context.unit, context.period)
    : openedRows(entryRows(context.pack, context.unit, context.period), context);

/** Rows with the balances that people type once, where none was carried over. */
export const openedRows = (rows: readonly EntryRow[], context: FormContext): readonly EntryRow[] =>
  rows.map((row) => ({ ...row, cells: [...row.cells, ...openingCells(context, row)] }));

const addedUp = ({ id, kind, numerator, denominator }: Measure): string =>
  kind === "ratio" ? `Cộng từ Tổng hợp, ${id}: ${numerator} / ${denominator}` : `Cộng từ Tổng hợp, ${id}: ${numerator}`;

const QUARTERS = ["", "Quý I", "Quý II", "Quý III", "Quý IV"] as const;

/** Visible label of a row, unique in its sheet. */
export const rowLabel = ({ measure, quarter }: EntryRow): string =>
  quarter === undefined ? measure.label : `${measure.label} – ${QUARTERS[quarter]}`;

/** Column C: what is counted and where it is found; unique in its sheet. */
export function rowHowTo({ measure, quarter, merged }: EntryRow, context: FormContext): string {
  if (merged) return addedUp(measure);
  const text = measure.howToFor?.[context.unit.kind] ?? measure.howTo;
  return quarter === undefined ? text : text.replace("{quy}", QUARTERS[quarter]);
}

/** `MT3-CT4b` → `3.4b`, `MT1-a` → `1a`, `MT5` → `5`. */
export const rowNumber = ({ measure }: EntryRow): string =>
  measure.id.replace(/^MT/, "").replace("-CT", ".").replace("-", "");
