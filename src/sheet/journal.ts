import { isSetAside } from "./set-aside";
import type { Scalar, Visibility } from "./spec";

/** A table that stands in the workbook: key = plan, plan version, period, unit and role (see `tableKey`). */
export type Table = { readonly key: string; readonly name: string; readonly id: string };

/** A sheet that takes the name, or gives it up. `aside` is the name that it has while it is not shown. */
export type Incoming = {
  readonly aside: string;
  readonly id: string;
  readonly visibility: Visibility;
  /** Built by this transaction, so that taking it back deletes it; a sheet that comes back from undo is kept. */
  readonly built: boolean;
};
export type Outgoing = {
  readonly aside: string;
  readonly id: string;
  readonly visibility: Visibility;
  readonly position: number;
};

/** One sheet name and what happens to it: added (`in`), removed (`out`) or replaced (both). */
export type Pair = { readonly name: string; readonly in?: Incoming; readonly out?: Outgoing };

/** The old content of `_chitieu`: the sheet that keeps it, or null where there was no `_chitieu`. */
export type MetaBefore = string | null;

export type CellBefore = {
  readonly cell: string;
  readonly before: Scalar;
  readonly after: Scalar;
};

/** What "Hoàn tác" would take back: one snapshot, of the last job. */
export type Undo = { readonly job: string } & (
  | {
      readonly kind: "sheets";
      readonly pairs: readonly Pair[];
      readonly meta: MetaBefore;
      readonly tables: readonly Table[];
    }
  | { readonly kind: "cells"; readonly sheet: string; readonly cells: readonly CellBefore[] }
);

export type Phase = "stage" | "swap";

export type Pending = {
  readonly id: string;
  readonly phase: Phase;
  readonly pairs: readonly Pair[];
  readonly meta: MetaBefore;
};

export type Journal = {
  readonly v: 1;
  /** Last transaction that was finished. */
  readonly done?: string;
  readonly tables: readonly Table[];
  readonly undo?: Undo;
  /** Set-aside sheets that nobody needs any more. */
  readonly drop: readonly string[];
  readonly pending?: Pending;
};

export const EMPTY_JOURNAL: Journal = { v: 1, tables: [], drop: [] };

export const journalText = (journal: Journal): string => JSON.stringify(journal);

type Bag = { readonly [key: string]: unknown };

const isBag = (value: unknown): value is Bag => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const list = (value: unknown, item: (value: unknown) => boolean): boolean => Array.isArray(value) && value.every(item);
const isVisibility = (value: unknown): boolean => value === "visible" || value === "hidden" || value === "veryHidden";
const isScalar = (value: unknown): boolean =>
  value === null || isText(value) || typeof value === "number" || typeof value === "boolean";

const isTable = (value: unknown): boolean =>
  isBag(value) && isText(value.key) && isText(value.name) && isText(value.id);
/** Only such sheets are ever deleted, whatever somebody typed into the journal. */
const isAside = (value: unknown): boolean => isText(value) && isSetAside(value);
const isSide = (value: unknown): boolean =>
  isBag(value) && isAside(value.aside) && isText(value.id) && isVisibility(value.visibility);
const isPair = (value: unknown): boolean =>
  isBag(value) &&
  isText(value.name) &&
  (value.in === undefined || (isSide(value.in) && typeof (value.in as Bag).built === "boolean")) &&
  (value.out === undefined || (isSide(value.out) && typeof (value.out as Bag).position === "number"));
const isMeta = (value: unknown): boolean => value === null || isAside(value);
const isCell = (value: unknown): boolean =>
  isBag(value) && isText(value.cell) && isScalar(value.before) && isScalar(value.after);
const isUndo = (value: unknown): boolean =>
  isBag(value) &&
  isText(value.job) &&
  (value.kind === "cells"
    ? isText(value.sheet) && list(value.cells, isCell)
    : value.kind === "sheets" && list(value.pairs, isPair) && isMeta(value.meta) && list(value.tables, isTable));
const isPending = (value: unknown): boolean =>
  isBag(value) &&
  isText(value.id) &&
  (value.phase === "stage" || value.phase === "swap") &&
  list(value.pairs, isPair) &&
  isMeta(value.meta);
const isJournal = (value: unknown): value is Journal =>
  isBag(value) &&
  value.v === 1 &&
  (value.done === undefined || isText(value.done)) &&
  list(value.tables, isTable) &&
  list(value.drop, isAside) &&
  (value.undo === undefined || isUndo(value.undo)) &&
  (value.pending === undefined || isPending(value.pending));

/** What stands in the journal's cell, or undefined where it is none: anyone can type into a cell. */
export function parseJournal(text: string): Journal | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJournal(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
