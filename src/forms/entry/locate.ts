import type { EntryRow } from "../../plan/index";
import type { Grid, GridBook } from "../../sheet/index";
import type { FormContext } from "../context";
import type { FormTexts, Layout } from "../lines/lines";
import { isMeta } from "../meta/read";
import { isPlanSheet } from "../plan/read";
import { type Anchors, anchorsOf, type EntryNames, entryNames } from "./anchors";
import { entryColumns } from "./columns";
import { ENTRY_TITLE } from "./draw";
import { edited, headingNumbers } from "./edited";
import { findColumns } from "./find-columns";
import { findRows, type FoundRow } from "./find-rows";
import { columnProblems, repairs } from "./repairs";
import { formRows, rowHowTo, rowLabel } from "./rows";
import { shifted } from "./shifted";
import { textsOf } from "./texts";

/** Texts by which the sheet is found. */
export const entryTexts = (rows: readonly EntryRow[], context: FormContext): FormTexts => ({
  exact: [...rows.flatMap((row) => [row.code, rowLabel(row)]), ...entryColumns(context).map(({ key }) => key)],
  read: [
    ...rows.flatMap((row) => [rowLabel(row), rowHowTo(row, context)]),
    ...entryColumns(context).flatMap(({ header }) => header),
    ...headingNumbers(entryColumns(context).length),
  ],
});

/** The sheet with most of our names; where names are lost, with most of our labels. Its name and place mean nothing. */
function findEntry(
  book: GridBook,
  rows: readonly EntryRow[],
  names: EntryNames,
  context: FormContext,
): { readonly grid: Grid; readonly anchors: Anchors } | undefined {
  const labels = new Set(rows.flatMap((row) => [row.code, rowLabel(row)]));
  // A printed sheet shows the labels too: what people type into has codes, names or the column that says how.
  const own = new Set(rows.flatMap((row) => [row.code, rowHowTo(row, context)]));
  const scored = book.sheets
    .filter((grid) => !isPlanSheet(grid) && !isMeta(grid))
    .map((grid) => {
      const anchors = anchorsOf(grid, names);
      const all = textsOf(grid);
      let texts = 0;
      for (const label of labels) texts += all.at(label).length;
      const titled = grid.name === ENTRY_TITLE;
      const isOwn = titled || anchors.cells.length > 0 || [...own].some((text) => all.at(text).length > 0);
      const score = isOwn ? anchors.cells.length + texts : 0;
      return { grid, anchors, score: score === 0 ? 0 : score + (titled ? 0.5 : 0) };
    });
  const best = [...scored].sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best : undefined;
}

function uniqueRows(found: readonly FoundRow[]): readonly FoundRow[] {
  const taken = new Map<number, number>();
  for (const { verdict } of found)
    if (verdict.kind === "found") taken.set(verdict.at, (taken.get(verdict.at) ?? 0) + 1);
  // Two measures on one row: neither is certain.
  return found.map((one) =>
    one.verdict.kind === "found" && taken.get(one.verdict.at) !== 1 ? { ...one, verdict: { kind: "lost" } } : one,
  );
}

export type EntryLayout = Layout & {
  readonly columns: ReadonlyMap<string, number>;
  /** With columns that only their hidden key tells. */
  readonly all: ReadonlyMap<string, number>;
  readonly found: readonly FoundRow[];
  /** Rows of the heading: one in which every text counts, and one of numbers. */
  readonly top: number | undefined;
  readonly line: number | undefined;
};

/** Where rows and columns stand, wherever they have gone since; never by a guess. */
export function locateEntry(
  book: GridBook,
  context: FormContext,
  rows: readonly EntryRow[] = formRows(context),
): EntryLayout | undefined {
  const names = entryNames(rows, context);
  const best = findEntry(book, rows, names, context);
  if (!best) return undefined;
  const { grid } = best;
  const more = book.names.filter(({ sheet }) => sheet === grid.name);
  const anchors = more.length === 0 ? best.anchors : anchorsOf({ ...grid, names: [...grid.names, ...more] }, names);
  const texts = textsOf(grid);
  const { verdicts, keyed, top } = findColumns(texts, context, anchors.columns);
  const columns = new Map(
    [...verdicts].flatMap(([key, verdict]) => (verdict.kind === "found" ? [[key, verdict.at] as const] : [])),
  );
  const all = new Map([...keyed, ...columns]);
  const found = uniqueRows(findRows(texts, rows, context, anchors.rows));
  const where = { file: book.file, sheet: grid.name };
  const { problems: changed, printed, line } = edited(grid, found, all, texts, context, where);
  const problems = [
    ...columnProblems(verdicts, rows, context, where),
    ...repairs(found, new Set(changed.map(({ name }) => name)), where),
    ...shifted(anchors, found, columns, where),
    ...changed,
  ];
  return { grid, columns, all, found, top, line, printed, problems };
}
