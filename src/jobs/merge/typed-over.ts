import type { Merged } from "../../entries/index";
import { drawMergedBook, type FormContext, type Kept, type Leftover, strangersAmongUnits } from "../../forms/index";
import { measuresOf, ruleOfTotal } from "../../plan/index";
import {
  address,
  cellKey,
  type Grid,
  type GridBook,
  type GridCell,
  keyColumn,
  keyRow,
  place,
  type PlacedCell,
  type PlacedSheet,
} from "../../sheet/index";
import { standingSheets } from "../standing";

/** Sheets of which rows stand where they are drawn, whatever was merged. */
const FIXED: ReadonlySet<string> = new Set(["info", "summary", "plan", "entry", "report", "annex", "ledger"]);

/** The last of these rows: those of the units follow in Tổng hợp, those of the files in Sổ tiếp nhận. */
function lastFixed({ role, cells }: PlacedSheet): number {
  if (role === "summary") return Math.max(...cells.map(({ row }) => row));
  // Between the head of the ledger and its foot, which counts, are one row for files and a gap.
  if (role === "ledger")
    return Math.min(...cells.flatMap(({ row, formula }) => (formula === undefined ? [] : [row]))) - 3;
  return Infinity;
}

/** Row below which a table of files ends: its foot is the last that computes. */
function lastComputed({ cells }: Grid): number {
  const rows = [...cells].flatMap(([key, { formula }]) => (formula === undefined ? [] : [keyRow(key)]));
  return rows.length === 0 ? Infinity : Math.max(...rows);
}

/** Parts of a drawn sheet that must stand where it was drawn: else its rows or columns have been moved. */
const WHERE_DRAWN = 0.95;
const COLUMNS_WHERE_DRAWN = 0.5;

/** A merge of nothing: what it draws is what every merge draws. */
function nothing({ pack, period }: FormContext): Merged {
  const measures = measuresOf(pack).flatMap((found) => {
    const rule = ruleOfTotal(found.measure);
    const total = { units: { asked: 0, given: 0, none: 0 }, missing: [] };
    return rule === "local" ? [] : [{ ...found, rule, shares: new Map(), total }];
  });
  const ledger = { plan: pack.id, period: period.id, lines: [] };
  return { units: [], measures, sources: new Map(), differences: [], ledger };
}

const plain = (value: unknown): string =>
  String(value)
    .normalize("NFC")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

const isDrawn = ({ value, formula }: PlacedCell): boolean => formula !== undefined || value !== null;

const hiddenIn = ({ columns }: PlacedSheet): ReadonlySet<number> =>
  new Set(columns.flatMap(({ column, hidden }) => (hidden ? [column] : [])));

/** How much of the fixed rows of a drawn sheet stands where it was drawn. How many columns are hidden may change. */
function share(sheet: PlacedSheet, grid: Grid): number {
  const [last, hidden] = [lastFixed(sheet), hiddenIn(sheet)];
  const drawn = sheet.cells.filter((cell) => cell.row <= last && !hidden.has(cell.column) && isDrawn(cell));
  const standing = drawn.filter(({ row, column, value, formula }) => {
    const found = grid.cells.get(cellKey(row, column));
    return formula === undefined ? plain(found?.value ?? "") === plain(value) : found?.formula !== undefined;
  });
  // Where most formulas are gone, a program that keeps values only has written the sheet: nobody typed them.
  const computing = (cells: readonly PlacedCell[]): number =>
    cells.filter(({ formula }) => formula !== undefined).length;
  if (2 * computing(standing) < computing(drawn) || drawn.length === 0) return 0;
  return standing.length / drawn.length;
}

/** The form has a cell there, greyed and locked, and nothing in it. */
const isGrey = ({ value, style }: PlacedCell): boolean => (value === null || value === "") && style.locked !== false;

/** A constant where the form has a formula or a grey cell, or a text where it has nothing. */
function isTyped(cell: GridCell, drawn: PlacedCell | undefined, printed: ReadonlySet<string>): boolean {
  if (cell.formula !== undefined || cell.kind === "error" || cell.kind === "refused") return false;
  if (drawn?.formula !== undefined) return true;
  if (cell.kind === "number") return drawn !== undefined && isGrey(drawn);
  // A word of the form itself in another place is none of people's.
  return !printed.has(plain(cell.value)) && (drawn === undefined || isGrey(drawn));
}

function typedInto(drawn: PlacedSheet, grid: Grid): readonly Leftover[] {
  const printed = new Set(drawn.cells.flatMap(({ value }) => (value === null ? [] : [plain(value)])));
  const cells = new Map(drawn.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const hidden = hiddenIn(drawn);
  const last = Math.max(...drawn.columns.map(({ column }) => column));
  const standing = share(drawn, grid);
  const isFixed = FIXED.has(drawn.role) && standing >= WHERE_DRAWN;
  const end = lastFixed(drawn);
  const foot = drawn.role === "ledger" && isFixed ? lastComputed(grid) : Infinity;
  const isOutside = (row: number, column: number): boolean =>
    row > foot || (drawn.role !== "summary" && standing >= COLUMNS_WHERE_DRAWN && column > last);
  return [...grid.cells].flatMap(([key, cell]): readonly Leftover[] => {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const value = plain(cell.value);
    if (value === "" || hidden.has(column)) return [];
    const within = isFixed && row <= end && column <= last && isTyped(cell, cells.get(key), printed);
    return within || (isOutside(row, column) && isTyped(cell, undefined, printed))
      ? [{ sheet: grid.name, cell: address(row, column), value }]
      : [];
  });
}

/**
 * What people typed into cells of a merged workbook that the next merge draws anew: constants over formulas, texts in
 * cells that the form leaves empty, beside or below its tables, or among the rows of the units. What stands in the place
 * of a figure or a word that an earlier merge wrote as a value cannot be told from it, and where rows or columns have
 * been moved nothing is guessed.
 */
export function typedOver(book: GridBook, context: FormContext, kept: Kept): readonly Leftover[] {
  const drawn = place(drawMergedBook(context, "", nothing(context), kept)).sheets;
  const names = standingSheets(drawn, book);
  const found = drawn.flatMap((sheet) => {
    const grid = book.sheets.find(({ name }) => name === names.get(sheet.role));
    return grid && sheet.visibility === "visible" ? typedInto(sheet, grid) : [];
  });
  return [
    ...new Map(
      [...found, ...strangersAmongUnits(book, context)].map((one) => [`${one.sheet}!${one.cell}`, one] as const),
    ).values(),
  ];
}
