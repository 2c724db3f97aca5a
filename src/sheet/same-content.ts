import type { Block } from "./book-state";
import type { PlacedSheet } from "./placed";
import type { Scalar } from "./spec";

/**
 * A formula as programs agree on it: Excel drops quotes and blanks that it does not need, writes function names in
 * capitals and hides its own prefixes. Texts in quotes stay.
 */
export const plainFormula = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(/['\s]|_xlfn\.|_xlws\./g, "").toUpperCase()))
    .join("");

/** The cells of a placed sheet as a spreadsheet program gives formulas; empty cells are null. */
export function contentBlock(sheet: PlacedSheet): Block {
  const height = sheet.cells.reduce((max, cell) => Math.max(max, cell.row + 1), 0);
  const width = sheet.cells.reduce((max, cell) => Math.max(max, cell.column + 1), 0);
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, (): Scalar => null));
  for (const { row, column, value, formula } of sheet.cells) {
    const cells = rows[row];
    if (cells) cells[column] = formula === undefined ? value : `=${formula}`;
  }
  return rows;
}

const same = (wanted: Scalar, found: Scalar | undefined): boolean => {
  if (wanted === null || wanted === "") return found === undefined || found === null || found === "";
  if (typeof wanted !== "string" || typeof found !== "string") return wanted === found;
  // Some programs show the apostrophe that keeps a text from being taken for a formula.
  if (wanted === found || `'${wanted}` === found) return true;
  return wanted.startsWith("=") && plainFormula(wanted) === plainFormula(found);
};

/** Does the sheet hold every value and formula that was placed, and nothing else? */
export function holdsContent(sheet: PlacedSheet, found: Block): boolean {
  const wanted = contentBlock(sheet);
  const height = Math.max(wanted.length, found.length);
  for (let row = 0; row < height; row += 1) {
    const width = Math.max(wanted[row]?.length ?? 0, found[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1)
      if (!same(wanted[row]?.[column] ?? null, found[row]?.[column])) return false;
  }
  return true;
}
