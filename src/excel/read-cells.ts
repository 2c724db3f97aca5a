import { cellKey, type GridCell } from "../sheet/grid";
import { areaText } from "../sheet/address";
import { benchOf } from "./bench";
import type { Clock } from "./clock";
import { bundles, type Part, partsOf, readParts } from "./parts";
import { type Answer, type Ask, question } from "./request";

/** What Excel shows where a formula has no value (ECMA-376 part 1, 18.17.3, and those that came later). */
const ERRORS = new Set(
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! #BUSY!".split(
    " ",
  ),
);

export type Value = string | number | boolean;

/** A text that begins with `=` is a formula only where it is not what the cell shows. */
const formulaOf = (formula: Value, value: Value): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : undefined;

export function plain(value: Value): GridCell {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return ERRORS.has(value) ? { kind: "error", value } : { kind: "text", value };
}

/** A host may say of an empty cell, and of a formula without a result, that it is null. */
function cellOf(given: Value | null, text: Value | null, format: unknown): GridCell | undefined {
  const value = given ?? "";
  const formula = formulaOf(text ?? "", value);
  if (value === "" && formula === undefined) return undefined;
  return {
    ...plain(value),
    ...(formula !== undefined && { formula }),
    ...(typeof format === "string" && format !== "General" && { format }),
  };
}

type Block = {
  readonly values: readonly (readonly (Value | null)[])[];
  readonly formulas: readonly (readonly (Value | null)[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly rowIndex: number;
  readonly columnIndex: number;
};

/** Cells of a used range by `cellKey`. */
export function cellsOf(block: Block): ReadonlyMap<number, GridCell> {
  const cells = new Map<number, GridCell>();
  block.values.forEach((row, r) => {
    row.forEach((value, c) => {
      const cell = cellOf(value, block.formulas[r]?.[c] ?? value, block.numberFormat[r]?.[c]);
      if (cell) cells.set(cellKey(block.rowIndex + r, block.columnIndex + c), cell);
    });
  });
  return cells;
}

export type Cells = ReadonlyMap<number, GridCell>;

/** Excel gives null for the values of whole columns and rows (Excel JavaScript API, "Unbounded ranges"). */
export const isGiven = ({ values }: { readonly values: unknown }): boolean => values !== null;

/** Used cells of all sheets at once; undefined where one is too tall or wide for that. */
const whole =
  (sheets: readonly string[]): Ask<ReadonlyMap<string, Cells> | undefined> =>
  ({ workbook: { worksheets } }) => {
    const ranges = sheets.map((name) => {
      const used = worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
      used.load("values,formulas,numberFormat,rowIndex,columnIndex");
      return [name, used] as const;
    });
    return () =>
      ranges.every(([, used]) => used.isNullObject || isGiven(used))
        ? new Map(ranges.map(([name, used]) => [name, used.isNullObject ? new Map() : cellsOf(used)]))
        : undefined;
  };

/** Used areas in parts that one answer holds. */
const parts =
  (sheets: readonly string[]): Ask<readonly Part[]> =>
  ({ workbook: { worksheets } }) => {
    const ranges = sheets.map((sheet) => {
      const used = worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheet, used };
    });
    return () =>
      ranges.flatMap(({ sheet, used }) => {
        if (used.isNullObject) return [];
        const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
        return partsOf(sheet, { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 });
      });
  };

const part =
  ({ sheet, area }: Part): Ask<Cells> =>
  (context) => {
    const range = benchOf(context).range(sheet, areaText(area));
    range.load("values,formulas,numberFormat,rowIndex,columnIndex");
    return () => cellsOf(range);
  };

/** Excel gives five million cells; a form has some thousand, and what is read must fit the memory of the pane. */
const MOST_LOTS = 100;

async function inParts(clock: Clock, sheets: readonly string[]): Promise<Answer<ReadonlyMap<string, Cells>>> {
  const found = await question(clock, parts(sheets));
  if (!found.ok) return found;
  const lots = bundles(found.value);
  if (lots.length > MOST_LOTS) return { ok: false, problem: { code: "too-much-data" }, again: "never" };
  const out = new Map<string, Map<number, GridCell>>();
  const take = ({ sheet }: Part, value: Cells): void => {
    const cells = out.get(sheet) ?? new Map<number, GridCell>();
    for (const [key, cell] of value) cells.set(key, cell);
    out.set(sheet, cells);
  };
  // A workbook is read again after it was written into: to stop there would take nothing back.
  const read = await readParts(clock, lots, part, take, false);
  return read.ok ? { ok: true, value: out } : read;
}

/** Cells of sheets by name: one request, and parts of 20 000 cells only where Excel refuses to give all at once. */
export async function readCells(clock: Clock, sheets: readonly string[]): Promise<Answer<ReadonlyMap<string, Cells>>> {
  const all = await question(clock, whole(sheets));
  if (!all.ok) return all.problem.code === "too-much-data" ? inParts(clock, sheets) : all;
  return all.value ? { ok: true, value: all.value } : inParts(clock, sheets);
}
