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

/** Sheets that a merge draws only where there is something to tell. */
const SOMETIMES = /^(compare|reminder|sources\d+)$/;
const MARK = /^ct_(\w+)\.title$/i;

/** Those of the last merge that this one does not draw: a letter to units that have sent since would be wrong. */
function notDrawn(
  book: PlacedBook,
  key: BookKey,
  { tables }: Overview,
  there: GridBook | undefined,
): readonly string[] {
  const drawn = new Set(book.sheets.map(({ role }) => role));
  const old = (role: string): boolean => SOMETIMES.test(role) && !drawn.has(role);
  const listed = tables.filter((table) => {
    const role = table.key.split("|").at(-1) ?? "";
    return old(role) && table.key === tableKey(key, role);
  });
  const known = new Set(tables.map(({ name }) => name));
  const came =
    !there || !holdsForm(there, key)
      ? []
      : there.sheets.filter(({ name, names }) => {
          const roles = names.flatMap((one) =>
            one.sheet === name ? (MARK.exec(one.name)?.[1]?.toLowerCase() ?? []) : [],
          );
          return !known.has(name) && roles.some(old);
        });
  return [...listed, ...came].map(({ name }) => name);
}

export type MergedSheets = {
  readonly book: PlacedBook;
  readonly key: BookKey;
  readonly replaces: Standing;
  readonly without: readonly string[];
};

/** The workbook of a merge as sheets for the open one. */
export function mergedSheets(book: PlacedBook, key: BookKey, overview: Overview, there?: GridBook): MergedSheets {
  const replaces = replaced(book, key, overview, there);
  return {
    book: underTheirNames(book, key, overview, replaces),
    key,
    replaces,
    without: notDrawn(book, key, overview, there),
  };
}

/** Puts the sheets where those of the last merge stood; "Hoàn tác" brings these back. */
export const writeMerged = (
  store: SheetStore,
  { book, key, replaces, without }: MergedSheets,
): Promise<Outcome<Done>> => store.addSheets(book, { job: "merge", key, same: "replace", replaces, without });
