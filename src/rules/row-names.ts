import { gradeCount } from "../entries/grade";
import { evaluate, type Names, type Result } from "./evaluate";
import type { Expr } from "./expr";
import { isOutside, isPlanned, NOWHERE, raw, type RowValues } from "./judged";

/**
 * Names of one row, each computed when it is first asked for: graded cells, computed columns and what the cells hold.
 * @param columns `computed` of the row
 * @param around other rows and other sheets
 */
export function namesAround(
  columns: ReadonlyMap<string, Expr>,
  { cell, address, plan }: RowValues,
  around: Names = NOWHERE,
): Names {
  const known = new Map<string, Result>();
  const names: Names = {
    address: (name) => (isOutside(name) ? around.address(name) : address(name)),
    value: (name) => {
      const seen = known.get(name);
      if (seen !== undefined) return seen;
      const value = look(name);
      known.set(name, value);
      return value;
    },
  };
  function look(name: string): Result {
    if (isPlanned(name)) return plan?.(name) ?? null;
    if (isOutside(name)) return around.value(name);
    const column = columns.get(name);
    if (column) return evaluate(column, names);
    return name.endsWith(".gt") ? gradeCount(cell(name.slice(0, -3))) : raw(cell(name));
  }
  return names;
}
