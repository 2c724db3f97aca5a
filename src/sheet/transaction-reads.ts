import type { HostProblem } from "../problems/host";
import { address } from "./address";
import type { BookState } from "./book-state";
import { readsFrom } from "./refers";
import { isSetAside, META_SHEET, sameSheet } from "./set-aside";
import type { Transaction } from "./transaction";

const goingIds = ({ pairs }: Transaction): ReadonlySet<string> =>
  new Set(pairs.flatMap(({ out }) => (out ? [out.id] : [])));

/** Sheets that stay while another goes: `readsWhatGoes` wants their cells in `state.blocks`. */
export function staying(run: Transaction, { sheets }: BookState): readonly string[] {
  const going = goingIds(run);
  if (going.size === 0) return [];
  return sheets
    .filter(({ id, name }) => !going.has(id) && !isSetAside(name) && !sameSheet(name, META_SHEET))
    .map(({ name }) => name);
}

/**
 * The first formula on a sheet that stays that reads from one that goes. Excel lets it follow the sheet that goes aside:
 * it would show old figures that look right, and #REF! once that sheet is cleared away.
 */
export function readsWhatGoes(run: Transaction, state: BookState): HostProblem | undefined {
  const ids = goingIds(run);
  const going = state.sheets.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  for (const sheet of staying(run, state))
    for (const [row, cells] of (state.blocks.get(sheet) ?? []).entries())
      for (const [column, cell] of cells.entries()) {
        const reads = typeof cell === "string" && cell.startsWith("=") ? readsFrom(cell, going) : undefined;
        if (reads !== undefined) return { code: "sheet-read", sheet, cell: address(row, column), reads };
      }
  return undefined;
}

/** A formula that stands in no cell: of a name that people made, or of a rule of entry or of colour. */
export type Outside =
  | { readonly kind: "name"; readonly name: string; readonly formula: string }
  | { readonly kind: "rule"; readonly sheet: string; readonly formula: string };

/** The first of them that reads from a sheet that goes: it would follow that sheet as a cell's formula does. */
export function readsBeside(run: Transaction, state: BookState, beside: readonly Outside[]): HostProblem | undefined {
  const ids = goingIds(run);
  const going = state.sheets.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  for (const one of beside) {
    const reads = readsFrom(one.formula, going);
    if (reads === undefined) continue;
    return one.kind === "name"
      ? { code: "name-read", name: one.name, reads }
      : { code: "rule-read", sheet: one.sheet, reads };
  }
  return undefined;
}
