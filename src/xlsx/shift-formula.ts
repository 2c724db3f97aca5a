import { columnLetters, parseCell } from "../sheet/address";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";

/** Texts, quoted sheet names and words that are no references are passed over whole. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])|[\p{L}_][\p{L}\p{N}_.]*/gu;

/**
 * The formula of a cell that shares another's (ECMA-376 part 1, 18.3.1.40): what is relative moves along, and what
 * would leave the sheet comes in at the other side, as in every program.
 */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(PIECES, (piece, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    const place = letters === undefined ? undefined : parseCell(`${letters.toUpperCase()}${digits}`);
    if (place === undefined) return piece;
    const column = fixedColumn ? place.column : (place.column + columns + MAX_COLUMNS) % MAX_COLUMNS;
    const row = fixedRow ? place.row : (place.row + rows + MAX_ROWS) % MAX_ROWS;
    return `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
  });
