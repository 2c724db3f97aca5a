import type { EntryRow } from "../../plan/index";
import type { Problem } from "../../problems/index";
import { numericCells, type RowValues } from "../../rules/index";
import { address, cellKey, type Grid, type GridBook, type GridCell } from "../../sheet/index";
import type { FormContext } from "../context";
import { anchorsOf, entryNames } from "./anchors";
import { isMeta } from "../meta/read";
import { isPlanSheet, planLookup, type PlanRead, readPlan } from "../plan/read";
import { shownAsDay } from "../lines/shown-as-day";
import { carriedValue } from "./carried";
import { ENTRY_TITLE } from "./draw";
import { edited } from "./edited";
import { findColumns } from "./find-columns";
import { findRows, type FoundRow } from "./find-rows";
import { overwritten, typedInGrey } from "./overwritten";
import { columnProblems, lostRow, repairs } from "./repairs";
import { rowLabel } from "./rows";
import { textsOf } from "./texts";
import { copiedOver } from "./title-line";
import { formRows } from "./rows";

/** The rows that could be read for certain, and what is wrong with the sheet itself. */
export type EntryRead = {
  readonly sheet: string;
  readonly rows: readonly RowValues[];
  readonly problems: readonly Problem[];
};

/** The sheet with most of our names; where names are lost, with most of our labels. Its name and place mean nothing. */
export function findEntry(book: GridBook, context: FormContext): Grid | undefined {
  const rows = formRows(context);
  const labels = new Set(rows.flatMap((row) => [row.code, rowLabel(row)]));
  const names = entryNames(rows, context);
  const scored = book.sheets
    .filter((grid) => !isPlanSheet(grid) && !isMeta(grid))
    .map((grid) => {
      const anchors = anchorsOf(grid, names).count;
      const texts = textsOf(grid).all.filter(({ text }) => labels.has(text)).length;
      const bonus = grid.name === ENTRY_TITLE ? 0.5 : 0;
      return { grid, score: Math.max(anchors, texts) === 0 ? 0 : anchors + texts + bonus };
    });
  const best = [...scored].sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.grid : undefined;
}

const missingSheet = (book: GridBook): EntryRead => ({
  sheet: ENTRY_TITLE,
  rows: [],
  problems: [
    {
      code: "BM-09",
      severity: "error",
      facts: { sheet: ENTRY_TITLE },
      place: { file: book.file, sheet: ENTRY_TITLE, cell: "A1" },
      name: "",
      clause: "Quy ước biểu mẫu",
    },
  ],
});

const cellsOf =
  (at: number, grid: Grid, columns: ReadonlyMap<string, number>) =>
  (key: string): GridCell | undefined => {
    const column = columns.get(key);
    return column === undefined ? undefined : grid.cells.get(cellKey(at, column));
  };

function valuesOf(
  row: EntryRow,
  at: number,
  grid: Grid,
  columns: ReadonlyMap<string, number>,
  context: FormContext,
  plan: RowValues["plan"],
): RowValues {
  const cell = cellsOf(at, grid, columns);
  return {
    row,
    cell: (key) => carriedValue(row, key, context) ?? cell(key),
    address: (key) => address(at, columns.get(key) ?? 0),
    ...(plan && { plan }),
  };
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

/**
 * Entries by the same names they were drawn with, wherever rows and columns have gone since; never by a guess.
 * @param registered sheet `Kế hoạch` of the same workbook, where it was read already
 */
export function readEntry(
  book: GridBook,
  context: FormContext,
  registered: PlanRead = readPlan(book, context),
): EntryRead {
  const grid = findEntry(book, context);
  if (!grid) return missingSheet(book);
  const rows = formRows(context);
  const scoped: Grid = { ...grid, names: [...grid.names, ...book.names.filter(({ sheet }) => sheet === grid.name)] };
  const anchors = anchorsOf(scoped, entryNames(rows, context));
  const texts = textsOf(grid);
  const columnVerdicts = findColumns(texts, context, anchors.columns);
  const columns = new Map(
    [...columnVerdicts].flatMap(([key, verdict]) => (verdict.kind === "found" ? [[key, verdict.at] as const] : [])),
  );
  const found = uniqueRows(findRows(texts, rows, context, anchors.rows));
  const where = { file: book.file, sheet: grid.name };
  const plan = planLookup(registered);
  const read: RowValues[] = [];
  const changed = edited(grid, found, columns, texts, context, where);
  const problems: Problem[] = [
    ...columnProblems(columnVerdicts, rows, context, where),
    ...repairs(found, new Set(changed.map(({ name }) => name)), where),
    ...changed,
    ...copiedOver(texts, context, where),
  ];
  for (const { row, verdict } of found) {
    if (verdict.kind !== "found") problems.push(lostRow(row, where));
    else {
      const values = valuesOf(row, verdict.at, grid, columns, context, plan);
      read.push(values);
      const cell = cellsOf(verdict.at, grid, columns);
      const days = numericCells(row).flatMap((key) => {
        const place = { ...where, cell: values.address(key) };
        return shownAsDay(cell(key), place, `${row.code}.${key}`, "Quy ước nhập số liệu");
      });
      problems.push(
        ...overwritten(values, cell, context, where),
        ...typedInGrey(values, cell, context, where),
        ...days,
      );
    }
  }
  return { sheet: grid.name, rows: read, problems };
}
