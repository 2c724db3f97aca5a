import { cellKey } from "../grid";
import type { Area, PlacedBook, PlacedSheet } from "../placed";
import { evaluate } from "./evaluate";
import { parseFormula } from "./parse";
import { CellFault, isMany, type Many, Unsure, type Value } from "./value";

type Formula = { readonly text: string };
/** Stands there while a formula is computed, so that none waits for itself, and for good where that came to nothing. */
const UNKNOWN = Symbol("no result");
type Standing = Value | Formula | typeof UNKNOWN;

const isFormula = (standing: Standing): standing is Formula =>
  typeof standing === "object" && standing !== null && !(standing instanceof CellFault);

/** Longest text that a cell holds. */
const MAX_TEXT = 32_767;

/** Values by column of the rows that are made while they are written. */
function longColumns({ long }: PlacedSheet): ReadonlyMap<number, readonly Value[]> {
  const columns = new Map<number, Value[]>();
  let row = 0;
  for (const { cells } of long?.rows() ?? []) {
    for (const { column, value } of cells) {
      let values = columns.get(column);
      if (!values) columns.set(column, (values = []));
      while (values.length < row) values.push(null);
      values.push(value);
    }
    row += 1;
  }
  return columns;
}

/** A sheet's cells: those that were written, and those that have been computed. */
class SheetValues {
  private readonly standing = new Map<number, Standing>();
  private readonly areas = new Map<string, Many>();
  private below: ReadonlyMap<number, readonly Value[]> | undefined;

  constructor(
    private readonly sheet: PlacedSheet,
    private readonly sheets: ReadonlyMap<string, SheetValues>,
  ) {
    for (const { row, column, value, formula, error } of sheet.cells) {
      const known = error ? new CellFault(String(value)) : value;
      this.standing.set(cellKey(row, column), formula === undefined || known !== null ? known : { text: formula });
    }
  }

  area(area: Area): Many {
    const { top, left, bottom, right } = area;
    if (top === bottom && left === right) {
      const value = this.value(top, left);
      return { rows: 1, columns: 1, values: [value], cells: true };
    }
    const key = `${top} ${left} ${bottom} ${right}`;
    const known = this.areas.get(key);
    if (known) return known;
    const values: Value[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) values.push(this.value(row, column));
    const many: Many = {
      rows: bottom - top + 1,
      columns: right - left + 1,
      values,
      cells: true,
    };
    this.areas.set(key, many);
    return many;
  }

  /** @throws Unsure where the cell has no result */
  value(row: number, column: number): Value {
    const { long } = this.sheet;
    if (long && row >= long.area.top) {
      this.below ??= longColumns(this.sheet);
      return this.below.get(column)?.[row - long.area.top] ?? null;
    }
    const key = cellKey(row, column);
    const standing = this.standing.get(key) ?? null;
    if (standing === UNKNOWN) throw new Unsure(`row ${row + 1}, column ${column + 1}`);
    return isFormula(standing) ? this.compute(standing, row, column, key) : standing;
  }

  private compute({ text }: Formula, row: number, column: number, key: number): Value {
    this.standing.set(key, UNKNOWN);
    const cells = (name: string | undefined, area: Area): Many => {
      const sheet = name === undefined ? this : this.sheets.get(name);
      if (!sheet) throw new Unsure(`no sheet ${name ?? ""}`);
      return sheet.area(area);
    };
    const result = evaluate(parseFormula(text), { row, column, cells });
    if (isMany(result) && result.rows * result.columns > 1) throw new Unsure("many cells where one is wanted");
    // An empty cell shows as 0 where a formula names it.
    const value = (isMany(result) ? result.values[0] : result) ?? 0;
    if (typeof value === "string" && value.length > MAX_TEXT) throw new Unsure("a text of too many characters");
    this.standing.set(key, value);
    return value;
  }
}

/** What every formula of a book comes to, undefined where that is not sure; a result that is there already stands. */
export type ResultAt = (sheet: string, row: number, column: number) => Value | undefined;

export function resultsOf({ sheets }: PlacedBook): ResultAt {
  const values = new Map<string, SheetValues>();
  for (const sheet of sheets) values.set(sheet.name, new SheetValues(sheet, values));
  return (sheet, row, column) => {
    try {
      return values.get(sheet)?.value(row, column);
    } catch (fault) {
      if (fault instanceof Unsure) return undefined;
      throw fault;
    }
  };
}
