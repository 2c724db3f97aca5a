import type { EntryRow } from "../../plan/index";
import { definedName, type Grid } from "../../sheet/index";
import type { FormContext } from "../context";
import { entryColumns } from "./columns";

/** Rows and columns to which the defined names of the sheet point, by row code and by key. */
export type Anchors = {
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly columns: ReadonlyMap<string, readonly number[]>;
  readonly count: number;
};

const push = (intoMap: Map<string, number[]>, key: string, value: number): void => {
  const list = intoMap.get(key);
  if (list) list.push(value);
  else intoMap.set(key, [value]);
};

/** Names are compared without case, as spreadsheet programs do. */
export function anchorsOf(grid: Grid, rows: readonly EntryRow[], context: FormContext): Anchors {
  const keys = entryColumns(context).map(({ key }) => key);
  const wanted = new Map(
    rows.flatMap((row) =>
      keys.map((key) => [definedName(`${row.code}.${key}`).toLowerCase(), { code: row.code, key }] as const),
    ),
  );
  const byRow = new Map<string, number[]>();
  const byColumn = new Map<string, number[]>();
  let count = 0;
  for (const { name, sheet, area } of grid.names) {
    const entry = wanted.get(name.toLowerCase());
    if (!entry || sheet !== grid.name || area.top !== area.bottom || area.left !== area.right) continue;
    push(byRow, entry.code, area.top);
    push(byColumn, entry.key, area.left);
    count += 1;
  }
  return { rows: byRow, columns: byColumn, count };
}
