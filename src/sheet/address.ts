import { MAX_COLUMNS, MAX_ROWS } from "./grid";
import type { Area } from "./placed";

function spelled(column: number): string {
  let rest = column + 1;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** A to ZZ: no form is wider. */
const LETTERS: readonly string[] = Array.from({ length: 702 }, (_, column) => spelled(column));

/** 0 → A, 25 → Z, 26 → AA. */
export const columnLetters = (column: number): string => LETTERS[column] ?? spelled(column);

export const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

export const areaText = (area: Area): string => {
  const first = address(area.top, area.left);
  const last = address(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
};

export const absoluteArea = (area: Area): string => {
  const first = absolute(area.top, area.left);
  const last = absolute(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
};

/** Sheet names are always quoted in references: fewer cases, the same meaning in every program. */
export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** `B3` or `$B$3` → place, or undefined when it is none or lies outside Excel's limits. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = CELL.exec(text);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column <= MAX_COLUMNS && row <= MAX_ROWS ? { row: row - 1, column: column - 1 } : undefined;
}

/** `A1:C3` or `B2` → area with ordered ends, or undefined. */
export function parseArea(text: string): Area | undefined {
  const [first = "", last = first, ...more] = text.split(":");
  const a = parseCell(first);
  const b = parseCell(last);
  if (!a || !b || more.length > 0) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
