import { formKey } from "../forms/index";
import type { Grid, GridBook, PlacedSheet } from "../sheet/index";
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

/** Is the form in the workbook the one of this key? */
export function holdsForm(book: GridBook, key: BookKey): boolean {
  const found = formKey(book);
  return (
    found !== undefined &&
    found.plan === key.plan &&
    found.version === key.version &&
    found.period === key.period &&
    found.unit === key.unit
  );
}
