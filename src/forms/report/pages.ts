import type { RowSpec } from "../../sheet/index";

/** Printed height of A4 portrait between margins of 20 mm, in points. */
const PAGE = ((297 - 40) / 25.4) * 72;
/** Height of a row that says none. */
const PLAIN = 15;

/** Number of the page on which each row is printed: a row that does not fit begins the next one. */
function pagesOf(rows: readonly RowSpec[]): readonly number[] {
  let page = 0;
  let used = 0;
  return rows.map(({ height = PLAIN, breakBefore }) => {
    if (breakBefore || used + height > PAGE) {
      page += 1;
      used = 0;
    }
    used += height;
    return page;
  });
}

/** Nobody signs an empty page: the rows from `key` on begin a page together where they would be torn apart. */
export function keptTogether(rows: readonly RowSpec[], key: string): readonly RowSpec[] {
  const from = rows.findIndex((row) => row.key === key);
  const pages = pagesOf(rows);
  if (from < 0 || pages[from] === pages.at(-1)) return rows;
  return rows.map((row, at) => (at === from ? { ...row, breakBefore: true } : row));
}
