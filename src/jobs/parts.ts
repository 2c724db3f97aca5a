import { type Parts, partsAt, type Spot } from "../forms/index";
import type { GridBook } from "../sheet/index";
import type { CheckResult } from "./check";

export type { Parts, Spot } from "../forms/index";

/** The figures behind a cell of a merged workbook that has been checked; undefined where it shows none. */
export const partsOf = (
  book: GridBook,
  { context, results }: Pick<CheckResult, "context" | "results">,
  spot: Spot,
): Parts | undefined => (context && results ? partsAt(book, context, results.summary, spot) : undefined);
