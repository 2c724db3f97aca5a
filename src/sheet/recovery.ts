import {
  findSheet,
  journalOf,
  journalRow,
  metaIsUnfinished,
  trim,
  type BookState,
  type SheetState,
} from "./book-state";
import type { Pair, Pending } from "./journal";
import { META_SHEET, sameSheet } from "./set-aside";
import type { Step } from "./transaction-step";
import { forgetSteps, undoIsWhole } from "./transaction-undo";

const byId = (state: BookState, id: string): SheetState | undefined => state.sheets.find((sheet) => sheet.id === id);

/** The sheet that came, wherever it has got to: by id, and by name only where ids did not outlive the workbook. */
function cameIn(state: BookState, pair: Pair): SheetState | undefined {
  if (!pair.in) return undefined;
  const { id, aside } = pair.in;
  const waiting = findSheet(state, aside);
  if (waiting) return waiting;
  const known = id === "" ? undefined : byId(state, id);
  if (known) return sameSheet(known.name, pair.name) ? known : undefined;
  // Without its id it can be known only by the sheet that it took the name from.
  const gone = pair.out && findSheet(state, pair.out.aside);
  return gone && gone.id !== pair.out?.id ? findSheet(state, pair.name) : undefined;
}

/** Back to what the user saw. A sheet that somebody renamed since keeps its new name. */
function backPair(state: BookState, pair: Pair, swapped: boolean): readonly Step[] {
  const came = cameIn(state, pair);
  const out = pair.out;
  const gone = out && findSheet(state, out.aside);
  const left = out && gone === undefined ? byId(state, out.id) : gone;
  const steps: Step[] = [];
  if (came && pair.in && sameSheet(came.name, pair.name))
    steps.push({ do: "rename", sheet: came.id, name: pair.in.aside });
  if (gone) steps.push({ do: "rename", sheet: gone.id, name: pair.name });
  // Also one that bears its name again: a recovery that was cut short may not have come to its place.
  if (out && left && swapped)
    steps.push({ do: "move", sheet: left.id, position: Math.min(out.position, state.sheets.length - 1) });
  if (out && left && left.visibility !== out.visibility)
    steps.push({ do: "show", sheet: left.id, visibility: out.visibility });
  if (came && came.visibility !== "veryHidden") steps.push({ do: "show", sheet: came.id, visibility: "veryHidden" });
  if (came && pair.in?.built) steps.push({ do: "delete", sheet: came.id });
  return steps;
}

/** `_chitieu` as it was: its cells from the sheet that kept them, or away with it where it was new. */
function backMeta(state: BookState, pending: Pending): readonly Step[] {
  if (pending.meta === null) return [{ do: "delete", sheet: META_SHEET }];
  const kept = findSheet(state, pending.meta);
  const block = state.blocks.get(pending.meta);
  const { pending: _over, ...journal } = journalOf(state);
  const meta = trim(state.meta ?? []);
  const row = journalRow(meta);
  const size = { height: row, width: Math.max(meta[0]?.length ?? 0, block?.[0]?.length ?? 0) };
  return [
    ...(pending.phase === "swap" && block ? [{ do: "write-meta", block, ...size } as const] : []),
    ...(kept ? [{ do: "delete", sheet: kept.id } as const] : []),
    { do: "journal", row, journal },
  ];
}

/** Sheets whose cells `recoverySteps` wants to see in `state.blocks`. */
export const recoveryReads = (state: BookState): readonly string[] => {
  const meta = journalOf(state).pending?.meta;
  return meta !== undefined && meta !== null && findSheet(state, meta) ? [meta] : [];
};

/**
 * What brings a workbook back in order: nothing where it is, the state before a job that was cut short, the last
 * sweep of one that was finished. Needs nothing but the journal and the sheets, and may itself be cut short.
 */
export function recoverySteps(state: BookState): readonly Step[] {
  if (metaIsUnfinished(state)) return [{ do: "delete", sheet: META_SHEET }];
  const journal = journalOf(state);
  const drop = journal.drop.flatMap((name): Step[] => {
    const sheet = findSheet(state, name);
    return sheet ? [{ do: "delete", sheet: sheet.id }] : [];
  });
  const { pending } = journal;
  if (!pending) return undoIsWhole(state) ? drop : forgetSteps(state);
  return [
    ...pending.pairs.flatMap((pair) => backPair(state, pair, pending.phase === "swap")),
    ...backMeta(state, pending),
    ...drop,
  ];
}

export type Settled = "done" | "unfinished" | "before";

/** How far transaction `id` got, whatever Excel answered. */
export function settled(state: BookState, id: string): Settled {
  const journal = journalOf(state);
  if (journal.pending) return "unfinished";
  if (journal.done === id) return "done";
  return metaIsUnfinished(state) ? "unfinished" : "before";
}
