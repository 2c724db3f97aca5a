import { saysAll } from "./differences";
import type { Accepted } from "./reading";

/** Files of one content: the smallest by (sha256, path) is the original, the others are duplicates of it. */
export type Content = {
  readonly content: string;
  readonly number: number;
  /** Code of the unit that it is of, where that was merged into the one for which it is taken. */
  readonly former?: string;
  /** The original. */
  readonly first: Accepted;
  /** Its duplicates, in order. */
  readonly copies: readonly Accepted[];
};

/**
 * All that is known of one unit: its distinct contents. A union, so that order and repetition of files change nothing;
 * "the last one wins" would.
 */
export type UnitState = ReadonlyMap<string, Content>;

const before = (a: Accepted, b: Accepted): number =>
  a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

const filesOf = ({ first, copies }: Content): readonly Accepted[] => [first, ...copies];

function joined(a: Content, b: Content): Content {
  const known = new Map([...filesOf(a), ...filesOf(b)].map((file) => [file.path, file]));
  const [first = a.first, ...copies] = [...known.values()].sort(before);
  return { ...a, first, copies };
}

const one = (file: Accepted, former: string | undefined): UnitState =>
  new Map([
    [
      file.content,
      { content: file.content, number: file.number, ...(former !== undefined && { former }), first: file, copies: [] },
    ],
  ]);

export function unite(a: UnitState, b: UnitState): UnitState {
  const all = new Map(a);
  for (const [key, content] of b) {
    const known = all.get(key);
    all.set(key, known ? joined(known, content) : content);
  }
  return all;
}

/** Files by unit, as a union. */
export function statesOf(
  files: readonly (readonly [unit: string, file: Accepted, former?: string | undefined])[],
): ReadonlyMap<string, UnitState> {
  const states = new Map<string, UnitState>();
  for (const [unit, file, former] of files) states.set(unit, unite(states.get(unit) ?? new Map(), one(file, former)));
  return states;
}

/** How conflicts were decided: by a person for a unit (SHA-256 or path of the file), or all by the newest. */
export type Decisions = {
  readonly newest?: boolean;
  readonly chosen?: ReadonlyMap<string, string>;
  /** Files that are to be used where nothing was chosen for their unit, by SHA-256. */
  readonly used?: ReadonlySet<string>;
  /** Files that are not to be used, by SHA-256. */
  readonly dropped?: ReadonlySet<string>;
};

export type Settled = {
  /** The content that counts; undefined while nobody has decided. */
  readonly counts: Content | undefined;
  /** Contents of the highest number when they contradict each other. */
  readonly open: readonly Content[];
  /** Contents that a later number, or a decision, has replaced. */
  readonly replaced: readonly Content[];
  /** Forms that the office filled for itself and of which the workbook that counts, its merged one, says every value. */
  readonly within?: readonly Content[];
  /** Who chose among contents that contradict each other; absent: nobody had to, or has. */
  readonly decided?: "person" | "newest";
};

/** Date files of the disk never decide: the day of signing does, where it tells one from all others. */
function newest(open: readonly Content[]): Content | undefined {
  const days = open.map((content) => content.first.signed ?? "");
  const last = [...days].sort().at(-1) ?? "";
  return last !== "" && days.filter((day) => day === last).length === 1 ? open[days.indexOf(last)] : undefined;
}

/** @param files SHA-256 or path of files: is one of the content among them? */
export const isAmong = (content: Content, files: ReadonlySet<string> = new Set()): boolean =>
  filesOf(content).some(({ path, sha256 }) => files.has(path) || files.has(sha256));

/**
 * An office may send its own form beside the workbook into which it merged it. Where that workbook says every value of
 * the form on its own line, they do not contradict each other: it stands for both.
 */
function withinMerged(top: readonly Content[]): readonly Content[] {
  const [whole, ...others] = top.filter(({ first }) => first.merged);
  if (!whole || others.length > 0) return [];
  const isPart = ({ first }: Content): boolean => first.plan === whole.first.plan && saysAll(whole.first, first);
  return top.filter((content) => content !== whole && isPart(content));
}

/**
 * Contents that nothing has replaced: those of the highest Lần gửi. Forms of units that were merged into this one are
 * each a part of it: a number of one says nothing of another; the unit's own with a higher number stands for them all.
 */
function standing(contents: readonly Content[]): readonly Content[] {
  const highest = (of: readonly Content[]): readonly Content[] => of.filter(({ number }) => number === of[0]?.number);
  const own = highest(contents.filter(({ former }) => former === undefined));
  const formers = new Set(contents.flatMap(({ former }) => former ?? []));
  const parts = [...formers].flatMap((code) => highest(contents.filter(({ former }) => former === code)));
  const least = own[0]?.number ?? -Infinity;
  const stand = new Set([...own, ...parts.filter(({ number }) => number >= least)]);
  return contents.filter((content) => stand.has(content));
}

/** Are they of several units that were merged? Then no day of signing chooses among them. */
const isOfSeveral = (contents: readonly Content[]): boolean => new Set(contents.map(({ former }) => former)).size > 1;

/**
 * Which content of a unit counts: the highest Lần gửi; two contents of that number count for nothing until decided.
 * To drop all of them but one is to choose that one; to use two of them contradicts itself, and nobody has decided.
 */
export function settle(
  unit: string,
  state: UnitState,
  { newest: wanted, chosen, used, dropped }: Decisions = {},
): Settled {
  const contents = [...state.values()].sort((a, b) => b.number - a.number || before(a.first, b.first));
  const top = standing(contents);
  const older = contents.filter((content) => !top.includes(content));
  if (top.length === 1) return { counts: top[0], open: [], replaced: older };
  const choice = chosen?.get(unit);
  const [first, ...more] = top.filter((content) => isAmong(content, choice === undefined ? used : new Set([choice])));
  const named = more.length === 0 ? first : undefined;
  const left = top.filter((content) => !isAmong(content, dropped));
  const picked = named ?? (left.length === 1 ? left[0] : undefined);
  const within = picked ? [] : withinMerged(left);
  const [stands, ...others] = left.filter((content) => !within.includes(content));
  if (stands && within.length > 0 && others.length === 0) {
    const out = top.filter((content) => !left.includes(content));
    return { counts: stands, open: [], replaced: [...out, ...older], within };
  }
  const counts = picked ?? (wanted && !isOfSeveral(left) ? newest(left) : undefined);
  if (!counts) return { counts: undefined, open: top, replaced: older };
  const replaced = [...top.filter((content) => content !== counts), ...older];
  return { counts, open: [], replaced, decided: picked ? "person" : "newest" };
}
