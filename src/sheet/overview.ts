import { journalOf, type BookState } from "./book-state";
import type { CellBefore, Pair } from "./journal";
import { META_SHEET, isSetAside, sameSheet } from "./set-aside";
import type { Done, Overview } from "./store";
import { blocked, standing } from "./transaction";
import { undoIsWhole } from "./transaction-undo";

/** What a user may know of a workbook, and what a job must know before it draws. */
export function overviewOf(state: BookState): Overview {
  const { undo } = journalOf(state);
  const problem = blocked(state);
  return {
    sheets: state.sheets
      .filter(({ name }) => !isSetAside(name) && !sameSheet(name, META_SHEET))
      .map(({ name, visibility, protected: locked }) => ({ name, visibility, protected: locked })),
    tables: standing(state),
    hasMeta: state.meta !== undefined,
    ...(undo && undoIsWhole(state) && { undo: undo.job }),
    ...(problem && { problem }),
  };
}

export const NOTHING_DONE: Done = { added: [], replaced: [], removed: [], notes: [] };

/**
 * What a finished transaction did, in names that the user sees.
 * @param unset sheets whose page set-up was refused
 */
export function doneOf(pairs: readonly Pair[], unset: readonly string[] = []): Done {
  const names = (wanted: (pair: Pair) => boolean): readonly string[] => pairs.filter(wanted).map(({ name }) => name);
  const added = names((pair) => pair.in !== undefined && pair.out === undefined);
  const replaced = names((pair) => pair.in !== undefined && pair.out !== undefined);
  const removed = names((pair) => pair.in === undefined);
  return {
    added,
    replaced,
    removed,
    notes: [
      { code: "undo-offered", added, replaced },
      ...(unset.length > 0 ? [{ code: "page-not-set", sheets: unset } as const] : []),
    ],
  };
}

export const doneCells = (cells: readonly CellBefore[]): Done =>
  cells.length === 0 ? NOTHING_DONE : { ...NOTHING_DONE, notes: [{ code: "undo-cells", cells: cells.length }] };
