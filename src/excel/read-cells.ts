import { cellKey, type GridCell } from "../sheet/grid";
import { areaText } from "../sheet/address";
import type { Area } from "../sheet/placed";
import { notWholeRows } from "./areas";
import { benchOf } from "./bench";
import type { Clock } from "./clock";
import { type Answer, type Ask, question } from "./request";

/** What Excel shows where a formula has no value (ECMA-376 part 1, 18.17.3, and those that came later). */
const ERRORS = new Set(
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! #BUSY!".split(
    " ",
  ),
);

type Value = string | number | boolean;

/** A text that begins with `=` is a formula only where it is not what the cell shows. */
const formulaOf = (formula: Value, value: Value): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : undefined;

function plain(value: Value): GridCell {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return ERRORS.has(value) ? { kind: "error", value } : { kind: "text", value };
}

function cellOf(value: Value, text: Value, format: unknown): GridCell | undefined {
  const formula = formulaOf(text, value);
  if (value === "" && formula === undefined) return undefined;
  return {
    ...plain(value),
    ...(formula !== undefined && { formula }),
    ...(typeof format === "string" && format !== "General" && { format }),
  };
}

type Block = {
  readonly values: readonly (readonly Value[])[];
  readonly formulas: readonly (readonly Value[])[];
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
const isGiven = ({ values }: { readonly values: unknown }): boolean => values !== null;

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

type Part = { readonly sheet: string; readonly area: Area };

const TOGETHER = 20_000;

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
        const height = Math.max(1, Math.floor(TOGETHER / columnCount));
        return Array.from({ length: Math.ceil(rowCount / height) }, (_, n): Area => {
          const bottom = top + Math.min(rowCount, (n + 1) * height) - 1;
          return { top: top + n * height, left, bottom, right: left + columnCount - 1 };
        }).flatMap((area) => notWholeRows(area).map((narrow): Part => ({ sheet, area: narrow })));
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
const MOST_PARTS = 100;

/** A part with long texts may still be more than Excel gives: then each half of its rows. */
async function readPart(clock: Clock, { sheet, area }: Part): Promise<Answer<Cells>> {
  const read = await question(clock, part({ sheet, area }));
  if (read.ok || read.problem.code !== "too-much-data" || area.top === area.bottom) return read;
  const middle = Math.floor((area.top + area.bottom) / 2);
  const upper = await readPart(clock, { sheet, area: { ...area, bottom: middle } });
  if (!upper.ok) return upper;
  const lower = await readPart(clock, { sheet, area: { ...area, top: middle + 1 } });
  return lower.ok ? { ok: true, value: new Map([...upper.value, ...lower.value]) } : lower;
}

/** One request a part, in order. */
async function inParts(clock: Clock, sheets: readonly string[]): Promise<Answer<ReadonlyMap<string, Cells>>> {
  const found = await question(clock, parts(sheets));
  if (!found.ok) return found;
  if (found.value.length > MOST_PARTS) return { ok: false, problem: { code: "too-much-data" }, again: "never" };
  const out = new Map<string, Map<number, GridCell>>();
  for (const one of found.value) {
    const read = await readPart(clock, one);
    if (!read.ok) return read;
    const cells = out.get(one.sheet) ?? new Map<number, GridCell>();
    for (const [key, cell] of read.value) cells.set(key, cell);
    out.set(one.sheet, cells);
  }
  return { ok: true, value: out };
}

/** Cells of sheets by name: one request, and parts of 20 000 cells only where Excel refuses to give all at once. */
export async function readCells(clock: Clock, sheets: readonly string[]): Promise<Answer<ReadonlyMap<string, Cells>>> {
  const all = await question(clock, whole(sheets));
  if (!all.ok) return all.problem.code === "too-much-data" ? inParts(clock, sheets) : all;
  return all.value ? { ok: true, value: all.value } : inParts(clock, sheets);
}
