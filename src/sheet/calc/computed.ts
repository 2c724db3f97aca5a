import type { PlacedBook, PlacedCell, PlacedSheet } from "../placed";
import { resultsOf, type ResultAt } from "./book-values";
import { CellFault } from "./value";

function withResult(cell: PlacedCell, sheet: string, resultAt: ResultAt): PlacedCell {
  if (cell.formula === undefined || cell.value !== null) return cell;
  const result = resultAt(sheet, cell.row, cell.column);
  if (result === undefined) return cell;
  return result instanceof CellFault ? { ...cell, value: result.code, error: true } : { ...cell, value: result };
}

const sheetWithResults = (sheet: PlacedSheet, resultAt: ResultAt): PlacedSheet => ({
  ...sheet,
  cells: sheet.cells.map((cell) => withResult(cell, sheet.name, resultAt)),
});

/**
 * The book with what its formulas come to, for programs that show a file without computing it: Protected View,
 * telephones, previews of mail. A result that another program stored stays: people may have typed the formula. A formula
 * whose result is not sure stays without one. Who computes sees no difference.
 */
export function computed(book: PlacedBook): PlacedBook {
  const resultAt = resultsOf(book);
  return { sheets: book.sheets.map((sheet) => sheetWithResults(sheet, resultAt)) };
}
