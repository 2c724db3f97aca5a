import type { GridBook, PlacedBook } from "../sheet/index";
import { tableKey } from "../sheet/store";
import { holdsForm, otherForm, type Standing, standingSheets } from "./standing";
import { underTheirNames } from "./their-names";
import type { BookKey, Done, Outcome, Overview, SheetStore } from "./workbook";

/**
 * What the open workbook is to the office that merges: its merged workbook, its own form for a unit, the form of another
 * plan, period or unit, whose `_chitieu` the merge would take, or none of them.
 */
export type MergeStanding = "none" | "merged" | "own" | "other";

export function mergeStanding(there: GridBook | undefined, key: BookKey, kept: boolean): MergeStanding {
  if (kept) return "merged";
  if (there && holdsForm(there, key)) return "own";
  return otherForm(key, [], there) ? "other" : "none";
}

/** A merged workbook that came as a file: no journal knows its sheets. */
function replaced(book: PlacedBook, key: BookKey, overview: Overview, there: GridBook | undefined): Standing {
  if (!there || !holdsForm(there, key)) return new Map();
  const known = new Set(overview.tables.map((table) => table.key));
  return new Map([...standingSheets(book.sheets, there)].filter(([role]) => !known.has(tableKey(key, role))));
}

export type MergedSheets = { readonly book: PlacedBook; readonly key: BookKey; readonly replaces: Standing };

/** The workbook of a merge as sheets for the open one. */
export function mergedSheets(book: PlacedBook, key: BookKey, overview: Overview, there?: GridBook): MergedSheets {
  const replaces = replaced(book, key, overview, there);
  return { book: underTheirNames(book, key, overview, replaces), key, replaces };
}

/** Puts the sheets where those of the last merge stood; "Hoàn tác" brings these back. */
export const writeMerged = (store: SheetStore, { book, key, replaces }: MergedSheets): Promise<Outcome<Done>> =>
  store.addSheets(book, { job: "merge", key, same: "replace", replaces });
