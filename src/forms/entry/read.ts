import type { EntryRow } from "../../plan/index";
import type { Problem } from "../../problems/index";
import { numericCells, type Programs, programsOf, type RowValues } from "../../rules/index";
import { address, cellKey, type Grid, type GridBook, type GridCell, rowsAlike } from "../../sheet/index";
import type { FormContext } from "../context";
import { errorValue } from "../lines/error-value";
import { shownAsDay } from "../lines/shown-as-day";
import { planLookup } from "../plan/lookup";
import { type PlanRead, readPlan } from "../plan/read";
import { carriedValue } from "./carried";
import { ENTRY_TITLE } from "./draw";
import { carriedEdited, placedRows } from "./edited";
import { type EntryLayout, locateEntry } from "./locate";
import { overwritten, typedInGrey, withoutFormula } from "./overwritten";
import { lostRow } from "./repairs";
import { copiedOver } from "./title-line";

/** The rows that could be read for certain, and what is wrong with the sheet itself. */
export type EntryRead = {
  readonly sheet: string;
  readonly rows: readonly RowValues[];
  readonly problems: readonly Problem[];
};

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

/** Rows in which nobody typed where nobody should, nor anything that cannot be read. */
const inOrder = new WeakSet<object>();

/**
 * Entries by the same names they were drawn with.
 * @param registered sheet `Kế hoạch` of the same workbook, where it was read already
 * @param layout where they stand in this workbook
 * @param programs of the rows of this form
 */
export function readEntry(
  book: GridBook,
  context: FormContext,
  registered: PlanRead = readPlan(book, context),
  layout: EntryLayout | undefined = locateEntry(book, context),
  programs: Programs = programsOf({ period: context.period }, []),
): EntryRead {
  if (!layout) return missingSheet(book);
  const { grid, columns, found } = layout;
  const where = { file: book.file, sheet: grid.name };
  const plan = planLookup(registered);
  const read: RowValues[] = [];
  const problems: Problem[] = [
    ...layout.problems,
    ...carriedEdited(grid, placedRows(found), layout.all, context, where),
    ...copiedOver(grid, context, where),
  ];
  // Figures that were carried over stand in no cell.
  const alike = context.previous ? undefined : rowsAlike(columns, grid.cells);
  for (const { row, verdict } of found) {
    if (verdict.kind !== "found") problems.push(lostRow(row, where));
    else {
      const values = valuesOf(row, verdict.at, grid, columns, context, plan, alike?.(verdict.at));
      read.push(values);
      if (values.alike && inOrder.has(values.alike)) continue;
      const cell = cellsOf(verdict.at, grid, columns);
      const days = numericCells(row).flatMap((key) => {
        const place = { ...where, cell: values.address(key) };
        return shownAsDay(cell(key), place, `${row.code}.${key}`, "Quy ước nhập số liệu");
      });
      const typed = withoutFormula(values, cell, programs);
      const others = [
        ...typedInGrey(values, cell, context, where),
        ...days,
        ...errorValue(
          cell("ghichu"),
          { ...where, cell: values.address("ghichu") },
          `${row.code}.ghichu`,
          "Quy ước nhập số liệu",
        ),
      ];
      problems.push(...overwritten(values, cell, programs, where, typed), ...others);
      if (values.alike && typed.length + others.length === 0) inOrder.add(values.alike);
    }
  }
  return { sheet: grid.name, rows: read, problems };
}
