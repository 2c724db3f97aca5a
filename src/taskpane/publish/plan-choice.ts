import type { Pack, Period } from "../../plan/index";
import type { PaneRole } from "../../words/pane-texts";
import type { BookState } from "../shell/book";
import { firstForm, yearFor } from "../insert/form";

/** Plan and period, as chosen. */
export type PlanChoice = { readonly plan: string; readonly year: string; readonly part: Period["part"] };

/** What the open workbook is about, else what a role most likely works at. */
export function firstChoice(
  packs: readonly Pack[],
  { check }: Pick<BookState, "check">,
  role: PaneRole,
  today: string,
): PlanChoice {
  const context = check?.context;
  if (context && packs.some(({ id }) => id === context.pack.id))
    return { plan: context.pack.id, year: String(context.period.year), part: context.period.part };
  const { plan, year, part } = firstForm(packs, role, today);
  return { plan, year, part };
}

/** Another plan has years of its own. */
export function changedChoice(
  now: PlanChoice,
  fields: Partial<PlanChoice>,
  packs: readonly Pack[],
  today: string,
): PlanChoice {
  const pack = packs.find(({ id }) => id === fields.plan);
  return { ...now, ...fields, ...(pack && fields.year === undefined && { year: yearFor(pack, today) }) };
}
