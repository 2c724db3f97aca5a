import { type Grid, keyColumn, keyRow } from "../../sheet/index";

export type TextCell = { readonly row: number; readonly column: number; readonly text: string };

/** The texts of a sheet, by row, for finding labels and keys again. */
export type Texts = {
  readonly all: readonly TextCell[];
  readonly inRow: (row: number) => readonly TextCell[];
  /** The row in which most texts pass; undefined where fewer than three do, or two rows share the first place. */
  readonly rowWithMost: (test: (text: string) => boolean) => number | undefined;
};

const LEAST = 3;

/** Several readers ask for the same sheet; a grid never changes. */
const known = new WeakMap<Grid, Texts>();

export function textsOf(grid: Grid): Texts {
  const found = known.get(grid);
  if (found) return found;
  const texts = collect(grid);
  known.set(grid, texts);
  return texts;
}

function collect(grid: Grid): Texts {
  const rows = new Map<number, TextCell[]>();
  for (const [key, cell] of grid.cells) {
    if (cell.kind !== "text" || cell.value.trim() === "") continue;
    const one = { row: keyRow(key), column: keyColumn(key), text: cell.value.normalize("NFC").trim() };
    const row = rows.get(one.row);
    if (row) row.push(one);
    else rows.set(one.row, [one]);
  }
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column);
  const counted = (test: (text: string) => boolean): [number, number][] =>
    [...rows].map(([row, cells]) => [row, cells.filter(({ text }) => test(text)).length]);
  return {
    all: [...rows.values()].flat(),
    inRow: (row) => rows.get(row) ?? [],
    rowWithMost: (test) => {
      const [first, second] = counted(test).sort((a, b) => b[1] - a[1]);
      return first && first[1] >= LEAST && first[1] !== second?.[1] ? first[0] : undefined;
    },
  };
}
