import type { Block } from "./book-state";
import type { PlacedSheet } from "./placed";
import type { Scalar } from "./spec";

/**
 * A formula as programs agree on it: Excel drops quotes and blanks that it does not need, writes function names in
 * capitals, hides its own prefixes and marks with `@` what gives one value. Texts in quotes stay.
 */
export const plainFormula = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(/['\s@]|_xlfn\.|_xlws\./g, "").toUpperCase()))
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

/** Programs keep fifteen digits of a number (ECMA-376 part 1, 18.17.2.1). */
const sameNumber = (a: number, b: number): boolean => a === b || a.toPrecision(15) === b.toPrecision(15);

const unbroken = (text: string): string => text.replace(/\r\n?/g, "\n");

/** Is what a program gives for a cell (`Block`) what was written into it? */
export const sameCell = (wanted: Scalar, found: Scalar | undefined): boolean => {
  if (wanted === null || wanted === "") return found === undefined || found === null || found === "";
  if (typeof wanted === "number" && typeof found === "number") return sameNumber(wanted, found);
  if (typeof wanted !== "string" || typeof found !== "string") return wanted === found;
  // Some programs show the apostrophe that keeps a text from being taken for a formula.
  if (wanted === found || `'${wanted}` === found || unbroken(wanted) === unbroken(found)) return true;
  return wanted.startsWith("=") && plainFormula(wanted) === plainFormula(found);
};

/** The same, of a cell that nobody but us has written: a program may say a number or a truth value as a text. */
const sameSaid = (wanted: Scalar, found: Scalar | undefined): boolean => {
  if (sameCell(wanted, found)) return true;
  if (typeof wanted === "boolean") return Number(found) === Number(wanted) || /^true$/i.test(String(found)) === wanted;
  return typeof wanted === "number" && typeof found === "string" && found !== "" && sameNumber(wanted, Number(found));
};

/**
 * Does the sheet hold every value and formula that was placed, and nothing else?
 * @param own nobody else has written there
 */
export function holdsContent(sheet: PlacedSheet, found: Block, own = false): boolean {
  const same = own ? sameSaid : sameCell;
  const wanted = contentBlock(sheet);
  const height = Math.max(wanted.length, found.length);
  for (let row = 0; row < height; row += 1) {
    const width = Math.max(wanted[row]?.length ?? 0, found[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1)
      if (!same(wanted[row]?.[column] ?? null, found[row]?.[column])) return false;
  }
  return true;
}
