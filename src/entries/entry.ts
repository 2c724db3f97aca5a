import type { OrgUnit, Period } from "../plan/index";
import type { Place } from "../problems/index";

/**
 * The six states of a value; all of them survive save, merge and report.
 * - number · zero: 0 is 0 · none: không phát sinh (0/0), counts as submitted, left out of rates
 * - outOfScope: ngoài phạm vi · notYet: chưa đến kỳ · missing: chưa có số liệu, with a reason where one was given
 */
export type State = "number" | "zero" | "none" | "outOfScope" | "notYet" | "missing";

/** What a row says: a rate as its two counts, a count, or an answer. Never a percentage. */
export type Figure =
  | { readonly kind: "ratio"; readonly n: number; readonly d: number }
  | { readonly kind: "count"; readonly value: number }
  /** One side of a rate whose other side is entered elsewhere. */
  | { readonly kind: "part"; readonly side: "numerator" | "denominator"; readonly value: number }
  | { readonly kind: "answer"; readonly yes: boolean };

/** Số liệu: one row of one unit and period, with the cell of every value. */
export type Entry = {
  /** `MT3-CT4b`, or `MT4-CT3.q1` for a quarter. */
  readonly code: string;
  readonly measure: string;
  readonly state: State;
  readonly figure?: Figure;
  /** Women in the numerator and denominator, each where both sexes are entered. */
  readonly women?: { readonly n?: number; readonly d?: number };
  readonly cumulative?: number;
  readonly reason?: string;
  readonly note?: string;
  /** Where each value of the row stands, by key of its column. */
  readonly places: ReadonlyMap<string, Place>;
};

/** Lần gửi số liệu: all entries of one unit for one plan and period, from one workbook. */
export type Submission = {
  readonly file: string;
  readonly plan: string;
  readonly planVersion: number;
  readonly unit: OrgUnit;
  readonly period: Period;
  readonly number: number;
  readonly entries: readonly Entry[];
};
