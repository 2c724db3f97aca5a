import type { EntryRow } from "../../plan/index";
import { definedName, type Grid } from "../../sheet/index";
import type { FormContext } from "../context";
import { grouped } from "../lines/lines";
import { entryColumns } from "./columns";

/** Rows and columns to which the defined names of the sheet point, by row code and by key. */
export type Anchors = {
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly columns: ReadonlyMap<string, readonly number[]>;
  readonly count: number;
};

type Wanted = ReadonlyMap<string, { readonly code: string; readonly key: string }>;

/** Published names of all cells of the rows; they are compared without case, as spreadsheet programs do. */
export function entryNames(rows: readonly EntryRow[], context: FormContext): Wanted {
  const keys = entryColumns(context).map(({ key }) => key);
  return new Map(
    rows.flatMap((row) =>
      keys.map((key) => [definedName(`${row.code}.${key}`).toLowerCase(), { code: row.code, key }] as const),
    ),
  );
}

/** @param wanted `entryNames` of the form */
export function anchorsOf(grid: Grid, wanted: Wanted): Anchors {
  const hits = grid.names.flatMap(({ name, sheet, area }) => {
    const entry = wanted.get(name.toLowerCase());
    return entry && sheet === grid.name && area.top === area.bottom && area.left === area.right
      ? [{ ...entry, area }]
      : [];
  });
  return {
    rows: grouped(hits.map(({ code, area }) => [code, area.top])),
    columns: grouped(hits.map(({ key, area }) => [key, area.left])),
    count: hits.length,
  };
}
