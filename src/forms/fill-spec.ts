import type { BookSpec, Scalar } from "../sheet/index";

export type FilledSpec = {
  readonly spec: BookSpec;
  /** Names of the cells that took their value. */
  readonly taken: ReadonlySet<string>;
};

/** A drawn book with what people typed, by role and name of the cell: only cells in which they may type take it. */
export function fillSpec(spec: BookSpec, values: ReadonlyMap<string, Scalar>): FilledSpec {
  const taken = new Set<string>();
  if (values.size === 0) return { spec, taken };
  const sheets = spec.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const name = `${sheet.role}!${cell.name ?? ""}`;
        const value = cell.name === undefined || cell.formula !== undefined ? undefined : values.get(name);
        if (value === undefined || cell.style?.locked !== false) return cell;
        taken.add(name);
        return { ...cell, value };
      }),
    })),
  }));
  return { spec: { ...spec, sheets }, taken };
}
