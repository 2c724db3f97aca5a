import type { Area } from "./placed";
import type { Visibility } from "./spec";

/** What a reader found in a cell, before anybody judged it. */
export type GridCell = (
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** An error value such as `#N/A`. */
  | { readonly kind: "error"; readonly value: string }
  /** Present, but what stands in it breaks the grammar of its type; the cell is refused, not the file. */
  | { readonly kind: "refused"; readonly value: string }
) & {
  /** The formula without `=`, where the cell has one (`""` for the follower of a shared formula). */
  readonly formula?: string;
  /** Number format, where it is not General. */
  readonly format?: string;
  /** The number stands in a workbook that counts days from 1904: as a day it is 1 462 more. */
  readonly since1904?: true;
  /** Font name, only where it is a legacy Vietnamese one (`.VnTime` …). */
  readonly font?: string;
};

/** Rows and columns count from 0; Excel's limits are 1 048 576 × 16 384. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One number for a place, so that maps of cells need no strings. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const keyRow = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const keyColumn = (key: number): number => key % MAX_COLUMNS;

export type GridName = {
  readonly name: string;
  /** Sheet it refers to. */ readonly sheet: string;
  readonly area: Area;
};

/** One sheet as read: from a file or from the open workbook, the same shape. */
export type Grid = {
  readonly name: string;
  readonly state: Visibility;
  /** By `cellKey`. Empty cells are absent. */
  readonly cells: ReadonlyMap<number, GridCell>;
  /** Names scoped to this sheet. */
  readonly names: readonly GridName[];
};

export type GridBook = {
  /** File name without folder, or the workbook's name. */
  readonly file: string;
  readonly sheets: readonly Grid[];
  /** Names of the whole workbook. */
  readonly names: readonly GridName[];
};
