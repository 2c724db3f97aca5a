import type { Previous, PreviousRow } from "../../forms/index";
import {
  type Crosswalk,
  measuresOf,
  type Pack,
  parsePeriod,
  type Period,
  type Register,
  type RegisterLine,
  standingAt,
  successorsAt,
} from "../../plan/index";
import { type CarriedOver, carriedOver, type Handed, type HandedBy, type LastHanded, latest } from "./carry";
import { addressUnits, cutOffDay } from "./order";

/** Balances of offices that were dissolved, and the office above to which they were added. */
export type Unallocated = { readonly office: HandedBy; readonly from: readonly HandedBy[] };

export type CarriedAll = CarriedOver & { readonly unallocated: readonly Unallocated[] };

type Wanted = {
  readonly pack: Pack;
  readonly period: Period;
  readonly register: Register;
  readonly crosswalk: Crosswalk;
  /** Only the units under this office are issued a form. */
  readonly under?: string;
};

const named = ({ code, name }: HandedBy): HandedBy => ({ code, name });

/** What a row, or the first half-year, of all of them adds up to; undefined where one that was asked does not say. */
function total(
  code: string,
  own: number | undefined,
  others: readonly LastHanded[],
  of: (from: Previous) => number | undefined,
): number | undefined {
  const found = others.map(({ handed: { previous, asked }, isSure }) => {
    if (!asked.has(code)) return 0;
    return isSure ? of(previous) : undefined;
  });
  return found.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
    own,
  );
}

/** Lượt and what is counted within a period: people who are counted once went elsewhere and are counted there. */
const flows = (pack: Pack): ReadonlySet<string> =>
  new Set(
    measuresOf(pack).flatMap(({ measure: { id, nature } }) =>
      nature === "flowCumulative" || nature === "flow" ? [id] : [],
    ),
  );

function withBalances(own: Previous, others: readonly LastHanded[], pack: Pack): Previous {
  const adds = flows(pack);
  const rows = [...own.rows].map(([code, row]): readonly [string, PreviousRow] => {
    if (!adds.has(code) || row.cumulative === undefined) return [code, row];
    const { cumulative, ...rest } = row;
    const sum = total(code, cumulative, others, (from) => from.rows.get(code)?.cumulative);
    return [code, sum === undefined ? rest : { ...rest, cumulative: sum }];
  });
  const halves = [...own.firstHalf].flatMap(([code, half]) => {
    const sum = adds.has(code) ? total(code, half, others, (from) => from.firstHalf.get(code)) : half;
    return sum === undefined ? [] : [[code, sum] as const];
  });
  const told = new Map(rows);
  const filled = [...adds].filter((code) => told.get(code)?.cumulative !== undefined);
  // The form says whose balances its locked figures hold: of those that are open nobody added anything.
  const unallocated = others.flatMap(({ handed: { name, asked } }) =>
    filled.some((code) => asked.has(code)) ? [name] : [],
  );
  return { ...own, rows: told, firstHalf: new Map(halves), ...(unallocated.length > 0 && { unallocated }) };
}

/** Last day of the data that a unit carries over. */
const untilOf = ({ period }: Previous): string => {
  const found = parsePeriod(period);
  return found ? cutOffDay(found) : "";
};

/**
 * What each unit carries over, and balances that no unit can: an office that was dissolved left its units to several
 * others, and nobody can split what it had counted itself. That stays with the nearest office above that still stands,
 * as "Số dư chưa phân bổ", once: in its first form after that (interfaces.md, Cumulative; edge-cases.md, 1).
 * Provinces were merged on the same day: where the Sở itself went into another one, that one is the office above.
 * Only whoever is issued a form carries anything; of nobody else it is said.
 */
export function carriedWhole(handed: readonly Handed[], wanted: Wanted): CarriedAll {
  const { pack, period, register, crosswalk } = wanted;
  const day = cutOffDay(period);
  const lines = new Map(register.lines.map((line) => [line.code, line]));
  const carried = carriedOver(handed, [...lines.keys()], crosswalk, period);
  const last = latest(handed);
  const standing = standingAt(register, day);
  const goesOn = (code: string): boolean =>
    crosswalk.some((line) => line.old === code && line.now !== code && line.how !== "chia-tach" && line.from <= day);
  const above = (line: RegisterLine): RegisterLine | undefined => {
    const seen = new Set<string>();
    for (let next = lines.get(line.parent); next && !seen.has(next.code); next = lines.get(next.parent)) {
      const [now, ...others] = successorsAt(crosswalk, next.code, day).flatMap((code) => standing.get(code) ?? []);
      if (now && others.length === 0) return now;
      seen.add(next.code);
    }
    return undefined;
  };
  const groups = new Map<string, { readonly office: RegisterLine; readonly from: LastHanded[] }>();
  const nobody: HandedBy[] = [];
  for (const [code, one] of last) {
    const line = lines.get(code);
    if (!line || standing.has(code) || goesOn(code)) continue;
    const office = line.kind === "truong" ? undefined : above(line);
    const own = office && carried.previous.get(office.code);
    if (!office || !own) {
      if (one.isSure) nobody.push(named(one.handed));
    } else if (untilOf(own) < (line.to ?? "")) {
      const group = groups.get(office.code) ?? { office, from: [] };
      group.from.push(one);
      groups.set(office.code, group);
    }
  }
  const previous = new Map(carried.previous);
  for (const [code, { from }] of groups) {
    const own = previous.get(code);
    if (own) previous.set(code, withBalances(own, from, pack));
  }
  const issued = new Set(addressUnits(wanted).map(({ unit }) => unit.code));
  const toIssued = <T>(all: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...all].filter(([code]) => issued.has(code)));
  return {
    ...carried,
    previous: toIssued(previous),
    registered: toIssued(carried.registered),
    unlisted: [...carried.unlisted, ...nobody],
    unallocated: [...groups.values()].flatMap(({ office, from }) => {
      const sure = from.flatMap(({ handed: one, isSure }) => (isSure ? [named(one)] : []));
      return sure.length > 0 && issued.has(office.code) ? [{ office: named(office), from: sure }] : [];
    }),
  };
}
