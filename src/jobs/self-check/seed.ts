import type { FormContext } from "../../forms/index";
import type { EntryRow } from "../../plan/index";
import type { ProblemCode } from "../../problems/index";
import { numericCells } from "../../rules/index";
import type { PlacedBook, Scalar } from "../../sheet/index";

/** What is typed, by key of the row (`tu.tong`) or by the whole name of a cell (`MT3-CT3.mau.nu`, `info.staff.tong`). */
export type Change = Readonly<Record<string, Scalar>>;

export type Seed = {
  readonly change: Change;
  readonly code: ProblemCode;
  /** Key of the cell at which it must be told. */
  readonly at: string;
  /** What typing alone cannot do to the workbook. */
  readonly damage?: (book: PlacedBook) => PlacedBook;
  /** It is of a whole row, column or sheet: where it is told is not looked at. */
  readonly anywhere?: true;
};

/** One way of filling in wrongly: where it is possible in a row, and what must be said of it. */
export type ErrorClass = {
  readonly id: string;
  /** Id of the rule that finds it; the code itself where the reader of a sheet does. */
  readonly rule: string;
  readonly seed: (row: EntryRow, here: FormContext, rows: readonly EntryRow[]) => Seed | undefined;
};

export const has = (row: EntryRow, ...keys: readonly string[]): boolean =>
  row.state === "asked" && keys.every((key) => (row.cells as readonly string[]).includes(key));

/** Numeric cells that stand for the period itself, not for what was carried over. */
export const figures = (row: EntryRow): readonly string[] =>
  row.state === "asked" ? numericCells(row).filter((key) => key !== "luyke.truoc" && key !== "h1") : [];

/** The same value in all figures of the row. */
export const everywhere = (row: EntryRow, value: Scalar): Change =>
  Object.fromEntries(figures(row).map((key) => [key, value]));
