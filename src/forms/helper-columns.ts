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
function patterns(rows: readonly RowSpec[]): ReadonlyMap<string, string> {
  const texts = new Map<string, Map<string, string>>();
  for (const { key, cells } of rows)
    for (const { column, formula } of cells)
      if (formula !== undefined && key !== undefined)
        texts.set(column, (texts.get(column) ?? new Map<string, string>()).set(key, formula));
  return new Map(
    [...texts].map(([column, own]) => [
      column,
      `${String(new Set(own.values()).size === 1)} ${[...own.keys()].join(" ")}`,
    ]),
  );
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
