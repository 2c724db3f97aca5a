import type { SheetIndex } from "./book-index";
import type { Area, PlacedCell, PlacedLong, PlacedLongCell } from "./placed";
import { resolve } from "./resolve";
import type { CellSpec } from "./spec";
import { PLAIN_STYLE } from "./style";

type Placed = { readonly cells: readonly PlacedCell[]; readonly merges: readonly Area[] };

const spanOf = (cell: CellSpec, row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row + (cell.down ?? 1) - 1,
  right: column + (cell.across ?? 1) - 1,
});

/** Cells that a merged one covers carry its style, because a merged cell shows the borders of all its parts. */
function covered(span: Area, style: PlacedCell["style"]): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (let row = span.top; row <= span.bottom; row += 1)
    for (let column = span.left; column <= span.right; column += 1)
      if (row !== span.top || column !== span.left) cells.push({ row, column, value: null, style });
  return cells;
}

/** Rows of a list too long to be held, each placed when it is asked for. */
export function placeLong({ spec, columns }: SheetIndex): PlacedLong | undefined {
  const { long, rows: above } = spec;
  if (!long || long.count === 0) return undefined;
  const top = above.length;
  return {
    area: { top, left: 0, bottom: top + long.count - 1, right: spec.columns.length - 1 },
    rows: function* rows() {
      let row = top;
      const [specs, above]: [CellSpec[], PlacedLongCell[]] = [[], []];
      for (const { cells, height } of long.rows()) {
        const placed = cells.map((spec, n): PlacedLongCell => {
          const known = above[n];
          if (known && specs[n] === spec) return known;
          const { column, value = null, style = PLAIN_STYLE } = spec;
          specs[n] = spec;
          return (above[n] = { column: columns.get(column) ?? 0, value, style });
        });
        yield { info: height === undefined ? undefined : { row, height, hidden: false }, cells: placed };
        row += 1;
      }
    },
  };
}

/** Whether they stand by row, then by column: long lists are drawn so. */
function inOrder(cells: readonly PlacedCell[]): boolean {
  for (let n = 1; n < cells.length; n += 1) {
    const [before, cell] = [cells[n - 1], cells[n]] as [PlacedCell, PlacedCell];
    if (cell.row < before.row || (cell.row === before.row && cell.column < before.column)) return false;
  }
  return true;
}

export function placeCells(sheet: SheetIndex, book: ReadonlyMap<string, SheetIndex>): Placed {
  const cells: PlacedCell[] = [];
  const merges: Area[] = [];
  sheet.spec.rows.forEach((spec, row) => {
    for (const cell of spec.cells) {
      const column = sheet.columns.get(cell.column) ?? 0;
      const style = cell.style ?? PLAIN_STYLE;
      const formula = cell.formula === undefined ? undefined : resolve(cell.formula, { book, here: sheet, row });
      const value = formula === undefined ? (cell.value ?? null) : null;
      cells.push(formula === undefined ? { row, column, value, style } : { row, column, value, style, formula });
      if (cell.across === undefined && cell.down === undefined) continue;
      const span = spanOf(cell, row, column);
      if (span.top === span.bottom && span.left === span.right) continue;
      merges.push(span);
      cells.push(...covered(span, style));
    }
  });
  if (!inOrder(cells)) cells.sort((a, b) => a.row - b.row || a.column - b.column);
  for (let n = 1; n < cells.length; n += 1) {
    const [before, cell] = [cells[n - 1], cells[n]] as [PlacedCell, PlacedCell];
    if (before.row === cell.row && before.column === cell.column)
      throw new Error(`two cells at row ${cell.row + 1}, column ${cell.column + 1} of sheet ${sheet.spec.role}`);
  }
  return { cells, merges };
}
