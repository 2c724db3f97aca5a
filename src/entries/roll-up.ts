import type { RollUp } from "../plan/index";
import type { Beside, MeasureTotal, Share, Units } from "./merged";
import { countsUnits } from "./share";
import { sumCounts } from "./sum";

const some = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : sumCounts(known);
};

const addUnits = (all: readonly Units[]): Units => ({
  asked: sumCounts(all.map(({ asked }) => asked)),
  given: sumCounts(all.map(({ given }) => given)),
  none: sumCounts(all.map(({ none }) => none)),
});

type Known = readonly (readonly [code: string, share: Share])[];

/** Units behind a share that were asked and gave nothing. */
const lacking = ({ asked, given }: Units): number => asked - given;

/**
 * What the figure could become: exact for counts of units, since every unit that lacks is Có or not; for a rate, with
 * the denominator that each unit last had, of which none or all may count.
 */
function interval(
  rule: RollUp["rule"],
  shares: Known,
  total: { readonly n: number; readonly d: number },
  last: ReadonlyMap<string, number>,
): MeasureTotal["interval"] {
  const open = shares.filter(([, { units }]) => lacking(units) > 0);
  if (open.length === 0) return undefined;
  if (countsUnits(rule)) {
    const more = sumCounts(open.map(([, { units }]) => lacking(units)));
    const d = rule === "count-yes" ? total.d : total.d + more;
    return { low: { n: total.n, d }, high: { n: total.n + more, d } };
  }
  if (rule !== "ratio") return undefined;
  const before = open.map(([code]) => last.get(code));
  const more = some(before);
  if (more === undefined || before.includes(undefined)) return undefined;
  const d = total.d + more;
  return { low: { n: total.n, d }, high: { n: total.n + more, d } };
}

/**
 * Of a count of Có all units of those levels in the list are the denominator, also those that have not answered; which
 * of them have a website (quarters), only they can say.
 */
const denominator = (rule: RollUp["rule"], { d, state, units }: Share): number | undefined =>
  d ?? (rule === "count-yes" && state === "missing" ? units.asked : undefined);

/**
 * Total of a measure over units: Σn, Σd, Σ of cumulative balances. Rates are never averaged, and shares that stand
 * apart are not in it.
 * @param shares by code of the unit
 * @param last denominators of the last accepted submissions, by code, for the interval of rates
 */
export function totalOf(
  rule: RollUp["rule"],
  shares: ReadonlyMap<string, Share>,
  last: ReadonlyMap<string, number> = new Map(),
): MeasureTotal {
  const counted = [...shares].filter(([, { apart, units }]) => !apart && units.asked > 0);
  const all = counted.map(([, share]) => share);
  const n = some(all.map((share) => share.n));
  const d = some(all.map((share) => denominator(rule, share)));
  const cumulative = some(all.map((share) => share.cumulative));
  const womenN = some(all.map(({ women }) => women?.n));
  const womenD = some(all.map(({ women }) => women?.d));
  const between = n === undefined || d === undefined ? undefined : interval(rule, counted, { n, d }, last);
  return {
    ...(n !== undefined && { n }),
    ...(d !== undefined && { d }),
    ...((womenN !== undefined || womenD !== undefined) && {
      women: { ...(womenN !== undefined && { n: womenN }), ...(womenD !== undefined && { d: womenD }) },
    }),
    ...(cumulative !== undefined && { cumulative }),
    units: addUnits(all.map(({ units }) => units)),
    missing: counted.filter(([, { units }]) => lacking(units) > 0).map(([code]) => code),
    ...(between && { interval: between }),
  };
}

/** Total of the units that answer on a line of their own; undefined where there are none. */
export function apartOf(rule: RollUp["rule"], shares: ReadonlyMap<string, Share>): MeasureTotal | undefined {
  const apart = [...shares].flatMap(([code, share]): readonly (readonly [string, Beside])[] => {
    if (share.beside) return [[code, share.beside]];
    const { n = 0, d = 0, units } = share;
    return share.apart && units.asked > 0 ? [[code, { n, d, units }]] : [];
  });
  if (apart.length === 0) return undefined;
  return totalOf(rule, new Map(apart.map(([code, one]) => [code, { ...one, state: "number", apart: false }])));
}

/** A total as the share that its office supplies to the level above. */
export function asShare(total: MeasureTotal, apart?: MeasureTotal): Share {
  const { n, d, women, cumulative, units } = total;
  const given = n !== undefined || d !== undefined || cumulative !== undefined;
  const state =
    units.asked === 0 ? "outOfScope" : !given || units.given === 0 ? "missing" : n === 0 && d === 0 ? "none" : "number";
  return {
    state,
    ...(n !== undefined && { n }),
    ...(d !== undefined && { d }),
    ...(women && { women }),
    ...(cumulative !== undefined && { cumulative }),
    units,
    apart: false,
    ...(apart && { beside: { n: apart.n ?? 0, d: apart.d ?? 0, units: apart.units } }),
  };
}
