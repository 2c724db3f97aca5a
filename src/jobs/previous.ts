import { type Previous, previousOf } from "../forms/index";
import type { OrgUnit, Pack, Period } from "../plan/index";
import type { Problem } from "../problems/index";
import type { GridBook } from "../sheet/index";
import type { RowValues } from "../rules/index";
import { checkBook, type CheckResult } from "./check";
import type { Ports } from "./ports";

export type PreviousWish = {
  readonly pack: Pack;
  readonly unit: OrgUnit;
  readonly period: Period;
  /** Totals of what the office merged are asked for, not what it entered itself. */
  readonly merged?: boolean;
};
export type PreviousFound =
  { readonly ok: true; readonly previous: Previous } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The rows that an office's next form goes on from: of its merged workbook its own line. Totals hold the figures of all
 * units below it, which have their own forms: they would be counted twice.
 */
export const enteredRows = ({ rows, results }: Pick<CheckResult, "rows" | "results">): readonly RowValues[] =>
  results?.summary.own ?? rows;

/** Figures of the last accepted submission, taken from its workbook: same unit, same plan, an earlier period. */
export async function previousFrom(book: GridBook, wish: PreviousWish, ports: Ports): Promise<PreviousFound> {
  const checked = await checkBook(book, ports);
  const { context, problems } = checked;
  if (!context) return { ok: false, problems };
  const { pack, unit, period } = wish;
  const rows = wish.merged ? checked.rows : enteredRows(checked);
  const same = context.pack.id === pack.id && context.unit.code === unit.code;
  // Totals of all units are nothing to compare with what the office counted of itself.
  const own = same && wish.merged && !context.merged;
  const previous = same && !own ? previousOf(context, rows, period) : undefined;
  if (previous) return { ok: true, previous };
  const facts = {
    expected: `${unit.code}, ${pack.number || pack.id}, ${period.id}`,
    found: `${context.unit.code}, ${context.pack.number || context.pack.id}, ${context.period.id}`,
    ...(own && { own: "yes" as const }),
  };
  const place = { file: book.file, sheet: book.sheets[0]?.name ?? "", cell: "A1" };
  return {
    ok: false,
    problems: [{ code: "TT-08", severity: "error", facts, place, name: "", clause: "Số liệu kỳ trước" }],
  };
}
