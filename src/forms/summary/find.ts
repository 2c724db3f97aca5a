import { definedName, type Grid, type GridBook, keyColumn, keyRow } from "../../sheet/index";
import { textsOf } from "../entry/texts";
import { majority, mode } from "../entry/votes";
import { type Band, bandTitle, columnKey, type Letter } from "./bands";
import { CODE_KEY, hiddenKeys, visibleKeys } from "./columns";

/** The sheet with its columns found again, and what could not be told. */
export type FoundSummary = {
  readonly grid: Grid;
  /** By key; a column that is absent could not be told. */
  readonly columns: ReadonlyMap<string, number>;
  readonly lost: readonly string[];
  /** Row of the hidden keys. */
  readonly keyRow: number;
};

const LEAST = 5;

/** Names of the totals and of the office's own line, by column. */
function namedColumns(grid: Grid, book: GridBook, bands: readonly Band[]): ReadonlyMap<string, readonly number[]> {
  const wanted = new Map(
    bands.flatMap((band) =>
      [...band.visible, ...band.hidden].map((letter) => {
        const key = columnKey(band, letter);
        return [definedName(`total.${key}`).toLowerCase(), key] as const;
      }),
    ),
  );
  const found = new Map<string, number[]>();
  for (const { name, sheet, area } of [...grid.names, ...book.names]) {
    const key = wanted.get(name.toLowerCase());
    if (key === undefined || sheet !== grid.name || area.left !== area.right) continue;
    found.set(key, [...(found.get(key) ?? []), area.left]);
  }
  return found;
}

/** Columns by the titles of the bands: each visible column of a band stands so far right of its title. */
function titled(grid: Grid, bands: readonly Band[]): ReadonlyMap<string, number> {
  const at = new Map<string, number[]>();
  for (const [key, cell] of grid.cells)
    if (cell.kind === "text") at.set(cell.value, [...(at.get(cell.value) ?? []), keyColumn(key)]);
  return new Map(
    bands.flatMap((band) => {
      const found = at.get(bandTitle(band));
      const [start] = found ?? [];
      if (start === undefined || found?.length !== 1) return [];
      return band.visible.map((letter: Letter, n) => [columnKey(band, letter), start + n] as const);
    }),
  );
}

/** `Tổng hợp` by its hidden keys, whatever it is called now; each column by majority of key, title of band and name. */
export function findSummary(book: GridBook, bands: readonly Band[]): FoundSummary | undefined {
  const always = [...visibleKeys(bands), ...hiddenKeys(bands, false)];
  const known = new Set([...always, ...hiddenKeys(bands, true)]);
  for (const grid of book.sheets) {
    const texts = textsOf(grid);
    const row = texts.rowWithMost(known);
    const hits = row === undefined ? [] : texts.inRow(row).filter(({ text }) => known.has(text));
    if (row === undefined || hits.length < LEAST || !hits.some(({ text }) => text === CODE_KEY)) continue;
    const names = namedColumns(grid, book, bands);
    const titles = titled(grid, bands);
    // Columns of what stands behind offices are drawn where there is such a thing.
    const keys = new Set([...always, ...hits.map(({ text }) => text)]);
    const columns = new Map<string, number>();
    const lost: string[] = [];
    for (const key of keys) {
      const own = hits.filter(({ text }) => text === key).map(({ column }) => column);
      const keyed = own.length === 1 ? own[0] : undefined;
      const [named, title] = [mode(names.get(key) ?? []), titles.get(key)];
      const votes = [
        { by: "khóa ẩn", at: keyed },
        { by: "tên ô", at: named },
        { by: "tiêu đề", at: title },
      ];
      const verdict = majority(votes);
      // Columns of the list of units have their key alone; where no other anchor speaks against it, it is enough.
      const alone = keyed !== undefined && named === undefined && title === undefined ? keyed : undefined;
      const at = verdict.kind === "found" ? verdict.at : alone;
      if (at === undefined) lost.push(key);
      else columns.set(key, at);
    }
    return { grid, columns, lost, keyRow: row };
  }
  return undefined;
}

/** Rows of the sheet by their hidden code: `01A01`, `#own.main`; a code that stands twice is given with both rows. */
export function rowsByCode({ grid, columns, keyRow: head }: FoundSummary): ReadonlyMap<string, readonly number[]> {
  const column = columns.get(CODE_KEY);
  const rows = new Map<string, number[]>();
  for (const [key, cell] of grid.cells) {
    if (keyColumn(key) !== column || keyRow(key) <= head) continue;
    const code = String(cell.value).normalize("NFC").trim();
    if (code !== "") rows.set(code, [...(rows.get(code) ?? []), keyRow(key)]);
  }
  return rows;
}
