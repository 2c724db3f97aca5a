import { type FormContext, readInfo, type Registered, readPlan, registeredIn } from "../../forms/index";
import { carriedFrom, type Crosswalk, measuresOf, type Pack, type Period, precedes } from "../../plan/index";
import type { GridBook } from "../../sheet/index";
import type { Checker } from "../check";
import { type Last, latestOf, type Sent } from "./latest";
import { cutOffDay } from "./order";

/** What an office registers for itself: the units below it find it beside the milestones of the plan. */
export type OfficePlan = Sent & { readonly name: string; readonly registered: Registered };

/** Of whom a workbook is, and which of theirs. */
export function sentBy(book: GridBook, context: FormContext): Sent & { readonly name: string } {
  const typed = readInfo(book, context).values.get("submission")?.value;
  const { code, name } = context.unit;
  const number = typeof typed === "number" ? typed : context.submission;
  return { code, name, number, until: cutOffDay(context.period) };
}

export const textOf = (registered: Registered): string =>
  JSON.stringify([...registered].map(([code, moments]) => [code, [...moments]]));

type Then = { readonly pack: Pack; readonly then: Period; readonly now: Period };

/**
 * What still stands in another period: of a year in that year, of a milestone until it has come. In the year of the
 * milestone itself a rate or an answer is that of the year; a count is not, for a milestone counts from the beginning.
 */
export function stillStanding(registered: Registered, { pack, then, now }: Then): Registered {
  const counts = new Set(measuresOf(pack).flatMap(({ measure }) => (measure.kind === "count" ? [measure.id] : [])));
  const standing = (code: string, moment: string): string | undefined => {
    if (moment === "ky") return then.id === now.id ? moment : undefined;
    if (moment === "nam") return then.year === now.year ? moment : undefined;
    if (Number(moment) === now.year) return counts.has(code) ? undefined : "nam";
    return Number(moment) > now.year ? moment : undefined;
  };
  const rows = [...registered].map(([code, moments]) => {
    const kept = [...moments].flatMap(([moment, value]) => {
      const stands = standing(code, moment);
      return stands === undefined ? [] : [[stands, value] as const];
    });
    return [code, new Map(kept)] as const;
  });
  return new Map(rows.filter(([, moments]) => moments.size > 0));
}

/** Sheet Kế hoạch of an office's workbook, of this period or an earlier one; undefined where nothing is registered. */
export async function officePlanOf(
  book: GridBook,
  { pack, period }: { readonly pack: Pack; readonly period: Period },
  check: Checker,
): Promise<OfficePlan | undefined> {
  const { context } = await check(book);
  if (!context || context.pack.id !== pack.id || context.unit.kind === "truong") return undefined;
  if (context.period.id !== period.id && !precedes(context.period, period)) return undefined;
  const registered = stillStanding(registeredIn(readPlan(book, context)), { pack, then: context.period, now: period });
  return registered.size > 0 ? { ...sentBy(book, context), registered } : undefined;
}

export type OfficePlans = {
  /** Figures by office. */
  readonly offices: ReadonlyMap<string, Registered>;
  /** Offices of which two workbooks of the same number differ: they give nothing. */
  readonly unsure: readonly { readonly code: string; readonly name: string }[];
};

/** What each office registers, by its last workbook: one of the period before says what it registered then. */
export function officesOf(plans: readonly OfficePlan[]): OfficePlans {
  const last = [...latestOf(plans, ({ registered }) => textOf(registered)).values()];
  const named = ({ handed: { code, name } }: Last<OfficePlan>) => ({ code, name });
  return {
    offices: new Map(last.flatMap(({ handed, isSure }) => (isSure ? [[handed.code, handed.registered] as const] : []))),
    unsure: last.filter(({ isSure }) => !isSure).map(named),
  };
}

/** What a unit registered, and the last day of the data of that workbook. */
type Standing = { readonly until: string; readonly registered: Registered };

/** What each unit registered before: its own, or that of the one unit it has come from. What several had is not added. */
export function registeredBefore(
  handed: ReadonlyMap<string, Standing>,
  codes: readonly string[],
  crosswalk: Crosswalk,
  period: Period,
): ReadonlyMap<string, Registered> {
  const day = cutOffDay(period);
  const found = codes.flatMap((code) => {
    const since = handed.get(code)?.until ?? "";
    const from = carriedFrom(crosswalk, code, { since, day, has: (one) => handed.has(one) });
    const [only, ...others] = from.codes;
    const alone = only !== undefined && others.length === 0 && from.complete;
    const registered = alone ? handed.get(only)?.registered : undefined;
    return registered && registered.size > 0 ? [[code, registered] as const] : [];
  });
  return new Map(found);
}
