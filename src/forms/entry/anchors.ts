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
  const hits = grid.names.flatMap(({ name, sheet, area }) => {
    if (sheet !== grid.name || area.top !== area.bottom || area.left !== area.right) return [];
    const entry = parted(name, wanted);
    return entry ? [{ ...entry, area }] : [];
  });
  return {
    rows: grouped(hits.map(({ code, area }) => [code, area.top])),
    columns: grouped(hits.map(({ key, area }) => [key, area.left])),
    count: hits.length,
  };
}
