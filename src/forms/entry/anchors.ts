import type { EntryRow } from "../../plan/index";
import { definedName, type Grid } from "../../sheet/index";
import type { FormContext } from "../context";
import { grouped } from "../lines/lines";
import { entryColumns } from "./columns";

/** A cell that a defined name of the form points to. */
export type NamedCell = {
  readonly code: string;
  readonly key: string;
  readonly row: number;
  readonly column: number;
};

/** Rows and columns to which the defined names of the sheet point, by row code and by key. */
export type Anchors = {
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly columns: ReadonlyMap<string, readonly number[]>;
  readonly cells: readonly NamedCell[];
};

/** Codes and keys as names of cells are made of them; names are compared without case, as spreadsheet programs do. */
export type EntryNames = { readonly codes: ReadonlyMap<string, string>; readonly keys: ReadonlyMap<string, string> };

/** Published names of all cells of the rows: any of its codes, a dot, and any of its keys. */
export function entryNames(rows: readonly EntryRow[], context: FormContext): EntryNames {
  const named = (text: string): readonly [string, string] => [definedName(text).toLowerCase(), text];
  return {
    codes: new Map(rows.map(({ code }) => named(code))),
    keys: new Map(entryColumns(context).map(({ key }) => [key.toLowerCase(), key])),
  };
}

/** Codes of quarters have a dot too, and so have keys. */
function parted(
  name: string,
  { codes, keys }: EntryNames,
): { readonly code: string; readonly key: string } | undefined {
  const lower = name.toLowerCase();
  for (let dot = lower.indexOf("."); dot > 0; dot = lower.indexOf(".", dot + 1)) {
    const code = codes.get(lower.slice(0, dot));
    const key = code === undefined ? undefined : keys.get(lower.slice(dot + 1));
    if (code !== undefined && key !== undefined) return { code, key };
  }
  return undefined;
}

/** @param wanted `entryNames` of the form */
export function anchorsOf(grid: Grid, wanted: EntryNames): Anchors {
  const cells = grid.names.flatMap(({ name, sheet, area }): readonly NamedCell[] => {
    if (sheet !== grid.name || area.top !== area.bottom || area.left !== area.right) return [];
    const entry = parted(name, wanted);
    return entry ? [{ ...entry, row: area.top, column: area.left }] : [];
  });
  return {
    rows: grouped(cells.map(({ code, row }) => [code, row])),
    columns: grouped(cells.map(({ key, column }) => [key, column])),
    cells,
  };
}
