// Addresses as Excel writes them.
import { type Box, isWholeColumns, isWholeRows, maxColumns, maxRows } from "./box";

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
}

export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

export const cellAddress = (row: number, column: number): string => columnLetters(column) + String(row + 1);

function span(first: number, last: number): { readonly start: number; readonly count: number } {
  const start = Math.min(first, last);
  return { start, count: Math.max(first, last) - start + 1 };
}

function boxOf(r1: number, c1: number, r2: number, c2: number): Box | null {
  const rows = span(r1, r2);
  const columns = span(c1, c2);
  const fits =
    rows.start >= 0 &&
    columns.start >= 0 &&
    rows.start + rows.count <= maxRows &&
    columns.start + columns.count <= maxColumns;
  if (!fits) return null;
  return { row: rows.start, rows: rows.count, column: columns.start, columns: columns.count };
}

/** "B2", "$B$2:C9", "A:C", "3:7" → box; null when it is no address of this grid. */
export function parseAddress(text: string): Box | null {
  const plain = text.replace(/\$/g, "").trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(plain);
  if (cells) {
    const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = cells;
    return boxOf(Number(r1) - 1, columnNumber(c1), Number(r2) - 1, columnNumber(c2));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const [, first = "", last = ""] = columns;
    return boxOf(0, columnNumber(first), maxRows - 1, columnNumber(last));
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) return boxOf(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1);
  return null;
}

type Dollars = { readonly absolute?: boolean };

export function boxAddress(box: Box, { absolute = false }: Dollars = {}): string {
  const d = absolute ? "$" : "";
  const column = (index: number): string => d + columnLetters(index);
  const row = (index: number): string => d + String(index + 1);
  const lastRow = box.row + box.rows - 1;
  const lastColumn = box.column + box.columns - 1;
  if (isWholeColumns(box) && isWholeRows(box)) return `${row(0)}:${row(maxRows - 1)}`;
  if (isWholeColumns(box)) return `${column(box.column)}:${column(lastColumn)}`;
  if (isWholeRows(box)) return `${row(box.row)}:${row(lastRow)}`;
  const first = column(box.column) + row(box.row);
  return box.rows * box.columns === 1 ? first : `${first}:${column(lastColumn)}${row(lastRow)}`;
}

const plainSheet = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet name as a formula writes it, quoted where needed. */
export function quoteSheet(name: string): string {
  const looksLikeCell = parseAddress(name) !== null || /^(r|c|r\d*c\d*)$/i.test(name);
  return plainSheet.test(name) && !looksLikeCell ? name : `'${name.replace(/'/g, "''")}'`;
}

export function unquoteSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}

/** "'Chỉ tiêu'!A1" → ["Chỉ tiêu", "A1"]; without a sheet the first is null. */
export function splitSheet(text: string): readonly [string | null, string] {
  const at = text.lastIndexOf("!");
  return at < 0 ? [null, text] : [unquoteSheet(text.slice(0, at)), text.slice(at + 1)];
}
