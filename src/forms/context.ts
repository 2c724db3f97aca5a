import type { OrgUnit, Pack, Period, Window } from "../plan/index";

/** Figures of one row that the last accepted submission reported. */
export type PreviousRow = {
  /** Numerator or count, or the answer Có/Không, as it was accepted. */
  readonly result?: number | string;
  readonly denominator?: number;
  /** Cumulative to the end of that period. */
  readonly cumulative?: number;
};

/** What is carried over from earlier submissions of the unit, by row code. */
export type Previous = {
  /** Period of the submission compared with. */
  readonly period: string;
  readonly rows: ReadonlyMap<string, PreviousRow>;
  /** Flows of the first half-year, for a whole-year workbook. */
  readonly firstHalf: ReadonlyMap<string, number>;
  /** Codes of totals over offices of which others stand now: they are not compared. */
  readonly incomparable?: readonly string[];
  /** Names of dissolved offices whose balances are in the cumulative figures as "Số dư chưa phân bổ". */
  readonly unallocated?: readonly string[];
};

export type Registered = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Everything that a form of one unit and period is drawn from. */
export type FormContext = {
  readonly pack: Pack;
  readonly unit: OrgUnit;
  readonly period: Period;
  readonly window: Window;
  /** Last day for sending, ISO; absent where the plan sets none. */
  readonly due?: string;
  /** Whom the report goes to. */
  readonly receiver?: string;
  /** Lần gửi, from 1. */
  readonly submission: number;
  readonly previous?: Previous;
  /**
   * What the unit registered before this workbook is issued, by measure and by moment (`ky`, `nam`, `2030`): a decimal
   * with a point (a percentage, or a count), or Có, Không. Such cells are locked and judged as issued.
   */
  readonly registered?: Registered;
  /** What the office above has registered for itself, in the same shape: shown beside the plan's own milestones. */
  readonly above?: Registered;
  /** Version of the form in the file that was read; absent: the one that is drawn now. */
  readonly formVersion?: number;
  /** Version of the plan that the file was issued for; absent: that of the catalogue. */
  readonly planVersion?: number;
  /** The workbook holds what an office merged: its rows are totals. */
  readonly merged?: boolean;
};
