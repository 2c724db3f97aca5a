import { EMPTY_JOURNAL, parseJournal, type Journal } from "./journal";
import { JOURNAL_SECTION, META_HEAD, sameSheet } from "./set-aside";
import type { Scalar, Visibility } from "./spec";

const META_HEAD_ROWS = 1;

/** Rows of cells from A1 on, as a spreadsheet program gives formulas: constants, and formulas with `=`. */
export type Block = readonly (readonly Scalar[])[];

export type SheetState = {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
};

/** What a transaction needs to know of a workbook before it begins, and after every step that may have failed. */
export type BookState = {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetState[];
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  /** Cells of `_chitieu`; empty where the sheet is empty, absent where there is none. */
  readonly meta?: Block;
  /** Cells of sheets that were asked for, by the name asked for. */
  readonly blocks: ReadonlyMap<string, Block>;
};

export const findSheet = (state: BookState, name: string): SheetState | undefined =>
  state.sheets.find((sheet) => sameSheet(sheet.name, name));

const isEmpty = (cell: Scalar | undefined): boolean => cell === undefined || cell === null || cell === "";

/** Rows and columns without the empty ones at the end. */
export function trim(block: Block): Block {
  const width = Math.max(0, ...block.map((row) => row.reduce<number>((w, cell, n) => (isEmpty(cell) ? w : n + 1), 0)));
  const height = block.reduce<number>((h, row, n) => (row.every(isEmpty) ? h : n + 1), 0);
  return block
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, n) => (isEmpty(row[n]) ? null : (row[n] ?? null))));
}

export const sameBlock = (a: Block, b: Block): boolean => JSON.stringify(trim(a)) === JSON.stringify(trim(b));

/** The head as a program gives it that shows the sign by which a number is kept as a text. */
const showsSigns = (meta: Block): boolean => meta[0]?.[1] === `'${META_HEAD[1]}`;

/** Cells as they are, from those of a program that shows signs before texts; `_chitieu` tells whether it does. */
export const withoutSigns = (
  blocks: ReadonlyMap<string, Block>,
  meta: Block | undefined,
): ReadonlyMap<string, Block> =>
  meta && showsSigns(meta)
    ? new Map(
        [...blocks].map(([name, rows]) => [
          name,
          rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/^'/, "") : cell))),
        ]),
      )
    : blocks;

/** Is this `_chitieu` one that we wrote, or an empty sheet that a job left when it was cut short? */
export const metaIsOurs = (meta: Block): boolean =>
  trim(meta).length === 0 || META_HEAD.every((text, n) => String(meta[0]?.[n]) === text);

const isJournalRow = (row: readonly Scalar[]): boolean => row[0] === JOURNAL_SECTION;

/** While it moves down there may be two for a moment: the lower one counts. */
const journalAt = (meta: Block): number => meta.reduce((found, row, n) => (isJournalRow(row) ? n : found), -1);

/** Row of the journal: where it stands, or else below everything. */
export const journalRow = (meta: Block): number => {
  const found = journalAt(meta);
  return found < 0 ? trim(meta).length : found;
};

/** The journal of a workbook; one that is damaged says nothing. */
export function journalOf(state: BookState): Journal {
  const text = state.meta?.[journalAt(state.meta)]?.[3];
  return (typeof text === "string" ? parseJournal(text) : undefined) ?? EMPTY_JOURNAL;
}

/** `_chitieu` as the form drew it: without the journal. */
export const metaContent = (meta: Block): Block =>
  trim(meta.map((row) => (isJournalRow(row) ? row.map(() => null) : row)));

/** A `_chitieu` that a job made and then could not begin its journal in. */
export const metaIsUnfinished = (state: BookState): boolean =>
  state.meta !== undefined && journalAt(state.meta) < 0 && trim(state.meta).length <= META_HEAD_ROWS;
