// Rows, columns and cells inserted into a sheet or deleted from it.
import { shiftFormula } from "../formula/move";
import { fail } from "../protocol/errors";
import type { Book, Cell, Line, Lines, Row, Sheet } from "./book";
import { type Box, isWholeColumns, isWholeRows, overlap } from "./box";
import { changeSheet, getSheet, mapFormulas } from "./change";
import { cellAt, mapCells } from "./grid";
import { isWholeShift, type Shift, shiftBox, shiftLine, shiftOf } from "./shift";

/** All cells that the shift moves or removes. */
function moving(sheet: Sheet, shift: Shift): Sheet["rows"] {
  const rows = new Map<number, Map<number, Cell>>();
  const put = (r: number, c: number, cell: Cell): void => {
    const row = rows.get(r) ?? new Map<number, Cell>();
    row.set(c, cell);
    rows.set(r, row);
  };
  for (const [r, row] of sheet.rows)
    for (const [c, cell] of row) {
      const [along, across] = shift.axis === "row" ? [r, c] : [c, r];
      const target = across >= shift.from && across <= shift.to ? shiftLine(along, shift) : along;
      if (target === null) continue;
      if (shift.axis === "row") put(target, c, cell);
      else put(r, target, cell);
    }
  return rows;
}

function moveLines(lines: Lines, shift: Shift): Lines {
  const made = new Map<number, Line>();
  for (const [index, line] of lines) {
    const target = shiftLine(index, shift);
    if (target !== null) made.set(target, line);
  }
  return made;
}

const moveBoxes = (boxes: readonly Box[], shift: Shift): readonly Box[] =>
  boxes.flatMap((box) => shiftBox(box, shift) ?? []);

const moveBreaks = (breaks: readonly number[], shift: Shift): readonly number[] =>
  breaks.flatMap((line) => shiftLine(line, shift) ?? []);

const moveMaybe = (box: Box | null, shift: Shift): Box | null => box && shiftBox(box, shift);

function withAreas<T extends { readonly areas: readonly Box[] }>(list: readonly T[], shift: Shift): readonly T[] {
  return list.map((one) => ({ ...one, areas: moveBoxes(one.areas, shift) })).filter((one) => one.areas.length > 0);
}

function moveSheet(sheet: Sheet, shift: Shift): Sheet {
  const whole = isWholeShift(shift);
  const rowsMove = whole && shift.axis === "row";
  const columnsMove = whole && shift.axis === "column";
  const filterBox = sheet.filter && shiftBox(sheet.filter.box, shift);
  return {
    ...sheet,
    rows: moving(sheet, shift),
    rowLines: rowsMove ? moveLines(sheet.rowLines, shift) : sheet.rowLines,
    columnLines: columnsMove ? moveLines(sheet.columnLines, shift) : sheet.columnLines,
    merges: moveBoxes(sheet.merges, shift).filter((box) => box.rows * box.columns > 1),
    validations: withAreas(sheet.validations, shift),
    conditionals: withAreas(sheet.conditionals, shift),
    tables: sheet.tables.flatMap((table) => {
      const box = shiftBox(table.box, shift);
      return box ? [{ ...table, box }] : [];
    }),
    filter: sheet.filter && filterBox && { ...sheet.filter, box: filterBox },
    printArea: moveBoxes(sheet.printArea, shift),
    titleRows: moveMaybe(sheet.titleRows, shift),
    titleColumns: moveMaybe(sheet.titleColumns, shift),
    rowBreaks: rowsMove ? moveBreaks(sheet.rowBreaks, shift) : sheet.rowBreaks,
    columnBreaks: columnsMove ? moveBreaks(sheet.columnBreaks, shift) : sheet.columnBreaks,
  };
}

/** Excel refuses to tear a merged area or a table apart. */
function guardTearing(sheet: Sheet, box: Box, shift: Shift): void {
  const far = 2_000_000;
  const moved: Box = shift.axis === "row" ? { ...box, rows: far - box.row } : { ...box, columns: far - box.column };
  const torn = (part: Box): boolean => {
    if (!overlap(part, moved)) return false;
    return shift.axis === "row"
      ? part.column < box.column || part.column + part.columns > box.column + box.columns
      : part.row < box.row || part.row + part.rows > box.row + box.rows;
  };
  if (sheet.merges.some(torn) || sheet.tables.some((table) => torn(table.box)))
    fail("InvalidOperation", "This operation is not allowed. It would tear a merged cell or table.");
}

/** New cells look like those before them, as "Format same as left or above" does. */
function dressInserted(sheet: Sheet, box: Box, shift: Shift): Sheet {
  const before = shift.at - 1;
  if (before < 0) return sheet;
  if (shift.axis === "row" && isWholeRows(box)) {
    const source = sheet.rows.get(before) ?? (new Map() as Row);
    const cells: Row = new Map(
      [...source].map(([c, cell]) => [c, { ...cell, value: "", formula: null, quoted: false }]),
    );
    if (cells.size === 0) return sheet;
    const rows = new Map(sheet.rows);
    for (let r = box.row; r < box.row + box.rows; r++) rows.set(r, cells);
    return { ...sheet, rows };
  }
  const within: Box = isWholeColumns(box) ? { ...box, rows: usedRows(sheet) } : box;
  if (within.rows === 0) return sheet;
  return mapCells(sheet, within, (cell, r, c) => ({
    ...cell,
    style: (shift.axis === "row" ? cellAt(sheet, before, c) : cellAt(sheet, r, before)).style,
  }));
}

const usedRows = (sheet: Sheet): number => Math.max(0, ...[...sheet.rows.keys()].map((r) => r + 1));

export type Structural = { readonly book: Book; readonly shift: Shift };

function apply(book: Book, id: string, box: Box, shift: Shift): Book {
  const sheet = getSheet(book, id);
  guardTearing(sheet, box, shift);
  const moved = changeSheet(book, id, (one) => moveSheet(one, shift));
  return mapFormulas(moved, (formula, home) => shiftFormula(formula, home, sheet.name, shift));
}

export function insertCells(book: Book, id: string, box: Box, axis: "row" | "column"): Structural {
  const shift = shiftOf(box, axis, 1);
  const moved = apply(book, id, box, shift);
  return { shift, book: changeSheet(moved, id, (sheet) => dressInserted(sheet, box, shift)) };
}

export function deleteCells(book: Book, id: string, box: Box, axis: "row" | "column"): Structural {
  const shift = shiftOf(box, axis, -1);
  return { shift, book: apply(book, id, box, shift) };
}
