/**
 * What passes between two threads is copied, and whoever copies stands still meanwhile: long lists of cells go over in
 * pieces, so that a page hears a press between two of them.
 */

/** Entries of one piece: copying them takes a millisecond or two. */
const MOST = 1_000;

/** A part of the list or map that was put into this box; the first begins it anew, whatever was in it. */
export type Piece = {
  readonly box: number;
  readonly isFirst: boolean;
  readonly ofMap: boolean;
  readonly entries: readonly unknown[];
};

/** Stands in the message for what went before in pieces; no data has such a name. */
const BOX = "\u0000box";

type Long = readonly unknown[] | ReadonlyMap<unknown, unknown>;

/** Lists whose entries hold long lists: sheets of a book, and what a worker is asked. */
const WITHIN: ReadonlySet<string> = new Set(["sheets", "args"]);

const kindOf = (value: unknown): string => Object.prototype.toString.call(value);
const isPlain = (value: unknown): value is Record<string, unknown> => kindOf(value) === "[object Object]";
const isMap = (value: unknown): value is ReadonlyMap<unknown, unknown> => kindOf(value) === "[object Map]";

/** The same value with others in place of some parts of it; what holds none of them stays the same object. */
function exchanged(value: unknown, other: (part: unknown) => unknown, name = ""): unknown {
  const found = other(value);
  if (found !== value) return found;
  if (Array.isArray(value)) {
    if (!WITHIN.has(name)) return value;
    const all = value.map((one: unknown) => exchanged(one, other));
    return all.every((one, at) => one === value[at]) ? value : all;
  }
  if (!isPlain(value)) return value;
  const all = Object.entries(value).map(([key, one]) => [key, exchanged(one, other, key)] as const);
  return all.every(([key, one]) => one === value[key]) ? value : Object.fromEntries(all);
}

const isLong = (value: unknown): value is Long =>
  Array.isArray(value) ? value.length > MOST : isMap(value) && value.size > MOST;

function* piecesOf(boxes: readonly Long[]): Generator<Piece> {
  for (const [box, long] of boxes.entries()) {
    const ofMap = isMap(long);
    let entries: unknown[] = [];
    let isFirst = true;
    for (const one of long) {
      if (entries.push(one) < MOST) continue;
      yield { box, isFirst, ofMap, entries };
      [entries, isFirst] = [[], false];
    }
    yield { box, isFirst, ofMap, entries };
  }
}

/** A message without what is long in it, which goes before it. */
export function cut<T>(message: T): { readonly pieces: Iterable<Piece>; readonly rest: T } {
  const boxes: Long[] = [];
  const rest = exchanged(message, (part) => (isLong(part) ? { [BOX]: boxes.push(part) - 1 } : part));
  // It is of the same form; only what `joiner` puts back is away.
  return { pieces: piecesOf(boxes), rest: rest as T };
}

export const isPiece = (message: object): message is Piece => "box" in message;

/** The other side: takes the pieces of a message, then makes the message whole. */
export function joiner(): { readonly take: (piece: Piece) => void; readonly join: <T>(rest: T) => T } {
  const boxes: (unknown[] | Map<unknown, unknown>)[] = [];
  return {
    take: ({ box, isFirst, ofMap, entries }) => {
      if (isFirst) boxes[box] = ofMap ? new Map() : [];
      const into = boxes[box] ?? [];
      if (into instanceof Map)
        for (const [key, value] of entries as readonly [unknown, unknown][]) into.set(key, value);
      else for (const one of entries) into.push(one);
    },
    join: <T>(rest: T): T => {
      const full = boxes.splice(0);
      return exchanged(rest, (part) => (isPlain(part) && BOX in part ? full[part[BOX] as number] : part)) as T;
    },
  };
}
