import { FORM_SHEETS } from "../forms/index";
import type { Grid, GridBook, PlacedBook } from "../sheet/index";
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

const rolesOf = ({ name: sheet, names }: Grid): readonly string[] =>
  names.flatMap((one) => (one.sheet === sheet ? (MARK.exec(one.name)?.[1]?.toLowerCase() ?? []) : []));

/**
 * Those of the last merge that this one does not draw: a letter to units that have sent since would be wrong. Of a sheet
 * and its copies the one that the journal knows, else the one that kept the title; a copy is the user's own. A single one
 * under another title is ours only where no journal tells that ours is gone, and Excel did not name it as a copy.
 */
function notDrawn(book: PlacedBook, key: BookKey, { tables }: Overview, there?: GridBook): readonly string[] {
  const drawn = new Set(book.sheets.map(({ role }) => role));
  const marked = there && holdsForm(there, key) ? there.sheets : [];
  const told = tables.some((table) => table.key.startsWith(tableKey(key, "")));
  const listed = tables.map((table) => table.key.split("|").at(-1) ?? "");
  const roles = [...new Set([...listed, ...marked.flatMap(rolesOf)])];
  return roles
    .filter((role) => SOMETIMES.test(role) && !drawn.has(role))
    .flatMap((role) => {
      const known = tables.find((table) => table.key === tableKey(key, role));
      if (known) return [known.name];
      const came = marked.filter((grid) => rolesOf(grid).includes(role)).map(({ name }) => name);
      const title = titleOf(role);
      const renamed = came.filter((name) => !name.startsWith(`${title} (`));
      return came.length === 1 && !told ? renamed : came.filter((name) => name === title);
    });
}

const titleOf = (role: string): string =>
  role === "compare" || role === "reminder"
    ? FORM_SHEETS[role]
    : `${FORM_SHEETS.sources} (${role.replace("sources", "")})`;

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
