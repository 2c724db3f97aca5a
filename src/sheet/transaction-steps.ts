import { sameBlock, trim, type Block, type BookState, type SheetState } from "./book-state";
import type { Journal, Pair, Pending, Table, Undo } from "./journal";
import type { PlacedSheet } from "./placed";
import { retarget } from "./retarget";
import { holdsContent } from "./same-content";
import { META_SHEET, setAsideName } from "./set-aside";
import type { Transaction } from "./transaction";
import type { Step } from "./transaction-step";

const metaAside = (run: Transaction): string => setAsideName(run.id, 0);

const pending = (run: Transaction, phase: Pending["phase"], pairs: readonly Pair[]): Journal => ({
  ...run.before,
  pending: { id: run.id, phase, pairs, meta: run.metaBefore === null ? null : metaAside(run) },
});

/** Sheets as they are built: under their staging names, and referring to each other by those. */
export function staged(run: Transaction): readonly PlacedSheet[] {
  const names = new Map(run.pairs.flatMap((pair) => (pair.in?.built ? [[pair.name, pair.in.aside] as const] : [])));
  return [...run.build.values()].map((sheet) => retarget(sheet, names));
}

/** First the journal, then everything new under names that nobody sees. The user's sheets are not touched. */
export const stageSteps = (run: Transaction): readonly Step[] => [
  ...(run.metaBefore === null ? [{ do: "make-meta" } as const] : []),
  { do: "journal", row: run.row, journal: pending(run, "stage", run.pairs) },
  ...(run.metaBefore === null ? [] : [{ do: "keep-block", sheet: metaAside(run), block: run.metaBefore } as const]),
  ...staged(run).map((sheet): Step => ({ do: "build", sheet })),
];

/** Sheets whose cells `asStaged` wants to see in `state.blocks`. */
export const stagedReads = (run: Transaction): readonly string[] => [
  ...staged(run).map(({ name }) => name),
  ...(run.metaBefore === null ? [] : [metaAside(run)]),
];

/** The name of a sheet that does not hold what was written, or undefined where all do. */
export function notAsStaged(run: Transaction, state: BookState): string | undefined {
  const kept = run.metaBefore !== null && !sameBlock(run.metaBefore, state.blocks.get(metaAside(run)) ?? []);
  if (kept) return META_SHEET;
  const names = new Map(run.pairs.map((pair) => [pair.in?.aside, pair.name]));
  const wrong = staged(run).find((sheet) => !holdsContent(sheet, state.blocks.get(sheet.name) ?? [], true));
  return wrong && (names.get(wrong.name) ?? wrong.name);
}

/** Pairs with the ids that Excel gave to the built sheets; undefined where one of them is not there any more. */
export function withIds(run: Transaction, ids: ReadonlyMap<string, string>): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
  for (const pair of run.pairs) {
    const id = pair.in?.built ? ids.get(pair.in.aside) : pair.in?.id;
    if (pair.in && id === undefined) return undefined;
    pairs.push(pair.in && id !== undefined ? { ...pair, in: { ...pair.in, id } } : pair);
  }
  return pairs;
}

/** Sheets that only the undo of an earlier job needed. */
export function superseded(undo: Undo | undefined, pairs: readonly Pair[]): readonly string[] {
  if (undo?.kind !== "sheets") return [];
  const back = new Set(pairs.map((pair) => pair.in?.aside));
  const kept = undo.pairs.flatMap((pair) => (pair.out ? [pair.out.aside] : []));
  return [...kept, ...(undo.meta === null ? [] : [undo.meta])].filter((name) => !back.has(name));
}

function tablesAfter(run: Transaction, pairs: readonly Pair[]): readonly Table[] {
  if (run.tablesAfter) return run.tablesAfter;
  const gone = new Set(pairs.map((pair) => pair.out?.id));
  const came = pairs.flatMap((pair) => {
    const key = run.keys.get(pair.name);
    return pair.in && key !== undefined ? [{ key, name: pair.name, id: pair.in.id }] : [];
  });
  return [...run.tables.filter((table) => !gone.has(table.id)), ...came];
}

