import {
  type Previous,
  previousOf,
  type PreviousRow,
  readInfo,
  readPlan,
  type Registered,
  registeredIn,
} from "../../forms/index";
import { carriedFrom, type Crosswalk, type Pack, type Period } from "../../plan/index";
import type { GridBook } from "../../sheet/index";
import type { Checker } from "../check";
import { enteredRows } from "../previous";
import { cutOffDay } from "./order";
import { registeredBefore, stillStanding } from "./registered";

/** What one accepted submission hands on to the next period. */
export type Handed = {
  readonly code: string;
  /** Lần gửi. */
  readonly number: number;
  /** Last day of its data, ISO. */
  readonly until: string;
  readonly previous: Previous;
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
  const previous = previousOf(context, enteredRows(checked), period);
  const typed = readInfo(book, context).values.get("submission")?.value;
  const number = typeof typed === "number" ? typed : context.submission;
  if (!previous) return undefined;
  const registered = stillStanding(registeredIn(readPlan(book, context)), { pack, then: context.period, now: period });
  return { code: context.unit.code, number, until: cutOffDay(context.period), previous, registered };
}

/** The later period, then the higher number, decides; two of the same number that differ count for nothing. */
function latest(all: readonly Handed[]): ReadonlyMap<string, Handed> {
  const best = new Map<string, Handed | "unsure">();
  const byRank = [...all].sort((a, b) => (a.until === b.until ? b.number - a.number : a.until < b.until ? 1 : -1));
  const figures = ({ previous, registered }: Handed): string =>
    JSON.stringify([
      [...previous.rows],
      [...previous.firstHalf],
      [...registered].map(([code, moments]) => [code, [...moments]]),
    ]);
  const first = new Map<string, Handed>();
  for (const one of byRank) {
    const top = first.get(one.code);
    if (!top) {
      first.set(one.code, one);
      best.set(one.code, one);
    } else if (top.until === one.until && top.number === one.number && figures(top) !== figures(one))
      best.set(one.code, "unsure");
  }
  return new Map([...best].flatMap(([code, one]) => (one === "unsure" ? [] : [[code, one] as const])));
}

const plus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : a + b;

/** Counts and the sides of rates add; answers that differ say nothing of both together. */
function together(a: PreviousRow, b: PreviousRow): PreviousRow {
  const numbers = typeof a.result !== "string" && typeof b.result !== "string";
  const result = numbers
    ? plus(Number(a.result ?? 0), Number(b.result ?? 0))
    : a.result === b.result
      ? a.result
      : undefined;
  const known = a.result !== undefined || b.result !== undefined;
  const denominator = plus(a.denominator, b.denominator);
  const cumulative = plus(a.cumulative, b.cumulative);
  return {
    ...(known && result !== undefined && { result }),
    ...(denominator !== undefined && { denominator }),
    ...(cumulative !== undefined && { cumulative }),
  };
}

function joined(one: Previous, other: Previous): Previous {
  const rows = new Map(one.rows);
  for (const [code, row] of other.rows) rows.set(code, together(rows.get(code) ?? {}, row));
  const firstHalf = new Map(one.firstHalf);
  for (const [code, value] of other.firstHalf) firstHalf.set(code, (firstHalf.get(code) ?? 0) + value);
  return { period: one.period, rows, firstHalf };
}

/** What units carry over, by their codes. */
export type CarriedOver = {
  readonly previous: ReadonlyMap<string, Previous>;
  readonly registered: ReadonlyMap<string, Registered>;
};

/** What each unit carries over: its own figures, and those of the units that were merged into it since, each once. */
export function carriedOver(
  handed: readonly Handed[],
  codes: readonly string[],
  crosswalk: Crosswalk,
  period: Period,
): CarriedOver {
  const found = latest(handed);
  const day = cutOffDay(period);
  const previous = codes.flatMap((code) => {
    const since = found.get(code)?.until ?? "";
    const from = carriedFrom(crosswalk, code, { since, day, has: (one) => found.has(one) });
    const [first, ...others] = from.flatMap((one) => found.get(one)?.previous ?? []);
    return first ? [[code, others.reduce(joined, first)] as const] : [];
  });
  return { previous: new Map(previous), registered: registeredBefore(found, codes, crosswalk, period) };
}
