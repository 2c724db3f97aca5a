import {
  type Previous,
  previousOf,
  type PreviousRow,
  readPlan,
  type Registered,
  registeredIn,
} from "../../forms/index";
import { carriedFrom, type Crosswalk, type Pack, type Period } from "../../plan/index";
import type { GridBook } from "../../sheet/index";
import type { Checker } from "../check";
import { enteredRows } from "../previous";
import { type Last, latestOf, type Sent } from "./latest";
import { cutOffDay } from "./order";
import { registeredBefore, sentBy, stillStanding, textOf } from "./registered";

/** What one accepted submission hands on to the next period. */
export type Handed = Sent & {
  readonly name: string;
  readonly previous: Previous;
  /** Codes of the rows that it was asked for. */
  readonly asked: ReadonlySet<string>;
  /** What it registered in sheet Kế hoạch and that still stands in the next period. */
  readonly registered: Registered;
};

/** A submission as the source of the next period's figures; undefined where it is none: other plan, later, or not sendable. */
export async function handedBy(
  book: GridBook,
  { pack, period }: { readonly pack: Pack; readonly period: Period },
  check: Checker,
): Promise<Handed | undefined> {
  const checked = await check(book);
  const { context, sendable } = checked;
  if (!context || !sendable || context.pack.id !== pack.id) return undefined;
  const rows = enteredRows(checked);
  const previous = previousOf(context, rows, period);
  if (!previous) return undefined;
  const registered = stillStanding(registeredIn(readPlan(book, context)), { pack, then: context.period, now: period });
  const asked = new Set(rows.flatMap(({ row }) => (row.state === "asked" ? [row.code] : [])));
  return { ...sentBy(book, context), previous, asked, registered };
}

/** The submission of a unit that counts. */
export type LastHanded = Last<Handed>;

const figures = ({ previous, registered }: Handed): string =>
  JSON.stringify([[...previous.rows], [...previous.firstHalf], textOf(registered)]);

export const latest = (all: readonly Handed[]): ReadonlyMap<string, LastHanded> => latestOf(all, figures);

type Carried = Pick<Handed, "previous" | "asked">;
type Pair = readonly [Carried, Carried];

/** What both say; what only one was asked for is its own alone. A figure that one of them lacks is lacking of both. */
function both<T>(code: string, [one, other]: Pair, of: (from: Previous) => T | undefined): readonly T[] {
  const [a, b] = [of(one.previous), of(other.previous)];
  const whole = (a !== undefined || !one.asked.has(code)) && (b !== undefined || !other.asked.has(code));
  return whole ? [a, b].filter((value) => value !== undefined) : [];
}

const sum = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0);

/** Counts and the sides of rates add; answers that differ say nothing of both together. */
function together(code: string, pair: Pair): PreviousRow {
  const of = (key: keyof PreviousRow) => both(code, pair, ({ rows }) => rows.get(code)?.[key]);
  const numbers = (key: keyof PreviousRow) => sum(of(key).filter((value) => typeof value === "number"));
  const [answer, ...others] = of("result");
  const same = typeof answer === "string" && others.every((other) => other === answer);
  const result = same ? answer : numbers("result");
  const [denominator, cumulative] = [numbers("denominator"), numbers("cumulative")];
  return {
    ...(result !== undefined && { result }),
    ...(denominator !== undefined && { denominator }),
    ...(cumulative !== undefined && { cumulative }),
  };
}

function joined(one: Carried, other: Carried): Carried {
  const pair = [one, other] as const;
  const [a, b] = [one.previous, other.previous];
  const codes = (of: "rows" | "firstHalf"): readonly string[] => [...new Set([...a[of].keys(), ...b[of].keys()])];
  const halves = codes("firstHalf").flatMap((code) => {
    const value = sum(both(code, pair, ({ firstHalf }) => firstHalf.get(code)));
    return value === undefined ? [] : [[code, value] as const];
  });
  return {
    previous: {
      period: a.period,
      rows: new Map(codes("rows").map((code) => [code, together(code, pair)])),
      firstHalf: new Map(halves),
    },
    asked: new Set([...one.asked, ...other.asked]),
  };
}

export type HandedBy = Pick<Handed, "code" | "name">;

/** What units carry over, by their codes. */
export type CarriedOver = {
  readonly previous: ReadonlyMap<string, Previous>;
  readonly registered: ReadonlyMap<string, Registered>;
  /** Units of which two workbooks of the same number differ: they carry nothing over. */
  readonly unsure: readonly HandedBy[];
  /** Units whose figures nobody of the list carries. */
  readonly unlisted: readonly HandedBy[];
};

/** What each unit carries over: its own figures, and those of the units that were merged into it since, each once. */
export function carriedOver(
  handed: readonly Handed[],
  codes: readonly string[],
  crosswalk: Crosswalk,
  period: Period,
): CarriedOver {
  const best = latest(handed);
  const found = new Map([...best].flatMap(([code, { handed: one, isSure }]) => (isSure ? [[code, one] as const] : [])));
  const day = cutOffDay(period);
  const used = new Set<string>();
  const previous = codes.flatMap((code) => {
    const since = found.get(code)?.until ?? "";
    const from = carriedFrom(crosswalk, code, { since, day, has: (one) => found.has(one) });
    for (const one of from.codes) used.add(one);
    const [first, ...others] = from.codes.flatMap((one) => found.get(one) ?? []);
    // Of a unit that went into it nothing is known: a sum without it would look like the whole.
    return first && from.complete ? [[code, others.reduce<Carried>(joined, first).previous] as const] : [];
  });
  const units = [...new Map(handed.map(({ code, name }) => [code, { code, name }])).values()];
  return {
    previous: new Map(previous),
    registered: registeredBefore(found, codes, crosswalk, period),
    unsure: units.filter(({ code }) => best.get(code)?.isSure === false),
    unlisted: units.filter(({ code }) => found.has(code) && !used.has(code)),
  };
}
