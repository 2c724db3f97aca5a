import type { EntryRow } from "../../plan/index";
import { eq, type Expr, isBlank, isNumber, not, or, ref } from "../expr";
import { graded, NO, YES } from "../names";
import type { Finding } from "../rule";
import type { Moment } from "./moments";

/**
 * One row of sheet `Kế hoạch`. Names that a rule may use: the keys of its moments (`ky`, `nam`, `2030`), `<key>.gt` for
 * the graded figure (hundredths of a percent, or a count), `<key>.s` for the words of an answer or of `lydo`, `dvt`, and `kh.sodong`: how many rows of the sheet
 * have something registered.
 */
export type PlanRow = {
  readonly row: EntryRow;
  readonly moments: readonly Moment[];
};

/** One rule for what a unit registers. Said once, for the engine and for the workbook. */
export type PlanRule = {
  readonly id: string;
  /** Where it comes from. */
  readonly source: string;
  readonly findings: (row: PlanRow) => readonly Finding[];
};

export const ROWS_REGISTERED = "kh.sodong";

/** Lý do, giải pháp: spaces are no reason. */
export const WHY = ref("lydo.s");

export const chosen = ({ key }: Moment): Expr => ref(`${key}.s`);
export const figure = ({ key }: Moment): Expr => graded(key);

/** Whatever stands there, a figure or not. */
const filled = (row: EntryRow, moment: Moment): Expr =>
  not(isBlank(row.asks === "boolean" ? chosen(moment) : figure(moment)));

/** Something is registered in the row. */
export const anyFilled = ({ row, moments }: PlanRow): Expr => or(...moments.map((moment) => filled(row, moment)));

/** A figure or an answer that can be compared. */
export const isRegistered = (row: EntryRow, moment: Moment): Expr =>
  row.asks === "boolean" ? or(eq(chosen(moment), YES), eq(chosen(moment), NO)) : isNumber(figure(moment));
