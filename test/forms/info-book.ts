import { keyedSpot } from "../../src/jobs/fill";
import type { FormContext } from "../../src/forms/context";
import { LISTS } from "../../src/forms/entry/cells";
import { INFO_LISTS } from "../../src/forms/info/cells";
import { drawInfo } from "../../src/forms/info/draw";
import { drawMeta } from "../../src/forms/meta/draw";
import { metaRecords } from "../../src/forms/meta/write";
import { TASK_LISTS } from "../../src/forms/tasks/cells";
import { drawTasks } from "../../src/forms/tasks/draw";
import type { GridBook, PlacedBook, PlacedCell, PlacedSheet, Scalar } from "../../src/sheet/index";
import { definedName, place } from "../../src/sheet/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";

const lists = [...LISTS, ...INFO_LISTS, ...TASK_LISTS];

/** The two sheets and the hidden one, placed. */
export const placedOf = (context: FormContext): PlacedBook =>
  place({ sheets: [drawInfo(context), drawTasks(context), drawMeta(metaRecords(context, "x"), lists)], lists });

/** Written as a file and read back. */
export function again(book: PlacedBook): GridBook {
  const read = readValues(writeWorkbook(book), "truong.xlsx", fflateInflate);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.book;
}

/** One sheet changed, the others as they were. */
export const changed = (book: PlacedBook, role: string, change: (sheet: PlacedSheet) => PlacedSheet): PlacedBook => ({
  sheets: book.sheets.map((sheet) => (sheet.role === role ? change(sheet) : sheet)),
});

/** Values typed into cells by their names. */
export const typed =
  (values: Readonly<Record<string, Scalar>>) =>
  (sheet: PlacedSheet): PlacedSheet => {
    const at = new Map(
      Object.entries(values).map(([name, value]) => {
        const spot = keyedSpot(sheet, name);
        const area =
          sheet.names.find((one) => one.name === definedName(name))?.area ??
          (spot && { top: spot.row, left: spot.column });
        if (!area) throw new Error(`no name ${name}`);
        return [`${area.top},${area.left}`, value] as const;
      }),
    );
    const cells = sheet.cells.map((cell) => {
      const value = at.get(`${cell.row},${cell.column}`);
      return value === undefined ? cell : { ...cell, value };
    });
    return { ...sheet, cells };
  };

/** Empty rows put in before a row: everything below moves down, as spreadsheet programs do it. */
export const inserted =
  (before: number, count = 1, filled: readonly Omit<PlacedCell, "row">[] = []) =>
  (sheet: PlacedSheet): PlacedSheet => {
    const move = (row: number): number => (row >= before ? row + count : row);
    const area = <T extends { readonly top: number; readonly bottom: number }>(one: T): T => ({
      ...one,
      top: move(one.top),
      bottom: move(one.bottom),
    });
    const cells = [
      ...sheet.cells.map((cell) => ({ ...cell, row: move(cell.row) })),
      ...filled.map((cell) => ({ ...cell, row: before })),
    ];
    return {
      ...sheet,
      cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
      rows: sheet.rows.map((row) => ({ ...row, row: move(row.row) })),
      names: sheet.names.map((name) => (name.sheet === undefined ? { ...name, area: area(name.area) } : name)),
      merges: sheet.merges.map(area),
      validations: [],
      conditionals: [],
    };
  };

/** Cells of a row, a column or a single place emptied. */
export const cleared =
  (where: (cell: PlacedCell) => boolean) =>
  (sheet: PlacedSheet): PlacedSheet => ({ ...sheet, cells: sheet.cells.filter((cell) => !where(cell)) });

export const withoutNames = (sheet: PlacedSheet): PlacedSheet => ({
  ...sheet,
  names: sheet.names.filter((name) => name.sheet !== undefined),
});

export const renamed =
  (name: string) =>
  (sheet: PlacedSheet): PlacedSheet => ({ ...sheet, name });

/** Column of hidden keys: info has it in D, tasks in O. */
export const KEY_COLUMN = { info: 3, tasks: 14 } as const;
