import { type Previous, previousOf } from "../forms/index";
import type { OrgUnit, Pack, Period } from "../plan/index";
import type { Problem } from "../problems/index";
import type { GridBook } from "../sheet/index";
import { checkBook } from "./check";
import type { Ports } from "./ports";

export type PreviousWish = { readonly pack: Pack; readonly unit: OrgUnit; readonly period: Period };
export type PreviousFound =
  { readonly ok: true; readonly previous: Previous } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Figures of the last accepted submission, taken from its workbook: same unit, same plan, an earlier period. */
export async function previousFrom(book: GridBook, wish: PreviousWish, ports: Ports): Promise<PreviousFound> {
  const { context, rows, problems } = await checkBook(book, ports);
  if (!context) return { ok: false, problems };
  const { pack, unit, period } = wish;
  const same = context.pack.id === pack.id && context.unit.code === unit.code;
  const previous = same ? previousOf(context, rows, period) : undefined;
  if (previous) return { ok: true, previous };
  const facts = {
    expected: `${unit.code}, ${pack.number || pack.id}, ${period.id}`,
    found: `${context.unit.code}, ${context.pack.number || context.pack.id}, ${context.period.id}`,
  };
  const place = { file: book.file, sheet: book.sheets[0]?.name ?? "", cell: "A1" };
  return {
    ok: false,
    problems: [{ code: "TT-08", severity: "error", facts, place, name: "", clause: "Số liệu kỳ trước" }],
  };
}
