import { ENTRY_KEYS } from "../../plan/index";
import type { RowSpec } from "../../sheet/index";

/** What people fill in, or once filled in: each such cell is a place that a reader looks for. */
const FILLED: ReadonlySet<string> = new Set([...ENTRY_KEYS, "lydo"]);

/**
 * Cells that nobody fills in are found by key, heading and one name a column; only what people fill in is named cell by
 * cell.
 */
export function namedOnce(rows: readonly RowSpec[]): readonly RowSpec[] {
  const known = new Set<string>();
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (!cell.publish || FILLED.has(cell.column) || !known.has(cell.column)) {
        if (cell.publish) known.add(cell.column);
        return cell;
      }
      return { ...cell, publish: false };
    }),
  }));
}
