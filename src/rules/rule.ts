import type { EntryRow, Period } from "../plan/index";
import type { EntryCode, EntryFacts, Severity } from "../problems/index";
import type { Expr, Value } from "./expr";

/** What all rows of a sheet share. */
export type Setting = {
  readonly period: Period;
  /** Rows of the sheet; absent where a row stands alone, so that no other row can be meant. */
  readonly rows?: readonly EntryRow[];
  /** Period of the submission whose figures were carried over. */
  readonly before?: Period;
};

/**
 * Names that a rule may use for one row: the keys of the entry sheet (`tu.tong`, `co`, `lydo`, `ghichu` …),
 * `<key>.gt` for the graded count of a numeric cell, `<CODE>.<key>` for a cell of another row of `rows`, and
 * `info!info.<key>` for a cell of sheet `Thông tin`.
 */
export type RowContext = Setting & { readonly row: EntryRow };

export type Finding = {
  readonly [Code in EntryCode]: {
    readonly code: Code;
    readonly severity: Severity;
    /** Counts as a missing cell on the status line, not as a wrong one. */
    readonly missing?: boolean;
    /** Key of the cell that it is about. */
    readonly at: string;
    /** True where it is to be said. */
    readonly when: Expr;
    readonly facts: Readonly<Record<keyof EntryFacts[Code], Value>>;
  };
}[EntryCode];

/** One rule of the rule book: which findings it can give on a row. Said once, for the engine and for the workbook. */
export type Rule = {
  readonly id: string;
  /** Where it comes from. */
  readonly source: string;
  readonly findings: (context: RowContext) => readonly Finding[];
};
