// New sheets and new workbooks.
import type { Book, Cell, Line, Sheet } from "./book";
import { plain } from "./style";

export const blankCell: Cell = { value: "", formula: null, quoted: false, style: plain };
export const blankLine: Line = { size: null, hidden: false, style: null };

export const sheetId = (number: number): string =>
  `{00000000-0001-0000-${String(number).padStart(4, "0")}-000000000000}`;

export function blankSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    rows: new Map(),
    columnLines: new Map(),
    rowLines: new Map(),
    base: plain,
    columnSize: 48,
    rowSize: 15,
    merges: [],
    validations: [],
    conditionals: [],
    names: new Map(),
    tables: [],
    charts: [],
    lock: null,
    filter: null,
    frozen: null,
    layout: {},
    printArea: [],
    titleRows: null,
    titleColumns: null,
    rowBreaks: [],
    columnBreaks: [],
    showGridlines: true,
    showHeadings: true,
  };
}

/** A workbook with one empty sheet for each name. */
export function blankBook(sheetNames: readonly string[] = ["Sheet1"]): Book {
  return {
    name: "Book1.xlsx",
    sheets: sheetNames.map((name, i) => blankSheet(sheetId(i), name)),
    names: new Map(),
    lock: null,
    calculation: "Automatic",
    active: sheetId(0),
    selection: new Map(),
    nextId: sheetNames.length,
  };
}
