import type { Problem } from "../../problems/index";
import { address, cellKey } from "../../sheet/index";
import type { Anchors, NamedCell } from "./anchors";
import type { FoundRow } from "./find-rows";

type Where = { readonly file: string; readonly sheet: string };

const alike = (values: readonly number[]): boolean => values.every((value) => value === values[0]);
const same = (one: NamedCell, other: NamedCell): boolean => one.code === other.code && one.key === other.key;

/**
 * Cells to which the name of another cell has come: somebody inserted or deleted single cells, so that figures slid past
 * their labels. Whether they were typed before or after that nobody can tell, so they are asked about. One figure that
 * was cut and pasted where it belongs takes a name along too, but leaves no chain of such cells; rows that were sorted
 * leave all their names behind.
 * @param columns where each key stands
 */
export function shifted(
  { cells, rows, columns: named }: Anchors,
  found: readonly FoundRow[],
  columns: ReadonlyMap<string, number>,
  where: Where,
): readonly Problem[] {
  // In most workbooks the names of a row stand in one row, and those of a column in one column.
  if ([...rows.values(), ...named.values()].every(alike)) return [];
  const bearers = new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const at = new Map(found.flatMap(({ row, verdict }) => (verdict.kind === "found" ? [[row.code, verdict.at]] : [])));
  const bears = (code: string, key: string): NamedCell | undefined => {
    const [row, column] = [at.get(code), columns.get(key)];
    return row === undefined || column === undefined ? undefined : bearers.get(cellKey(row, column));
  };
  return found.flatMap(({ row }) => {
    const here = at.get(row.code);
    if (here === undefined || !(rows.get(row.code) ?? []).includes(here)) return [];
    return row.cells.flatMap((key): readonly Problem[] => {
      const own: NamedCell = { code: row.code, key, row: here, column: columns.get(key) ?? 0 };
      const bearer = bears(row.code, key);
      if (!bearer || same(bearer, own)) return [];
      const next = bears(bearer.code, bearer.key);
      const isChain = cells.some((cell) => same(cell, own)) || (next !== undefined && !same(next, bearer));
      if (!isChain) return [];
      const cell = address(here, own.column);
      return [
        {
          code: "BM-13",
          severity: "question",
          facts: { measure: row.code, cell, from: bearer.code },
          place: { ...where, cell },
          name: `${row.code}.${key}`,
          clause: "Quy ước biểu mẫu",
        },
      ];
    });
  });
}
