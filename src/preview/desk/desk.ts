// The open workbook: the only place where the current state is held. Everything else is a function
// from one state to the next.
import type { Book, Value } from "../model/book";
import type { Box } from "../model/box";
import type { Shift } from "../model/shift";
import type { Separators } from "../formula/local";
import { type EventEntry, makeSubscriptions, type Subscriptions } from "./events";
import { makeSpot, type Spot } from "./spot";

/** Computed values of formulas; `sheet` is an id. Undefined: no formula there. */
export type Calculator = {
  readonly valueOf: (book: Book, sheet: string, row: number, column: number) => Value;
  /** the user or the add-in asked for a recalculation in manual mode */
  readonly recalculate: (book: Book) => void;
};

export type DeskOptions = {
  /** highest ExcelApi set of this host, e.g. "1.9" */
  readonly apiVersion: string;
  readonly separators: Separators;
  readonly today: Date;
  readonly readOnly: boolean;
  /** Whether the computer has one: Excel for Windows sets up no page without. */
  readonly printer: boolean;
  /** the platform decides what undo can take back */
  readonly platform: "web" | "desktop";
};

export type Desk = {
  readonly options: DeskOptions;
  readonly calculator: Calculator;
  readonly subscriptions: Subscriptions;
  readonly book: () => Book;
  readonly update: (step: (book: Book) => Book) => void;
  /** opens another state: nothing of the old one is kept */
  readonly open: (book: Book) => void;
  readonly spot: (sheet: string, box: Box) => Spot;
  readonly keep: (spot: Spot) => void;
  readonly release: (spot: Spot) => void;
  /** moves every range that is held */
  readonly follow: (sheet: string, shift: Shift) => void;
  readonly tell: (entry: EventEntry) => void;
  readonly takeEvents: () => readonly EventEntry[];
  /** who delivers events; called soon after something was told, whoever caused it */
  readonly whenTold: (deliver: () => void) => void;
  /** the running request did something that Excel cannot take back */
  readonly cannotUndo: () => void;
  /** ends a request or one act of the user: what undo would return to */
  readonly settle: () => void;
  readonly undo: () => boolean;
  /** calls `listener` after each request and each act of the user; gives back how to stop it */
  readonly watch: (listener: () => void) => () => void;
};

/** Selecting cells and sheets is no step that undo takes back. */
const isSameContent = (a: Book, b: Book): boolean =>
  a === b ||
  (Object.keys(a) as (keyof Book)[]).every((key) => key === "active" || key === "selection" || a[key] === b[key]);

/** The state before an act, seen from where the act was done. */
function seenFrom(before: Book, { active, selection }: Book): Book {
  const same = before.active === active && before.selection === selection;
  return same || !before.sheets.some(({ id }) => id === active) ? before : { ...before, active, selection };
}

export function openDesk(first: Book, calculator: Calculator, options: DeskOptions): Desk {
  let book = first;
  let settled = first;
  let history: readonly Book[] = [];
  let lasting = false;
  let events: readonly EventEntry[] = [];
  let deliver: () => void = () => undefined;
  const kept = new Set<Spot>();
  const batch = new Set<Spot>();
  const subscriptions = makeSubscriptions();
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    options,
    calculator,
    subscriptions,
    book: () => book,
    update: (step) => {
      book = step(book);
    },
    open: (other) => {
      book = settled = other;
      history = [];
      events = [];
      kept.clear();
      batch.clear();
      subscriptions.clear();
      changed();
    },
    spot: (sheet, box) => {
      const made = makeSpot(sheet, box);
      batch.add(made);
      return made;
    },
    keep: (spot) => {
      kept.add(spot);
    },
    release: (spot) => {
      kept.delete(spot);
    },
    follow: (sheet, shift) => {
      for (const spot of new Set([...kept, ...batch])) spot.follow(sheet, shift);
    },
    tell: (entry) => {
      events = [...events, entry];
      queueMicrotask(() => {
        deliver();
      });
    },
    whenTold: (made) => {
      deliver = made;
    },
    takeEvents: () => {
      const taken = events;
      events = [];
      return taken;
    },
    cannotUndo: () => {
      lasting = true;
    },
    settle: () => {
      if (lasting) history = [];
      else if (!isSameContent(book, settled)) history = [...history.slice(-99), seenFrom(settled, book)];
      lasting = false;
      settled = book;
      batch.clear();
      changed();
    },
    undo: () => {
      const last = history[history.length - 1];
      if (!last) return false;
      history = history.slice(0, -1);
      book = settled = last;
      changed();
      return true;
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
