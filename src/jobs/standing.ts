import { formKey } from "../forms/index";
import type { Grid, GridBook, PlacedSheet } from "../sheet/index";
import { keyOf } from "../sheet/store";
import type { Table } from "../sheet/journal";
import type { BookKey } from "./workbook";

/** Role of a drawn sheet → name of the sheet that stands for it. */
export type Standing = ReadonlyMap<string, string>;

const ownNames = ({ name: sheet, names }: Grid): ReadonlySet<string> =>
  new Set(names.filter((name) => name.sheet === sheet).map(({ name }) => name.toLowerCase()));

/**
 * Sheets of a form that stand in a workbook though no journal knows them, because it was made as a file: each carries
 * at least half of the names that its role has. Titles decide nothing: people rename, and have sheets of such names.
 */
export function standingSheets(drawn: readonly PlacedSheet[], book: GridBook): Standing {
  const grids = book.sheets.map((grid) => ({ grid, names: ownNames(grid) }));
  const out = new Map<string, string>();
  for (const { role, name: title, names } of drawn) {
    const shared = grids
      .map(({ grid, names: own }) => ({
        name: grid.name,
        count: names.filter(({ name }) => own.has(name.toLowerCase())).length,
      }))
      .filter(({ count }) => count > 0 && 2 * count >= names.length)
      // Of a sheet and its copy the one that kept the title.
      .sort((a, b) => b.count - a.count || Number(b.name === title) - Number(a.name === title));
    const [best] = shared;
    if (best) out.set(role, best.name);
  }
  return out;
}

const PARTS = ["plan", "version", "period", "unit"] as const;
const sameForm = (one: BookKey, other: BookKey): boolean => PARTS.every((part) => one[part] === other[part]);

/** Is the form in the workbook the one of this key? */
export function holdsForm(book: GridBook, key: BookKey): boolean {
  const found = formKey(book);
  return found !== undefined && sameForm(found, key);
}

/**
 * The form that a workbook holds, where it is not the one of this key: by `_chitieu`, or by the journal where the
 * form has not been read. One `_chitieu` says of one unit, plan and period what was asked: a second form would take it
 * from the first, whose figures nobody could judge any more.
 */
export function otherForm(key: BookKey, tables: readonly Table[], there: GridBook | undefined): BookKey | undefined {
  const found = [...(there ? [formKey(there) ?? []].flat() : []), ...tables.map((table) => keyOf(table.key))];
  // An emptied `_chitieu` tells of no form: what it told of has been removed.
  return found.find((one) => PARTS.some((part) => one[part] !== "") && !sameForm(one, key));
}
