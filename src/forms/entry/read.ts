import type { EntryRow } from "../../plan/index";
import type { Problem } from "../../problems/index";
import { numericCells, type Programs, programsOf, type RowValues } from "../../rules/index";
import { address, cellKey, type Grid, type GridBook, type GridCell, rowsAlike } from "../../sheet/index";
import type { FormContext } from "../context";
import { errorValue } from "../lines/error-value";
import { hasFormula, isEmptied } from "../lines/lost-formula";
import { shownOtherwise } from "../lines/shown-otherwise";
import { planLookup } from "../plan/lookup";
import { type PlanRead, readPlan } from "../plan/read";
import { carriedValue } from "./carried";
import { copiesBeside } from "./copies";
import { ENTRY_TITLE } from "./draw";
import { carriedEdited, placedRows } from "./edited";
import { type EntryLayout, locateEntry } from "./locate";
import { overwritten, typedInGrey, withoutFormula } from "./overwritten";
import { lostRow } from "./repairs";
import { copiedOver } from "./title-line";
import { type WordsHeld, withoutEmptied, wordsHeld } from "./words-held";

/** The rows that could be read for certain, and what is wrong with the sheet itself. */
export type EntryRead = {
  readonly sheet: string;
  readonly rows: readonly RowValues[];
  /** Rows in which no formula says what is found in them. */
  readonly words: readonly WordsHeld[];
  readonly problems: readonly Problem[];
};

const missingSheet = (book: GridBook): EntryRead => ({
  sheet: ENTRY_TITLE,
  rows: [],
  words: [],
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
  alike: object | undefined,
): RowValues {
  const cell = cellsOf(at, grid, columns);
  return {
    row,
    cell: (key) => carriedValue(row, key, context) ?? cell(key),
    address: (key) => address(at, columns.get(key) ?? 0),
    ...(plan && { plan }),
    ...(alike && { alike }),
  };
}

const CLAUSE = "Quy ước nhập số liệu";

/**
 * Rows in which nobody typed where nobody should, nor anything that cannot be read, whatever other sheets say; and whether
 * a formula of the form stands in them.
 */
const inOrder = new WeakMap<object, { readonly hasFormulas: boolean }>();

/**
 * Entries by the same names they were drawn with.
 * @param registered sheet `Kế hoạch` of the same workbook, where it was read already
 * @param layout where they stand in this workbook
 * @param programs of the rows of this form
 * @param issued as the workbook itself knows it: figures of the period before may have come from elsewhere
 */
export function readEntry(
  book: GridBook,
  context: FormContext,
  registered: PlanRead = readPlan(book, context),
  layout: EntryLayout | undefined = locateEntry(book, context),
  programs: Programs = programsOf({ period: context.period }, []),
  issued: FormContext = context,
): EntryRead {
  if (!layout) return missingSheet(book);
  const { grid, columns, found } = layout;
  const where = { file: book.file, sheet: grid.name };
  const plan = planLookup(registered);
  const read: RowValues[] = [];
  const words: WordsHeld[] = [];
  let hasFormulas = false;
  const problems: Problem[] = [
    ...layout.problems,
    ...carriedEdited(grid, placedRows(found), layout.all, context, where),
    ...copiedOver(grid, context, where),
    ...copiesBeside(book, layout, context),
  ];
  // Figures that were carried over stand in no cell.
  const alike = context.previous ? undefined : rowsAlike(columns, grid.cells);
  for (const { row, verdict } of found) {
    if (verdict.kind !== "found") problems.push(lostRow(row, where));
    else {
      const values = valuesOf(row, verdict.at, grid, columns, context, plan, alike?.(verdict.at));
      read.push(values);
      const before = values.alike && inOrder.get(values.alike);
      if (before) {
        hasFormulas ||= before.hasFormulas;
        continue;
      }
      const cell = cellsOf(verdict.at, grid, columns);
      const shownElse = numericCells(row).flatMap((key) => {
        const found = cell(key);
        if (found?.format === undefined) return [];
        return shownOtherwise(found, { ...where, cell: values.address(key) }, `${row.code}.${key}`, CLAUSE);
      });
      const note = cell("ghichu");
      const keys = programs(row).columns;
      const typed = withoutFormula(values, keys, cell, columns);
      const formulas = keys.some((key) => hasFormula(cell(key)));
      hasFormulas ||= formulas;
      const held = wordsHeld(values, cell, columns, context);
      words.push(...held);
      const others = [
        ...typedInGrey(values, cell, context, where),
        ...shownElse,
        ...(note?.kind === "error"
          ? errorValue(note, { ...where, cell: values.address("ghichu") }, `${row.code}.ghichu`, CLAUSE)
          : []),
      ];
      let isAlone = true;
      const watched = (): RowValues => ({
        ...values,
        cell: (key) => carriedValue(row, key, issued) ?? cell(key),
        plan: (name) => {
          isAlone = false;
          return plan(name);
        },
      });
      const shown = values.alike || issued !== context ? watched() : values;
      const lost = overwritten(shown, cell, programs, where, typed);
      problems.push(...lost, ...others);
      if (values.alike && isAlone && lost.length + held.length + others.length === 0)
        inOrder.set(values.alike, { hasFormulas: formulas });
    }
  }
  if (hasFormulas) return { sheet: grid.name, rows: read, words, problems };
  return {
    sheet: grid.name,
    rows: read,
    words: withoutEmptied(words),
    problems: problems.filter((problem) => !isEmptied(problem)),
  };
}
