import { cellKey, type GridCell, keyColumn, keyRow } from "../sheet/grid";
import type { Area } from "../sheet/placed";
import { type Cells, plain, type Value } from "./read-cells";

/** Values of a used range, without its formulas and formats. */
export type Values = {
  readonly values: readonly (readonly (Value | null)[])[];
  readonly rowIndex: number;
  readonly columnIndex: number;
};

/** Cells that Excel told of, as they are now. */
export type Edited = { readonly area: Area; readonly cells: Cells };

const within = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const isSame = (one: GridCell | undefined, other: GridCell | undefined): boolean =>
  one === other ||
  (one?.kind === other?.kind &&
    one?.value === other?.value &&
    one?.formula === other?.formula &&
    one?.format === other?.format);

type Changes = ReadonlyMap<number, GridCell | undefined>;

/** Formulas with another result; undefined where a cell without a formula holds something else. */
function recalculated(before: Cells, used: Values, isTold: (key: number) => boolean): Changes | undefined {
  const changes = new Map<number, GridCell | undefined>();
  let met = 0;
  for (const [r, row] of used.values.entries())
    for (const [c, given] of row.entries()) {
      const key = cellKey(used.rowIndex + r, used.columnIndex + c);
      const old = before.get(key);
      const value = given ?? "";
      if (old) met += 1;
      if (value === (old?.value ?? "") || isTold(key)) continue;
      if (old?.formula === undefined) return undefined;
      changes.set(key, {
        ...plain(value),
        formula: old.formula,
        ...(old.format !== undefined && { format: old.format }),
      });
    }
  if (met === before.size) return changes;
  const { rowIndex: top, columnIndex: left } = used;
  const box = { top, left, bottom: top + used.values.length - 1, right: left + (used.values[0]?.length ?? 0) - 1 };
  const gone = [...before.keys()].some((key) => !within(box, keyRow(key), keyColumn(key)) && !isTold(key));
  return gone ? undefined : changes;
}

/**
 * A sheet as it is now, the same object where nothing is another. Cells lie in the order of their keys, as they are read.
 * @param edited cells that Excel told of; elsewhere only the results of formulas may be others
 * @returns undefined where something else is: then all has to be read
 */
export function patched(before: Cells, used: Values, edited: readonly Edited[]): Cells | undefined {
  const isTold = (key: number): boolean => edited.some(({ area }) => within(area, keyRow(key), keyColumn(key)));
  const results = recalculated(before, used, isTold);
  if (!results) return undefined;
  const changes = new Map(results);
  for (const { area, cells } of edited)
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const key = cellKey(row, column);
        if (!isSame(before.get(key), cells.get(key))) changes.set(key, cells.get(key));
      }
  if (changes.size === 0) return before;
  const now = new Map(before);
  for (const [key, cell] of changes)
    if (cell) now.set(key, cell);
    else now.delete(key);
  const isNew = [...changes].some(([key, cell]) => cell && !before.has(key));
  return isNew ? new Map([...now].sort(([one], [other]) => one - other)) : now;
}
