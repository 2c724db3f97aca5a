import type { PlacedBook } from "../sheet/index";
import { retarget } from "../sheet/retarget";
import { sameSheet } from "../sheet/set-aside";
import { tableKey } from "../sheet/store";
import { freeName } from "./free-name";
import type { Standing } from "./standing";
import type { BookKey, Overview } from "./workbook";

/** What is replaced keeps the name that people gave it; what is new gives way to a sheet of the user's own. */
export function underTheirNames(
  book: PlacedBook,
  key: BookKey,
  overview: Pick<Overview, "sheets" | "tables">,
  replaces: Standing,
): PlacedBook {
  const known = new Map(overview.tables.map((table) => [table.key, table.name]));
  const taken = overview.sheets.map(({ name }) => name);
  const names = new Map(
    book.sheets.flatMap(({ role, name }) => {
      const now = known.get(tableKey(key, role)) ?? replaces.get(role);
      const free = now ?? (taken.some((one) => sameSheet(one, name)) ? freeName(name, taken) : name);
      return free === name ? [] : [[name, free] as const];
    }),
  );
  return names.size === 0 ? book : { sheets: book.sheets.map((sheet) => retarget(sheet, names)) };
}
