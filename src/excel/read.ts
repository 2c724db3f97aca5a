import { cellKey, type Grid, type GridBook, type GridCell, type GridName } from "../sheet/grid";
import { parseReference } from "../sheet/reference";
import { isSetAside } from "../sheet/set-aside";
import type { Wanted } from "../sheet/store";
import type { Clock } from "./clock";
import { VISIBILITY } from "./look";
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

const NAME = "items/name,items/formula";

/** The name of one area; constants, broken and joined references are none. */
const nameOf = ({ name, formula }: Pick<Excel.NamedItem, "name" | "formula">): readonly GridName[] => {
  const target = typeof formula === "string" ? parseReference(formula.replace(/^=/, "")) : undefined;
  return target ? [{ name, ...target }] : [];
};

type Head = Pick<Grid, "name" | "state" | "names">;
type Heads = { readonly file: string; readonly sheets: readonly Head[]; readonly names: readonly GridName[] };

/** Sheets and names of the whole workbook. */
const heads: Ask<Heads> = ({ workbook }) => {
  workbook.load("name");
  workbook.names.load(NAME);
  workbook.worksheets.load(`items/name,items/visibility,${NAME.replace(/items/g, "items/names/items")}`);
  return () => ({
    file: workbook.name,
    sheets: workbook.worksheets.items
      .filter(({ name }) => !isSetAside(name))
      .map(({ name, visibility, names }) => ({
        name,
        state: VISIBILITY[visibility],
        names: names.items.flatMap(nameOf),
      })),
    names: workbook.names.items.flatMap(nameOf),
  });
};

const bodies =
  (sheets: readonly Head[]): Ask<readonly Grid[]> =>
  ({ workbook }) => {
    const ranges = sheets.map(({ name }) => {
      const used = workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
      used.untrack();
      used.load("values,formulas,numberFormat,rowIndex,columnIndex");
      return used;
    });
    return () =>
      sheets.map((head, n) => {
        const used = ranges[n];
        return { ...head, cells: !used || used.isNullObject ? new Map() : cellsOf(used) };
      });
  };

/** The open workbook, as a file would be read: two requests. Sheets that are not wanted have no cells in it. */
export async function readBook(clock: Clock, wanted: Wanted): Promise<Answer<GridBook>> {
  const found = await question(clock, heads);
  if (!found.ok) return found;
  const { file, sheets, names } = found.value;
  const chosen = sheets.filter((head) =>
    wanted({ name: head.name, visibility: head.state, names: head.names.map(({ name }) => name) }),
  );
  const read = await question(clock, bodies(chosen));
  return read.ok ? { ok: true, value: { file, sheets: read.value, names } } : read;
}
