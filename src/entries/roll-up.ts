import type { RollUp } from "../plan/index";
import type { Beside, MeasureTotal, Share, Units } from "./merged";
import { countsUnits } from "./share";
import { sumCounts } from "./sum";

const some = (known: readonly number[]): number | undefined => (known.length === 0 ? undefined : sumCounts(known));

function addUnits(all: readonly Units[]): Units {
  const [asked, given, none]: [number[], number[], number[]] = [[], [], []];
  for (const one of all) {
    asked.push(one.asked);
    given.push(one.given);
    none.push(one.none);
  }
  return { asked: sumCounts(asked), given: sumCounts(given), none: sumCounts(none) };
}

type Known = readonly (readonly [code: string, share: Share])[];
/** Shares by code of the unit, each code once. */
type Shares = Iterable<readonly [code: string, share: Share]>;

const NOTHING: ReadonlyMap<string, number> = new Map();

/** Units behind a share that were asked and gave nothing. */
const lacking = ({ asked, given }: Units): number => asked - given;

/**
 * What the figure could become: exact for counts of units, since every unit that lacks is Có or not, and of some it is
 * known that they are not; for a rate, with the denominator that each unit last had, of which none or all may count.
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
    const no = sumCounts(open.map(([, { surelyNo = 0 }]) => surelyNo));
    const d = rule === "count-yes" ? total.d : total.d + more;
    return { low: { n: total.n, d }, high: { n: total.n + more - no, d } };
  }
  if (rule !== "ratio") return undefined;
  const before = open.flatMap(([code]) => last.get(code) ?? []);
  if (before.length < open.length) return undefined;
  const more = sumCounts(before);
  const d = total.d + more;
  return { low: { n: total.n, d }, high: { n: total.n + more, d } };
}

/**
 * Of a count of Có all units of those levels in the list are the denominator, also those that have not answered; which
 * of them have a website (quarters), only they can say.
 */
const denominator = (rule: RollUp["rule"], { d, state, units }: Share): number | undefined =>
  d ?? (rule === "count-yes" && state === "missing" ? units.asked : undefined);

type Summed = "n" | "d" | "cumulative" | "womenN" | "womenD" | "surelyNo";

/**
 * Total of a measure over units: Σn, Σd, Σ of cumulative balances. Rates are never averaged, and shares that stand
 * apart are not in it.
 * @param shares by code of the unit
 * @param last denominators of the last accepted submissions, by code, for the interval of rates
 */
export function totalOf(
  rule: RollUp["rule"],
  shares: Shares,
  last: ReadonlyMap<string, number> = NOTHING,
): MeasureTotal {
  const counted: (readonly [string, Share])[] = [];
  const units: Units[] = [];
  const missing: string[] = [];
  const found = { n: [], d: [], cumulative: [], womenN: [], womenD: [], surelyNo: [] } as Record<Summed, number[]>;
  // A unit that does not know what stood before adds what it does know: a balance is never less than its period.
  let known = false;
  const put = (of: Summed, value: number | undefined): void => {
    if (value !== undefined) found[of].push(value);
  };
  for (const one of shares) {
    const [code, share] = one;
    if (share.apart || share.units.asked <= 0) continue;
    counted.push(one);
    units.push(share.units);
    if (lacking(share.units) > 0) missing.push(code);
    put("n", share.n);
    put("d", denominator(rule, share));
    known ||= share.cumulative !== undefined;
    put("cumulative", share.cumulative ?? share.n);
    put("womenN", share.women?.n);
    put("womenD", share.women?.d);
    put("surelyNo", share.surelyNo);
  }
  const [n, d, surelyNo] = [some(found.n), some(found.d), some(found.surelyNo)];
  const cumulative = known ? some(found.cumulative) : undefined;
  const [womenN, womenD] = [some(found.womenN), some(found.womenD)];
  const between = n === undefined || d === undefined ? undefined : interval(rule, counted, { n, d }, last);
  return {
    ...(n !== undefined && { n }),
    ...(d !== undefined && { d }),
    ...((womenN !== undefined || womenD !== undefined) && {
      women: { ...(womenN !== undefined && { n: womenN }), ...(womenD !== undefined && { d: womenD }) },
    }),
    ...(cumulative !== undefined && { cumulative }),
    units: addUnits(units),
    missing,
    ...(surelyNo !== undefined && { surelyNo }),
    ...(between && { interval: between }),
  };
}

/** Total of the units that answer on a line of their own; undefined where there are none. */
export function apartOf(rule: RollUp["rule"], shares: Shares): MeasureTotal | undefined {
  const apart: (readonly [string, Share])[] = [];
  const add = (code: string, { n = 0, d = 0, units }: Beside | Share): void =>
    void apart.push([code, { n, d, units, state: "number", apart: false }]);
  for (const [code, share] of shares)
    if (share.beside) add(code, share.beside);
    else if (share.apart && share.units.asked > 0) add(code, share);
  return apart.length === 0 ? undefined : totalOf(rule, apart);
}

/** A total as the share that its office supplies to the level above. */
export function asShare(total: MeasureTotal, apart?: MeasureTotal): Share {
  const { n, d, women, cumulative, surelyNo, units } = total;
  const given = n !== undefined || d !== undefined || cumulative !== undefined;
  const state =
    units.asked === 0 ? "outOfScope" : !given || units.given === 0 ? "missing" : n === 0 && d === 0 ? "none" : "number";
  return {
    state,
    ...(n !== undefined && { n }),
    ...(d !== undefined && { d }),
    ...(women && { women }),
    ...(cumulative !== undefined && { cumulative }),
    ...(surelyNo !== undefined && { surelyNo }),
    units,
    apart: false,
    ...(apart && { beside: { n: apart.n ?? 0, d: apart.d ?? 0, units: apart.units } }),
  };
}
