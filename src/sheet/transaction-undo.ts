import type { HostProblem } from "../problems/host";
import { findSheet, journalOf, journalRow, metaContent, type Block, type BookState } from "./book-state";
import type { Pair, Undo } from "./journal";
import { META_HEAD, META_SHEET, setAsideName } from "./set-aside";
import { blocked, freshId, leavesNothing, outgoing, standing, type Begin, unsweptOf } from "./transaction";
import type { Step } from "./transaction-step";
import { superseded } from "./transaction-steps";

type SheetsUndo = Extract<Undo, { readonly kind: "sheets" }>;

const refuse = (problem: HostProblem): Begin => ({ next: "refuse", problem });

/** Sheets whose cells `beginUndo` wants to see in `state.blocks`. */
export const undoReads = (state: BookState): readonly string[] => {
  const undo = journalOf(state).undo;
  return undo?.kind === "sheets" && undo.meta !== null ? [undo.meta] : [];
};

/** Somebody may have deleted what undo would bring back. */
export function undoIsWhole(state: BookState): boolean {
  const { undo } = journalOf(state);
  return superseded(undo, []).every((name) => findSheet(state, name) !== undefined);
}

/** The same pair in the other direction; what people did to the sheets since goes aside with them. */
function turn(state: BookState, pair: Pair, aside: string): Pair | HostProblem {
  const now = pair.in && (state.sheets.find(({ id }) => id === pair.in?.id) ?? findSheet(state, pair.name));
  const back = pair.out && findSheet(state, pair.out.aside);
  if (pair.out && !back) return { code: "sheet-missing", sheet: pair.name };
  const taken = findSheet(state, pair.name);
  if (pair.out && taken && taken !== now) return { code: "name-taken", sheet: pair.name };
  return {
    name: pair.out ? pair.name : (now?.name ?? pair.name),
    ...(pair.out &&
      back && {
        in: {
          aside: back.name,
          id: back.id,
          visibility: pair.out.visibility,
          built: false,
        },
      }),
    ...(now && { out: outgoing(state, now, aside) }),
  };
}

/** "Hoàn tác" is a transaction like any other, so that doing it twice brings everything back. */
export function beginUndo(state: BookState, random: string): Begin {
  const problem = blocked(state);
  if (problem) return refuse(problem);
  const before = journalOf(state);
  if (before.pending) return { next: "recover" };
  const { undo } = before;
  if (undo?.kind !== "sheets") return refuse({ code: "nothing-to-undo" });
  const id = freshId(state, random);
  const pairs: Pair[] = [];
  for (const pair of undo.pairs) {
    const turned = turn(state, pair, setAsideName(id, pairs.length + 1));
    if ("code" in turned) return refuse(turned);
    if (turned.in || turned.out) pairs.push(turned);
  }
  if (leavesNothing(state, pairs)) return refuse({ code: "last-visible-sheet" });
  const metaAfter = metaWas(state, undo);
  if (!metaAfter) return refuse({ code: "nothing-to-undo" });
  return {
    next: "run",
    transaction: {
      id,
      job: undo.job,
      before,
      pairs,
      build: new Map(),
      keys: new Map(),
      tables: standing(state),
      tablesAfter: undo.tables,
      unswept: unsweptOf(state),
      row: journalRow(state.meta ?? []),
      metaBefore: metaContent(state.meta ?? []),
      metaAfter,
    },
  };
}

const metaWas = (state: BookState, undo: SheetsUndo): Block | undefined =>
  undo.meta === null ? [META_HEAD] : state.blocks.get(undo.meta);

/** Removes what undo kept; without a table left, `_chitieu` goes too. */
export function forgetSteps(state: BookState): readonly Step[] {
  const { undo, ...journal } = journalOf(state);
  if (!state.meta || journal.pending || !undo) return [];
  const drop = [...journal.drop, ...superseded(undo, [])].filter((name) => findSheet(state, name) !== undefined);
  const swept: readonly Step[] = drop.map((sheet) => ({ do: "delete", sheet }));
  const empty = standing(state).length === 0 && metaContent(state.meta).length <= 1;
  return [
    { do: "journal", row: journalRow(state.meta), journal: { ...journal, drop } },
    ...swept,
    ...(empty ? [{ do: "delete", sheet: META_SHEET } as const] : []),
  ];
}
