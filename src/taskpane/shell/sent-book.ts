import type { GridBook } from "../../jobs/index";

type Grid = GridBook["sheets"][number];
type Cell = Grid["cells"] extends ReadonlyMap<number, infer C> ? C : never;

/** Cells that are others now, and those that are gone, of the sheet in that place of the book that went before. */
type Difference = Omit<Grid, "cells"> & {
  readonly of: number;
  readonly changed: readonly (readonly [key: number, cell: Cell])[];
  readonly gone: readonly number[];
};

/** A book between two threads: a sheet whole, as a difference, or only the place where it stood in the book before. */
export type SentBook = Omit<GridBook, "sheets"> & { readonly sheets: readonly (Grid | Difference | number)[] };

/** Is copying less than all of it worth it? */
const isSmall = ({ changed, gone }: Difference, { cells }: Grid): boolean =>
  4 * (changed.length + gone.length) < cells.size;

const inOrder = (keys: readonly number[]): boolean => keys.every((key, at) => at === 0 || (keys[at - 1] ?? 0) < key);

function difference(before: Grid, { cells, ...now }: Grid, of: number): Difference {
  const changed = [...cells].filter(([key, cell]) => before.cells.get(key) !== cell);
  const gone = [...before.cells.keys()].filter((key) => !cells.has(key));
  return { ...now, of, changed, gone };
}

function sentSheet(sheet: Grid, before: GridBook): Grid | Difference | number {
  const same = before.sheets.indexOf(sheet);
  if (same >= 0) return same;
  const of = before.sheets.findIndex(({ name }) => name === sheet.name);
  const old = before.sheets[of];
  // The other side puts new cells where their keys belong.
  if (!old || !inOrder([...sheet.cells.keys()])) return sheet;
  const told = difference(old, sheet, of);
  return isSmall(told, sheet) ? told : sheet;
}

const NOTHING: GridBook = { file: "", sheets: [], names: [] };

/** What goes over: every book by what it has that the one before had not. */
export type BookSender = { readonly send: (book: GridBook) => SentBook; readonly forget: () => void };

export function bookSender(): BookSender {
  let before = NOTHING;
  return {
    send: (book) => {
      const sheets = book.sheets.map((sheet) => sentSheet(sheet, before));
      before = book;
      return { ...book, sheets };
    },
    forget: () => {
      before = NOTHING;
    },
  };
}

function withDifference({ cells }: Grid, { of: _, changed, gone, ...sheet }: Difference): Grid {
  const now = new Map(cells);
  for (const key of gone) now.delete(key);
  for (const [key, cell] of changed) now.set(key, cell);
  const isNew = changed.some(([key]) => !cells.has(key));
  return { ...sheet, cells: isNew ? new Map([...now].sort(([one], [other]) => one - other)) : now };
}

/** The other side; it must be given everything that was sent, in that order. */
export function bookReceiver(): (sent: SentBook) => GridBook {
  let before = NOTHING;
  const at = (place: number): Grid => {
    const found = before.sheets[place];
    if (!found) throw new Error(`no sheet ${place} was sent`);
    return found;
  };
  return (sent) => {
    const sheets = sent.sheets.map((sheet) => {
      if (typeof sheet === "number") return at(sheet);
      return "of" in sheet ? withDifference(at(sheet.of), sheet) : sheet;
    });
    before = { ...sent, sheets };
    return before;
  };
}
