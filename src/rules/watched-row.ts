import type { EntryRow } from "../plan/index";
import type { RowContext, Setting } from "./rule";

/** A row with its sheet, and whether nobody has looked at the other rows: what was found then holds in any sheet. */
export function watchedRow(
  row: EntryRow,
  { rows = [], ...setting }: Setting,
): { readonly context: RowContext; readonly isAlone: () => boolean } {
  let alone = true;
  const context: RowContext = {
    ...setting,
    row,
    get rows() {
      alone = false;
      return rows;
    },
  };
  return { context, isAlone: () => alone };
}
