// Tables: a range with unique header texts that grows by inserting cells.
import { fail } from "../protocol/errors";
import type { Book, Sheet, Table } from "./book";
import { type Box, overlap } from "./box";
import { changeSheet, getSheet, sameText } from "./change";
import { cellAt, mapCells } from "./grid";
import { checkName } from "./names";
import { insertCells, type Structural } from "./structure";

export const allTables = (book: Book): readonly Table[] => book.sheets.flatMap((s) => s.tables);

function freeTableName(book: Book): string {
  const taken = new Set(allTables(book).map((table) => table.name.toLowerCase()));
  for (let n = 1; ; n++) if (!taken.has(`table${n}`)) return `Table${n}`;
}

export function checkTableName(book: Book, name: string): string {
  const good = checkName(name);
  const taken = allTables(book).some((table) => sameText(table.name, good));
  if (taken || book.names.has(good.toLowerCase())) fail("ItemAlreadyExists");
  return good;
}

/** Header cells are texts, never empty, never twice the same. */
function dressHeaders(sheet: Sheet, box: Box): Sheet {
  const seen = new Set<string>();
  return mapCells(sheet, { ...box, rows: 1 }, (cell, _, column) => {
    const value = typeof cell.value === "object" ? cell.value.error : String(cell.value);
    const base = value === "" ? `Column${column - box.column + 1}` : value;
    let text = base;
    for (let n = 2; seen.has(text.toLowerCase()); n++) text = base + String(n);
    seen.add(text.toLowerCase());
    return { ...cell, value: text, formula: null };
  });
}

export type Tabled = {
  readonly book: Book;
  readonly table: Table;
  readonly moved: Structural["shift"] | null;
};

export function addTable(book: Book, id: string, given: Box, hasHeaders: boolean): Tabled {
  const sheet = getSheet(book, id);
  const message = "A table can't overlap a range that contains another table or merged cells.";
  if (sheet.tables.some((table) => overlap(table.box, given))) fail("InvalidOperation", message);
  if (sheet.merges.some((box) => overlap(box, given))) fail("InvalidOperation", message);
  const header: Box = { ...given, rows: 1 };
  const moved = hasHeaders ? null : insertCells(book, id, header, "row");
  const rows = hasHeaders ? Math.max(given.rows, 2) : given.rows + 1;
  const box: Box = { ...given, rows };
  const table: Table = {
    id: String(book.nextId),
    name: freeTableName(book),
    box,
    showHeaders: true,
    showTotals: false,
    props: {},
  };
  const made = changeSheet(moved?.book ?? book, id, (old) => ({
    ...dressHeaders(old, box),
    tables: [...old.tables, table],
  }));
  return { table, moved: moved?.shift ?? null, book: { ...made, nextId: book.nextId + 1 } };
}

export const changeTable = (book: Book, sheet: string, id: string, step: (table: Table) => Table | null): Book =>
  changeSheet(book, sheet, (old) => ({
    ...old,
    tables: old.tables.flatMap((table) => (table.id === id ? (step(table) ?? []) : [table])),
  }));

export const bodyBox = (table: Table): Box => {
  const head = table.showHeaders ? 1 : 0;
  const rows = table.box.rows - head - (table.showTotals ? 1 : 0);
  return { ...table.box, row: table.box.row + head, rows };
};

/** Makes room for new rows before row `index` of the body, at its end when null. */
export function growTable(
  book: Book,
  sheet: string,
  table: Table,
  index: number | null,
  rows: number,
): Structural & { readonly box: Box } {
  const body = bodyBox(table);
  const at = index ?? body.rows;
  if (at < 0 || at > body.rows || rows < 1) fail("InvalidArgument");
  const box: Box = { ...body, row: body.row + at, rows };
  const made = insertCells(book, sheet, box, "row");
  const grown = changeTable(made.book, sheet, table.id, (one) => ({
    ...one,
    box: { ...table.box, rows: table.box.rows + rows },
  }));
  return { shift: made.shift, book: grown, box };
}

export const headerTexts = (sheet: Sheet, table: Table): readonly string[] =>
  Array.from({ length: table.box.columns }, (_, i) => String(cellAt(sheet, table.box.row, table.box.column + i).value));
