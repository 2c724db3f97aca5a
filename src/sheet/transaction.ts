import type { HostProblem } from "../problems/host";
import { findSheet, journalOf, journalRow, metaContent, metaIsOurs, metaIsUnfinished, sameBlock } from "./book-state";
import type { Block, BookState, SheetState } from "./book-state";
import type { Journal, Outgoing, Pair, Table } from "./journal";
import type { PlacedSheet } from "./placed";
import { refersTo } from "./refers";
import { META_HEAD, META_SHEET, isSetAside, setAsideName } from "./set-aside";
import { holdsContent } from "./same-content";

/** A sheet that a job wants in the workbook, under the key by which the same job finds it again. */
export type Put = {
  readonly key: string;
  readonly sheet: PlacedSheet;
  /** A sheet of that key that stands there already: see `AddOptions`. */
  readonly same: "keep" | "replace" | "renew";
  /** Name of a sheet that this one replaces, though no journal knows it (a workbook made from a file). */
  readonly replaces?: string;
};

/** What a job wants to change in the sheets of a workbook, all or nothing. */
export type Change = {
  readonly job: string;
  readonly puts: readonly Put[];
  /** Names of sheets that go, whether or not a journal knows them. */
  readonly takes: readonly string[];
  /** New cells of `_chitieu`; absent: they stay. */
  readonly meta?: Block;
};

/** Everything decided: what comes, what goes, and what the journal says before and after. */
export type Transaction = {
  readonly id: string;
  readonly job: string;
  readonly before: Journal;
  readonly pairs: readonly Pair[];
  /** Sheets to build, by the name of the pair. */
  readonly build: ReadonlyMap<string, PlacedSheet>;
  /** Keys of the sheets to build, by the name of the pair. */
  readonly keys: ReadonlyMap<string, string>;
  /** Tables that stand before, and after where that is known already (undo). */
  readonly tables: readonly Table[];
  readonly tablesAfter?: readonly Table[];
  /** Sheets that an earlier sweep left. */
  readonly unswept: readonly string[];
  /** Row of the journal when the transaction began. */
  readonly row: number;
  readonly metaBefore: Block | null;
  readonly metaAfter: Block;
};

export type Begin =
  | { readonly next: "refuse"; readonly problem: HostProblem }
  | { readonly next: "recover" }
  /** The workbook is as the job wants it. */
  | { readonly next: "nothing" }
  | { readonly next: "run"; readonly transaction: Transaction };

const refuse = (problem: HostProblem): Begin => ({ next: "refuse", problem });

/** Why no transaction may begin at all. */
export function blocked(state: BookState): HostProblem | undefined {
  if (state.readOnly) return { code: "book-read-only" };
  if (state.structureProtected) return { code: "structure-protected" };
  if (state.meta && !metaIsOurs(state.meta)) return { code: "name-taken", sheet: META_SHEET };
  const meta = findSheet(state, META_SHEET);
  return meta?.protected ? { code: "sheet-protected", sheet: META_SHEET } : undefined;
}

const byId = (state: BookState, table: Table): SheetState | undefined =>
  state.sheets.find(({ id, name }) => id === table.id && !isSetAside(name)) ?? findSheet(state, table.name);

/** Tables that still stand, under the names that they have now; people rename and delete sheets. */
export const standing = (state: BookState): readonly Table[] =>
  journalOf(state).tables.flatMap((table) => {
    const sheet = byId(state, table);
    return sheet ? [{ key: table.key, name: sheet.name, id: sheet.id }] : [];
  });

export const outgoing = (state: BookState, sheet: SheetState, aside: string): Outgoing => ({
  aside,
  id: sheet.id,
  visibility: sheet.visibility,
  position: state.sheets.indexOf(sheet),
});

type Drafted = { readonly pair: Pair; readonly put: Put };

type Place = { readonly id: string; readonly number: number; readonly forced: boolean };

/**
 * What one put changes: nothing, a pair of sheets, or why it cannot.
 * - number: that of its first set-aside name
 * - forced: drawn anew though it holds what is wanted
 */
