import type { RowSpec } from "../sheet/index";

/** Columns of what formulas of rows differ in, and of what rows tell alike: as many as the rows of a form need. */
const COUNTED = ["rieng.", "dong."];

const numberOf = (key: string): number => Number(key.slice(key.indexOf(".") + 1));

/** Keys of the columns that rows use. */
export const usedColumns = (rows: readonly RowSpec[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));

/** Columns `rieng.0`, `dong.0` … that rows use. */
export const countedColumns = (used: ReadonlySet<string>): readonly string[] =>
  COUNTED.flatMap((name) => [...used].filter((key) => key.startsWith(name)).sort((a, b) => numberOf(a) - numberOf(b)));

/** In which rows a column has a formula, and whether it is the same in all. */
type Pattern = { readonly first: string; readonly same: boolean; readonly rows: string };

function patterns(rows: readonly RowSpec[]): ReadonlyMap<string, string> {
  const found = new Map<string, Pattern>();
  for (const { key, cells } of rows)
    for (const { column, formula } of cells) {
      if (formula === undefined || key === undefined) continue;
      const { first = formula, same = true, rows: above } = found.get(column) ?? {};
      const keys = above === undefined ? key : `${above} ${key}`;
      found.set(column, { first, same: same && formula === first, rows: keys });
    }
  return new Map([...found].map(([column, { same, rows: keys }]) => [column, `${same} ${keys}`]));
}

/** Columns whose formulas repeat in the same rows side by side: they are copied together. */
export function byPattern(keys: readonly string[], rows: readonly RowSpec[]): readonly string[] {
  const known = patterns(rows);
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const pattern = known.get(key) ?? "";
    groups.set(pattern, [...(groups.get(pattern) ?? []), key]);
  }
  return [...groups.values()].flat();
}