/** The journal of a workbook in which the transaction is complete. */
export const doneJournal = (run: Transaction, pairs: readonly Pair[]): Journal => ({
  v: 1,
  done: run.id,
  tables: tablesAfter(run, pairs),
  undo: {
    job: run.job,
    kind: "sheets",
    pairs,
    meta: run.metaBefore === null ? null : metaAside(run),
    tables: run.tables,
  },
  drop: [...run.unswept, ...superseded(run.before.undo, pairs)],
});

const height = (...blocks: readonly Block[]): number => Math.max(...blocks.map((block) => trim(block).length));
const width = (...blocks: readonly Block[]): number => Math.max(...blocks.map((block) => trim(block)[0]?.length ?? 0));

/**
 * Positions at which new sheets come to stand in front of those that they replace, moved one after the other: each
 * move shifts what stands behind it.
 */
function places(pairs: readonly Pair[], sheets: readonly SheetState[]): ReadonlyMap<string, number> {
  const now = sheets.map(({ id }) => id);
  const out = new Map<string, number>();
  for (const pair of pairs) {
    const from = pair.in ? now.indexOf(pair.in.id) : -1;
    if (!pair.in || !pair.out || from < 0 || !now.includes(pair.out.id)) continue;
    now.splice(from, 1);
    const position = now.indexOf(pair.out.id);
    now.splice(position, 0, pair.in.id);
    out.set(pair.in.id, position);
  }
  return out;
}

/**
 * @param pairs with their ids (`withIds`), so that a sheet is found under either of its names
 * @param sheets all sheets as the tabs stand now
 */
export function swapSteps(run: Transaction, pairs: readonly Pair[], sheets: readonly SheetState[]): readonly Step[] {
  const done = doneJournal(run, pairs);
  const before = run.metaBefore ?? [];
  const row = Math.max(run.row, trim(run.metaAfter).length);
  const at = places(pairs, sheets);
  const size = { height: height(before, run.metaAfter), width: width(before, run.metaAfter) };
  return [
    // Before anything else: where Excel carries the request out twice, it fails here and changes nothing.
    ...guardSteps(run, pairs),
    // Fails, and so does everything after it, where somebody took away what undo would need.
    ...(run.metaBefore === null ? [] : [{ do: "show", sheet: metaAside(run), visibility: "veryHidden" } as const]),
    { do: "journal", row, journal: pending(run, "swap", pairs) },
    ...pairs.flatMap(({ out }): Step[] => (out ? [{ do: "rename", sheet: out.id, name: out.aside }] : [])),
    ...pairs.flatMap((pair): Step[] =>
      pair.in ? comeSteps(pair, pair.in, { built: run.build.get(pair.name), at }) : [],
    ),
    ...pairs.flatMap(({ out }): Step[] => (out ? [{ do: "show", sheet: out.id, visibility: "veryHidden" }] : [])),
    ...(sameBlock(before, run.metaAfter) ? [] : [{ do: "write-meta", block: run.metaAfter, ...size } as const]),
    { do: "journal", row, journal: done },
    ...done.drop.map((sheet): Step => ({ do: "delete", sheet })),
  ];
}

const guardSteps = ({ build }: Transaction, pairs: readonly Pair[]): readonly Step[] =>
  pairs.flatMap(({ name, in: coming }): Step[] => {
    const built = build.get(name);
    return coming && built?.protect ? [{ do: "protect", sheet: coming.id, as: built }] : [];
  });

type Coming = { readonly built: PlacedSheet | undefined; readonly at: ReadonlyMap<string, number> };

function comeSteps(pair: Pair, { id, visibility }: NonNullable<Pair["in"]>, coming: Coming): Step[] {
  const { built, at } = coming;
  const position = at.get(id);
  return [
    { do: "rename", sheet: id, name: pair.name },
    ...(position === undefined ? [] : [{ do: "move", sheet: id, position } as const]),
    { do: "show", sheet: id, visibility },
    ...(built && visibility === "visible" ? [{ do: "view", sheet: id, view: built } as const] : []),
  ];
}
