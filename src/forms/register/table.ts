import type { Place, Problem } from "../../problems/index";
import { address, type Grid, type GridBook, type GridCell, keyColumn, keyRow } from "../../sheet/index";
import { columnOf, isAside, type ListColumn } from "./columns";
import { parseCsv } from "./csv";

/** A list as it was handed in: a workbook, or the text of a CSV file. */
export type ListSource =
  | { readonly kind: "book"; readonly book: GridBook }
  | { readonly kind: "csv"; readonly file: string; readonly text: string };

export type ListCell = { readonly cell: GridCell | undefined; readonly text: string; readonly place: Place };

/** One line of a list; a column that the list does not have is an empty cell. */
export type ListLine = (key: string) => ListCell;

export type ListTable = { readonly lines: readonly ListLine[]; readonly problems: readonly Problem[] };

type Rows = {
  readonly file: string;
  readonly sheet: string;
  /** By row, then column; both in order. */
  readonly rows: readonly (readonly [number, ReadonlyMap<number, GridCell>])[];
};

const CLAUSE = "Quy ước danh sách đơn vị";
/** Headings stand near the top, under a title at most. */
const SEARCHED = 30;

export const textOf = (cell: GridCell | undefined): string =>
  cell === undefined ? "" : String(cell.value).normalize("NFC").trim();

function gridRows(grid: Grid, file: string): Rows {
  const rows = new Map<number, Map<number, GridCell>>();
  for (const [key, cell] of grid.cells) {
    const row = rows.get(keyRow(key)) ?? new Map<number, GridCell>();
    row.set(keyColumn(key), cell);
    rows.set(keyRow(key), row);
  }
  return { file, sheet: grid.name, rows: [...rows].sort(([a], [b]) => a - b) };
}

const csvRows = (file: string, text: string): Rows => ({
  file,
  sheet: "",
  rows: parseCsv(text).map((fields, row) => [
    row,
    new Map(fields.flatMap((value, column) => (value === "" ? [] : [[column, { kind: "text" as const, value }]]))),
  ]),
});

type Head = { readonly rows: Rows; readonly at: number; readonly columns: ReadonlyMap<string, number> };

/** The row that holds most of the headings. */
function headOf(rows: Rows, columns: readonly ListColumn[]): Head {
  let best: Head = { rows, at: -1, columns: new Map() };
  for (const [at, cells] of rows.rows.slice(0, SEARCHED)) {
    const found = new Map<string, number>();
    for (const [column, cell] of cells) {
      const known = columnOf(columns, textOf(cell));
      if (known && !found.has(known.key)) found.set(known.key, column);
    }
    if (found.size > best.columns.size) best = { rows, at, columns: found };
  }
  return best;
}

export const listProblem = <Code extends Problem["code"]>(
  code: Code,
  severity: Problem["severity"],
  facts: Extract<Problem, { readonly code: Code }>["facts"],
  place: Place,
): Problem => ({ code, severity, facts, place, name: "", clause: CLAUSE }) as Problem;

function headProblems({ rows, columns }: Head, wanted: readonly ListColumn[]): readonly Problem[] {
  const place = { file: rows.file, sheet: rows.sheet, cell: "A1" };
  if (columns.size < 2) {
    const seen = rows.rows.slice(0, 1).flatMap(([, cells]) => [...cells.values()].map(textOf));
    const found = seen.join("; ").slice(0, 120);
    const expected = wanted.map(({ header }) => header).join("; ");
    return [listProblem("DS-01", "error", { found: found === "" ? "…" : found, expected }, place)];
  }
  return wanted
    .filter(({ key, needed }) => needed && !columns.has(key))
    .map(({ header }) => listProblem("DS-02", "error", { header }, place));
}

/** One note for all headings that are not read: a column of last days by another name would leave closed schools open. */
function unread({ rows, at, columns }: Head, wanted: readonly ListColumn[]): readonly Problem[] {
  const used = new Set(columns.values());
  const cells = rows.rows.find(([row]) => row === at)?.[1] ?? new Map<number, GridCell>();
  const others = [...cells].filter(
    ([column, cell]) => !used.has(column) && textOf(cell) !== "" && !isAside(textOf(cell)),
  );
  const [first] = others;
  if (!first) return [];
  const headers = others.map(([, cell]) => `“${textOf(cell)}”`).join(", ");
  const expected = wanted.map(({ header }) => header).join("; ");
  const cell = address(at, first[0]);
  return [listProblem("DS-17", "note", { cell, headers, expected }, { file: rows.file, sheet: rows.sheet, cell })];
}

/** The lines of a list under their headings, found in the sheet that has most of them; empty lines are passed over. */
export function readTable(source: ListSource, wanted: readonly ListColumn[]): ListTable {
  const all =
    source.kind === "csv"
      ? [csvRows(source.file, source.text)]
      : source.book.sheets.map((grid) => gridRows(grid, source.book.file));
  const heads = all.map((rows) => headOf(rows, wanted));
  const head = heads.reduce<Head | undefined>(
    (best, one) => (best && best.columns.size >= one.columns.size ? best : one),
    undefined,
  );
  if (!head) return { lines: [], problems: [] };
  const problems = headProblems(head, wanted);
  if (problems.length > 0) return { lines: [], problems };
  const { rows, at, columns } = head;
  // What a list does not have is told at the line's first cell.
  const first = Math.min(...columns.values());
  const lines = rows.rows
    .filter(([row, cells]) => row > at && [...columns.values()].some((column) => textOf(cells.get(column)) !== ""))
    .map(([row, cells]): ListLine => (key) => {
      const column = columns.get(key);
      const cell = column === undefined ? undefined : cells.get(column);
      const place = { file: rows.file, sheet: rows.sheet, cell: address(row, column ?? first) };
      return { cell, text: textOf(cell), place };
    });
  return { lines, problems: unread(head, wanted) };
}
