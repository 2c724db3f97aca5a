import { entryRows, type EntryRow, type FoundMeasure, measuresOf, periodState, ruleOfTotal } from "../../plan/index";
import { BAND_COLUMNS } from "../../words/index";
import type { FormContext } from "../context";
import { openedRows } from "../entry/rows";

/**
 * What a measure looks like in `Tổng hợp`:
 * - ratio: Tử số · Mẫu số · Tỷ lệ % · answer: Có/Không, of offices n/N · count: Kỳ này · Lũy kế; each with Trạng thái
 */
export type BandKind = "ratio" | "answer" | "count";

/**
 * Columns of a band: n, d numerator and denominator (of an answer: units with Có, units), nw, dw women in both,
 * c lũy kế, r rate, y the answer as text, s state, ua, ug, un units asked, with figures, không phát sinh behind the
 * row of an office, uk units without a figure that cannot become Có any more; an, ad what stands apart, ba, bg, bn its
 * units behind an office.
 */
export type Letter =
  "n" | "d" | "nw" | "dw" | "c" | "r" | "y" | "s" | "an" | "ad" | "ba" | "bg" | "bn" | "ua" | "ug" | "un" | "uk";

export type Band = {
  readonly found: FoundMeasure;
  readonly id: string;
  readonly kind: BandKind;
  readonly visible: readonly Letter[];
  readonly hidden: readonly Letter[];
  /** Rows that the office itself answers: one, or one a quarter. */
  readonly own: readonly EntryRow[];
};

const SHOWN: Readonly<Record<BandKind, readonly Letter[]>> = {
  ratio: ["n", "d", "r", "s"],
  answer: ["y", "r", "s"],
  count: ["n", "c", "s"],
};
const UNITS: readonly Letter[] = ["ua", "ug", "un"];

/** Somebody answers the measure with Có or Không: its figures are units that said so, of units. */
const kindOf = ({ measure: { kind, asks } }: FoundMeasure): BandKind => {
  if (kind === "count") return "count";
  return kind === "boolean" || Object.values(asks ?? {}).includes("boolean") ? "answer" : "ratio";
};

const hiddenOf = ({ measure }: FoundMeasure, kind: BandKind): readonly Letter[] => [
  ...(kind === "answer" ? (["n", "d"] as const) : []),
  ...(measure.sex === "total+female" ? (["nw", "dw"] as const) : []),
  ...(measure.localLevels ? (["an", "ad", "ba", "bg", "bn"] as const) : []),
  ...UNITS,
  ...(ruleOfTotal(measure) === "quarters" ? (["uk"] as const) : []),
];

/**
 * The office as it fills its own line. Where a report is given the workbook of the period before, that holds totals:
 * they are compared with totals, and carry nothing over into the own line, whose balances were typed.
 */
export const ownContext = ({ previous: _, ...context }: FormContext): FormContext => context;

/** Rows that the office itself fills, whatever the units below supply. */
export const ownRows = (context: FormContext): readonly EntryRow[] =>
  openedRows(entryRows(context.pack, context.unit, context.period), ownContext(context));

/** One band a measure that the period asks for, in the plan's order; measures of tasks have no figures. */
export function bandsOf(context: FormContext): readonly Band[] {
  const own = ownRows(context).filter(({ state }) => state === "asked");
  return measuresOf(context.pack)
    .filter(({ measure }) => measure.kind !== "task" && periodState(measure, context.period) === "asked")
    .map((found) => {
      const kind = kindOf(found);
      const { id } = found.measure;
      return {
        found,
        id,
        kind,
        visible: SHOWN[kind],
        hidden: hiddenOf(found, kind),
        own: own.filter(({ measure }) => measure.id === id),
      };
    });
}

export const columnKey = ({ id }: Band, letter: Letter): string => `${id}.${letter}`;

export const has = ({ visible, hidden }: Band, letter: Letter): boolean =>
  visible.includes(letter) || hidden.includes(letter);

/** Second line of the head of a visible column. */
export function heading({ kind }: Band, letter: Letter): string {
  if (kind === "count" && letter === "n") return BAND_COLUMNS.k;
  const words: Partial<Record<Letter, string>> = BAND_COLUMNS;
  return words[letter] ?? "";
}

export const bandTitle = ({ id, found }: Band): string => `${id}. ${found.measure.shortLabel}`;
