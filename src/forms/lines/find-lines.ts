import { fold } from "../../plan/index";
import type { Texts } from "../entry/texts";
import { majority, mode, type Verdict, type Vote } from "../entry/votes";
import { grouped, type Line, type Named } from "./lines";

export type FoundLine = { readonly line: Line; readonly verdict: Verdict };

const only = (rows: readonly number[] | undefined): number | undefined => (rows?.length === 1 ? rows[0] : undefined);

/** Rows by text, within the column in which most of the wanted texts stand. */
function rowsByText(texts: Texts, wanted: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const hits = [...wanted].flatMap((text) => texts.at(text).map(({ row, column }) => ({ text, row, column })));
  const column = mode(hits.map((hit) => hit.column));
  return grouped(hits.filter((hit) => hit.column === column).map(({ text, row }) => [text, row]));
}

type Seen = { readonly line: Line; readonly hidden: readonly Vote[]; readonly shown: readonly Vote[] };

/** The place that all votes tell which tell one. */
function agreed(votes: readonly Vote[]): number | undefined {
  let place: number | undefined;
  for (const { at } of votes) {
    if (at === undefined) continue;
    if (place !== undefined && place !== at) return undefined;
    place = at;
  }
  return place;
}

/** Two texts that people see agree on a row; one alone may have been retyped in another row. */
const corroborated = ({ shown }: Seen): boolean => shown.filter(({ at }) => at !== undefined).length >= 2;

/**
 * The rows were sorted without the hidden column: what people see stands on the very rows where the codes stand, only
 * in another order. Then what people see is right, because what they wrote moved along.
 */
function sortedWithoutKeys(seen: readonly Seen[]): boolean {
  const lines = seen
    .filter(({ shown }) => shown.length > 0)
    .map((one) => ({ visible: agreed(one.shown), told: agreed(one.hidden), sure: corroborated(one) }));
  const rows = new Set(lines.map(({ visible }) => visible));
  return (
    !rows.has(undefined) &&
    rows.size === lines.length &&
    lines.every(({ visible, told, sure }) => rows.has(told) && (visible === told || sure))
  );
}

/** Majority; but where people see another row than the keys tell, neither is certain unless all rows were sorted. */
function verdictOf({ hidden, shown }: Seen, sorted: () => boolean): Verdict {
  const verdict = majority([...hidden, ...shown]);
  const visible = agreed(shown);
  if (visible === undefined || (verdict.kind === "found" && verdict.at === visible)) return verdict;
  const told = agreed(hidden);
  if (told === undefined || told === visible) return verdict;
  if (!sorted()) return { kind: "tie", sides: [told, visible] };
  return { kind: "found", at: visible, against: hidden.map(({ by }) => by) };
}

/** Two lines on one row: neither is certain. */
function unique(found: readonly FoundLine[]): readonly FoundLine[] {
  const taken = new Map<number, number>();
  for (const { verdict } of found)
    if (verdict.kind === "found") taken.set(verdict.at, (taken.get(verdict.at) ?? 0) + 1);
  return found.map((one) =>
    one.verdict.kind === "found" && taken.get(one.verdict.at) !== 1 ? { ...one, verdict: { kind: "lost" } } : one,
  );
}

/**
 * Row of each line by majority of hidden key, visible texts and defined names.
 * @param by what to call the visible text of a column when it is lost: `{ noidung: "nội dung" }`
 */
export function findLines(
  texts: Texts,
  lines: readonly Line[],
  named: Named,
  by: ReadonlyMap<string, string>,
): readonly FoundLine[] {
  const keys = rowsByText(texts, new Set(lines.map(({ key }) => key)));
  const labels = new Map(
    [...by.keys()].map((column) => {
      const wanted = lines.flatMap(({ shown }) => {
        const text = shown.get(column);
        return text === undefined ? [] : [fold(text)];
      });
      return [column, rowsByText(texts.folded(), new Set(wanted))] as const;
    }),
  );
  const seen = lines.map((line): Seen => ({
    line,
    hidden: [
      { by: "mã ẩn", at: only(keys.get(line.key)) },
      ...(line.names.size > 0 ? [{ by: "tên ô", at: mode(named.rows.get(line.key) ?? []) }] : []),
    ],
    shown: [...line.shown].map(([column, text]) => ({
      by: by.get(column) ?? column,
      at: only(labels.get(column)?.get(fold(text))),
    })),
  }));
  let known: boolean | undefined;
  const sorted = (): boolean => (known ??= sortedWithoutKeys(seen));
  return unique(seen.map((one) => ({ line: one.line, verdict: verdictOf(one, sorted) })));
}
