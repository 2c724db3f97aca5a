import type { Clock } from "../../src/excel/clock";
import { type EditLog, editLog } from "../../src/excel/edit-log";
import { excelStore } from "../../src/excel/store";
import type { Outcome, SheetStore } from "../../src/sheet/store";
import type { Book, Sheet } from "../../src/preview/model/book";
import { type BootedOffice, bootOffice, type BootOptions } from "../tools/boot-office";

/** A clock on which no time passes until a test says so. */
export type TestClock = Clock & {
  readonly waits: readonly number[];
  /** What was told of waiting for a cell to be left. */
  readonly holds: readonly boolean[];
  readonly expire: () => void;
  /** The person wants no answer any more. */
  readonly stop: () => void;
  /** What a person does while work waits, told how often it has waited. */
  readonly meanwhile: (act: (waits: number) => void) => void;
};

export function testClock(): TestClock {
  const waits: number[] = [];
  const holds: boolean[] = [];
  let act: (waits: number) => void = () => undefined;
  const open = new Set<() => void>();
  const stops = new Set<() => void>();
  return {
    waits,
    holds,
    held: (held) => void holds.push(held),
    onStop: (stop) => {
      stops.add(stop);
      return () => void stops.delete(stop);
    },
    stop: () => {
      for (const stop of [...stops]) stop();
    },
    meanwhile: (wanted) => {
      act = wanted;
    },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      act(waits.length);
      return Promise.resolve();
    },
    breathe: () => Promise.resolve(),
    deadline: () => {
      let end: () => void = () => undefined;
      const over = new Promise<void>((resolve) => {
        end = resolve;
      });
      open.add(end);
      return { over, clear: () => open.delete(end) };
    },
    expire: () => {
      for (const end of open) end();
    },
  };
}

export type Desk = BootedOffice & { readonly clock: TestClock; readonly store: SheetStore; readonly edits: EditLog };

/** Office.js is a global of the add-in; the store of a test speaks to the stand-in that was booted last. */
export function bootDesk(options: BootOptions = {}): Desk {
  const office = bootOffice(options);
  Object.assign(globalThis, { Excel: office.Excel, OfficeExtension: office.OfficeExtension });
  const clock = testClock();
  const edits = editLog();
  let token = 0;
  const random = (): string => `t${String((token += 1)).padStart(4, "0")}`;
  return { ...office, clock, store: excelStore({ clock, random, edits }), edits };
}

export const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
};

const flat = (_key: string, value: unknown): unknown =>
  value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)].sort() : value;

/** Everything of a sheet but its place among the tabs. */
export const print = (sheet: Sheet): string => JSON.stringify(sheet, flat);

export const sheetNames = (book: Book): readonly string[] => book.sheets.map(({ name }) => name);

/** Prints of the sheets with these names. */
export const prints = (book: Book, names: readonly string[]): readonly (string | undefined)[] =>
  names.map((name) => {
    const sheet = book.sheets.find((one) => one.name === name);
    return sheet && print(sheet);
  });

export const bookPrint = (book: Book): string => JSON.stringify([book.names, book.sheets], flat);

/** Requests that a piece of work made, and how large they were. */
export async function counted<T>(
  desk: Desk,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly requests: number; readonly bytes: number; readonly largest: number }> {
  const before = desk.log().length;
  const value = await work();
  const log = desk.log().slice(before);
  const sizes = log.map(({ bytes }) => bytes);
  return {
    value,
    requests: log.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largest: Math.max(0, ...sizes),
  };
}
