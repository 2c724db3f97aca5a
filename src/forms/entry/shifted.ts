import type { Problem } from "../../problems/index";
import { address, cellKey } from "../../sheet/index";
import { grouped } from "../lines/lines";
import type { Anchors } from "./anchors";
import type { FoundRow } from "./find-rows";

type Where = { readonly file: string; readonly sheet: string };

const alike = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

/**
 * Cells to which the name of another cell has come: somebody inserted, deleted or cut single cells, so that figures slid
 * past their labels. Whether they were typed before or after that nobody can tell, so they are asked about; and the
 * formulas of the form went along with the cells, so that the sheet itself shows other results. Rows that were sorted
 * leave all their names behind. Where a cell is pasted over another, Excel drops the name that stood there and LibreOffice
 * keeps both.
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
  const bearers = grouped(cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const at = new Map(found.flatMap(({ row, verdict }) => (verdict.kind === "found" ? [[row.code, verdict.at]] : [])));
  return found.flatMap(({ row }) => {
    const here = at.get(row.code);
    if (here === undefined || !(rows.get(row.code) ?? []).includes(here)) return [];
    return row.cells.flatMap((key): readonly Problem[] => {
      const column = columns.get(key);
      if (column === undefined) return [];
      const bearer = bearers.get(cellKey(here, column))?.find((one) => one.code !== row.code || one.key !== key);
      if (!bearer) return [];
      const cell = address(here, column);
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