function draft(put: Put, state: BookState, { id, number, forced }: Place): Drafted | HostProblem | undefined {
  const known = standing(state).find((table) => table.key === put.key)?.name ?? put.replaces;
  const old = known === undefined ? undefined : findSheet(state, known);
  if (old && put.same === "keep") return undefined;
  if (old && put.same === "replace" && !forced && holdsContent(put.sheet, state.blocks.get(old.name) ?? []))
    return undefined;
  const taken = findSheet(state, put.sheet.name);
  if (taken && taken !== old) return { code: "name-taken", sheet: taken.name };
  const { name, visibility } = put.sheet;
  const pair: Pair = {
    name,
    in: { aside: setAsideName(id, number), id: "", visibility, built: true },
    ...(old && { out: outgoing(state, old, setAsideName(id, number + 1)) }),
  };
  return { pair, put };
}

/**
 * The pairs of all puts. Formulas follow the sheet that goes aside: a sheet that holds what is wanted and reads from one
 * that is replaced would go on reading the old figures, so it is drawn anew too.
 */
function drafted(puts: readonly Put[], state: BookState, id: string): readonly Drafted[] | HostProblem {
  const forced = new Set<Put>();
  for (;;) {
    const drafts: Drafted[] = [];
    for (const put of puts) {
      const one = draft(put, state, { id, number: 2 * drafts.length + 1, forced: forced.has(put) });
      if (one && "code" in one) return one;
      if (one) drafts.push(one);
    }
    const going = drafts.flatMap(({ pair }) => (pair.out ? [pair.name] : []));
    const stale = puts.filter(
      (put) => put.same === "replace" && !drafts.some((one) => one.put === put) && refersTo(put.sheet, going),
    );
    if (stale.length === 0) return drafts;
    for (const put of stale) forced.add(put);
  }
}

const seen = (visibility: string | undefined): boolean => visibility === "visible";

/** Excel refuses to hide its last visible sheet. */
export function leavesNothing(state: BookState, pairs: readonly Pair[]): boolean {
  const going = new Set(pairs.map((pair) => pair.out?.id));
  const stays = state.sheets.some((sheet) => seen(sheet.visibility) && !going.has(sheet.id));
  return !stays && !pairs.some((pair) => seen(pair.in?.visibility));
}

/** A token that no sheet of this workbook has; `random` gives 4 to 8 of `0-9a-z`. */
export function freshId(state: BookState, random: string): string {
  let id = random;
  while (state.sheets.some(({ name }) => name.startsWith(`_ct_${id}_`))) id += "0";
  return id;
}

export const unsweptOf = (state: BookState): readonly string[] =>
  journalOf(state).drop.filter((name) => findSheet(state, name) !== undefined);

export function begin(state: BookState, change: Change, random: string): Begin {
  const problem = blocked(state);
  if (problem) return refuse(problem);
  const before = journalOf(state);
  if (before.pending || metaIsUnfinished(state)) return { next: "recover" };
  const id = freshId(state, random);
  const drafts = drafted(change.puts, state, id);
  if ("code" in drafts) return refuse(drafts);
  const going = [...new Set(change.takes.flatMap((name) => findSheet(state, name) ?? []))];
  if (change.puts.length === 0 && change.takes.length > 0 && going.length === 0) return { next: "nothing" };
  const pairs: readonly Pair[] = [
    ...drafts.map(({ pair }) => pair),
    ...going.map((sheet, n) => ({
      name: sheet.name,
      out: outgoing(state, sheet, setAsideName(id, 2 * drafts.length + n + 1)),
    })),
  ];
  const build = new Map(drafts.map(({ put }) => [put.sheet.name, put.sheet]));
  const keys = new Map(drafts.map(({ put }) => [put.sheet.name, put.key]));
  const row = state.meta ? journalRow(state.meta) : 1;
  if (leavesNothing(state, pairs)) return refuse({ code: "last-visible-sheet" });
  const metaBefore = state.meta ? metaContent(state.meta) : null;
  const metaAfter = metaContent(change.meta ?? metaBefore ?? [META_HEAD]);
  if (pairs.length === 0 && metaBefore !== null && sameBlock(metaAfter, metaBefore)) return { next: "nothing" };
  if (pairs.length === 0 && change.meta === undefined) return { next: "nothing" };
  // Every sheet of the form stands and is kept: `_chitieu` goes on telling what they are.
  if (pairs.length === 0 && change.puts.length > 0 && change.puts.every(({ same }) => same === "keep"))
    return { next: "nothing" };
  return {
    next: "run",
    transaction: {
      id,
      job: change.job,
      before,
      pairs,
      build,
      keys,
      tables: standing(state),
      unswept: unsweptOf(state),
      row,
      metaBefore,
      metaAfter,
    },
  };
}
