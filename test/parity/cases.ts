import type { FormContext, Previous, PreviousRow } from "../../src/forms/index";
import { formRows } from "../../src/forms/index";
import { defaultWindow, parsePeriod } from "../../src/plan/index";
import { everyContext } from "../forms/info-contexts";
import type { Random } from "../hostile/random";

/** Public and private schools differ in few cells: one context for each pack, kind and level. */
export const places: readonly FormContext[] = everyContext.filter(({ unit }) => unit.ownership === "cong-lap");

function carriedOver(context: FormContext, random: Random, period: string): Previous {
  const codes = formRows(context).filter(({ asks }) => asks !== "boolean");
  const row = (asks: string): PreviousRow => {
    if (asks === "ratio") return { result: random.below(25), denominator: random.below(25) };
    return random.below(4) === 0
      ? { result: random.below(300) }
      : { result: random.below(300), cumulative: random.pick([0, 119, 120, 121, 1000]) };
  };
  const known = codes.filter(() => random.below(5) > 0);
  return {
    period,
    rows: new Map(known.map(({ code, asks }) => [code, row(asks)])),
    firstHalf: new Map(known.filter(({ asks }) => asks === "count").map(({ code }) => [code, random.below(200)])),
  };
}

/** A form as it is issued: without a past, with figures carried over, and of a whole year. */
export function variants(place: FormContext, random: Random): readonly FormContext[] {
  const { to } = place.pack.years;
  const of = (id: string, before?: string): FormContext => {
    const period = parsePeriod(id);
    if (!period) throw new Error(`no period ${id}`);
    const due = period.part === "H1" ? `${period.year}-06-30` : `${period.year}-12-31`;
    const context = { ...place, period, window: defaultWindow(period), due };
    return before === undefined ? context : { ...context, previous: carriedOver(context, random, before) };
  };
  const year = Math.min(2026, to);
  return [of(`${year}-H1`), of(`${year}-H1`, String(year - 1)), of(String(to), `${to}-H1`)];
}
