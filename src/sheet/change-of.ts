import { sameSheet, META_SHEET } from "./set-aside";
import { contentBlock } from "./same-content";
import { tableKey, type AddOptions } from "./store";
import type { Block } from "./book-state";
import type { PlacedBook, PlacedSheet } from "./placed";
import type { Change } from "./transaction";

/** `_chitieu` of a book as cells: of everything else it has nothing. */
function metaBlock(sheet: PlacedSheet): Block {
  if (sheet.cells.some(({ formula }) => formula !== undefined) || sheet.names.length > 0)
    throw new Error(`${META_SHEET} holds plain cells only`);
  return contentBlock(sheet);
}

/** What adding the sheets of a book means to the workbook. */
export function changeOf(book: PlacedBook, { job, key, same, replaces, without = [] }: AddOptions): Change {
  const meta = book.sheets.find(({ name }) => sameSheet(name, META_SHEET));
  const puts = book.sheets
    .filter((sheet) => sheet !== meta)
    .map((sheet) => {
      const old = replaces?.get(sheet.role);
      return { key: tableKey(key, sheet.role), sheet, same, ...(old !== undefined && { replaces: old }) };
    });
  return { job, puts, takes: without, ...(meta && { meta: metaBlock(meta) }) };
}
