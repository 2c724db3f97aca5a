import { fold } from "../../plan/index";
import { type Grid, keyColumn, keyRow } from "../../sheet/index";

export type TextCell = { readonly row: number; readonly column: number; readonly text: string };

/** The texts of a sheet, by row, for finding labels and keys again. */
export type Texts = {
  readonly all: readonly TextCell[];
  readonly inRow: (row: number) => readonly TextCell[];
  /** The row in which most texts pass; undefined where fewer than three do, or two rows share the first place. */
  readonly rowWithMost: (test: (text: string) => boolean) => number | undefined;
  /** The same texts as `fold` writes them. */
  readonly folded: () => Texts;
};

const LEAST = 3;

/** Several readers ask for the same sheet; a grid never changes. */
const known = new WeakMap<Grid, Texts>();

export function textsOf(grid: Grid): Texts {
  const found = known.get(grid);
  if (found) return found;
  const texts = textsIn(collect(grid));
  known.set(grid, texts);
  return texts;
}

type Rows = ReadonlyMap<number, readonly TextCell[]>;

function collect(grid: Grid): Rows {
  const rows = new Map<number, TextCell[]>();
  for (const [key, cell] of grid.cells) {
    if (cell.kind !== "text" || cell.value.trim() === "") continue;
    const one = { row: keyRow(key), column: keyColumn(key), text: cell.value.normalize("NFC").trim() };
    const row = rows.get(one.row);
    if (row) row.push(one);
    else rows.set(one.row, [one]);
  }
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column);
  return rows;
}

const foldedRows = (rows: Rows): Rows =>
  new Map([...rows].map(([row, cells]) => [row, cells.map(({ column, text }) => ({ row, column, text: fold(text) }))]));

function textsIn(rows: Rows): Texts {
  let folded: Texts | undefined;
  return {
    all: [...rows.values()].flat(),
    inRow: (row) => rows.get(row) ?? [],
    rowWithMost: (test) => mostIn(rows, test),
    folded: () => (folded ??= textsIn(foldedRows(rows))),
  };
}

function mostIn(rows: Rows, test: (text: string) => boolean): number | undefined {
  let [first, most, second]: [number | undefined, number, number] = [undefined, 0, 0];
  for (const [row, cells] of rows) {
    let count = 0;
    for (const { text } of cells) if (test(text)) count += 1;
    if (count > most) [first, most, second] = [row, count, most];
    else if (count > second) second = count;
  }
  return most >= LEAST && most !== second ? first : undefined;
}
