import type { Problem } from "../../problems/index";
import { type Area, definedName, type Grid, type GridBook } from "../../sheet/index";
import { type Texts, textsOf } from "../entry/texts";
import { isMeta } from "../meta/read";

/** A row of a form that is found again: by its hidden key, by what people see in it, by the names of its cells. */
export type Line = {
  readonly key: string;
  /** Texts by which people know it, by the key of their column: `{ noidung: "Mã đơn vị" }`. Empty: they write it themselves. */
  readonly shown: ReadonlyMap<string, string>;
  /** Published names of its cells, by the key of their column. */
  readonly names: ReadonlyMap<string, string>;
};

/** Texts by which a sheet is found: hidden ones exactly as they are, those that people read however they are written. */
export type FormTexts = { readonly exact: readonly string[]; readonly read: readonly string[] };

export const linesTexts = (
  lines: readonly Line[],
  columns: readonly { readonly key: string; readonly headings: readonly string[] }[],
): FormTexts => ({
  exact: [...lines, ...columns].map(({ key }) => key),
  read: [...lines.flatMap(({ shown }) => [...shown.values()]), ...columns.flatMap(({ headings }) => headings)],
});

/** A locked cell of the form: where it stands now, and what the form says there. */
export type Printed = {
  readonly row: number;
  readonly column: number | undefined;
  readonly name: string;
  readonly expected: string;
};

/** Where a form stands in a sheet, and what is wrong with the sheet itself: nothing of it depends on what people typed. */
export type Layout = {
  readonly grid: Grid;
  readonly printed: readonly Printed[];
  readonly problems: readonly Problem[];
};

/** Rows and columns to which the defined names of a sheet point, by key. */
export type Named = {
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly columns: ReadonlyMap<string, readonly number[]>;
  readonly count: number;
};

/** Values of one key together, in order. */
export function grouped<K, V>(pairs: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

type Wanted = ReadonlyMap<string, { readonly key: string; readonly column: string }>;

/** Names are compared without case, as spreadsheet programs do. */
const wantedNames = (lines: readonly Line[]): Wanted =>
  new Map(
    lines.flatMap(({ key, names }) =>
      [...names].map(([column, name]) => [definedName(name).toLowerCase(), { key, column }] as const),
    ),
  );

/** A name of more than one cell says nothing. */
function namedLines(grid: Grid, book: GridBook, wanted: Wanted): Named {
  const hits: { readonly key: string; readonly column: string; readonly area: Area }[] = [];
  for (const names of [grid.names, book.names])
    for (const { name, sheet, area } of names) {
      if (sheet !== grid.name || area.top !== area.bottom || area.left !== area.right) continue;
      const entry = wanted.get(name.toLowerCase());
      if (entry) hits.push({ key: entry.key, column: entry.column, area });
    }
  return {
    rows: grouped(hits.map(({ key, area }) => [key, area.top])),
    columns: grouped(hits.map(({ column, area }) => [column, area.left])),
    count: hits.length,
  };
}

const enough = (lines: readonly Line[]): number => lines.length / 2;

type Match = {
  readonly grid: Grid;
  readonly texts: Texts;
  readonly named: Named;
  readonly score: number;
  /** It bears the title and has all there is: what stands in other sheets does not matter. */
  readonly isSole: boolean;
};

const isOurs = (grid: Grid): boolean => !isMeta(grid);

/** The sheet of that name that may be one of the form. */
export const sheetTitled = (book: GridBook, title: string): Grid | undefined =>
  book.sheets.find((grid) => grid.name === title && isOurs(grid));

/** The sheet with most of our names, keys and labels; its name and place mean next to nothing. */
export function sheetOfLines(book: GridBook, lines: readonly Line[], title: string): Match | undefined {
  const known = new Set(lines.flatMap(({ key, shown }) => [key, ...shown.values()]));
  const wanted = wantedNames(lines);
  const match = (grid: Grid): Match => {
    const texts = textsOf(grid);
    const named = namedLines(grid, book, wanted);
    let score = named.count;
    for (const text of known) if (texts.at(text).length > 0) score += 1;
    return { grid, texts, named, score: score + (score > 0 && grid.name === title ? 0.5 : 0), isSole: false };
  };
  const titled = sheetTitled(book, title);
  const first = titled && match(titled);
  // No other sheet can have more than all of them.
  if (first && first.score > wanted.size + known.size) return { ...first, isSole: true };
  const scored = book.sheets.filter(isOurs).map((grid) => (grid === titled && first ? first : match(grid)));
  const best = [...scored].sort((a, b) => b.score - a.score)[0];
  return best && best.score >= enough(lines) ? best : undefined;
}
