import { indexBook, type SheetIndex } from "./book-index";
import { placeCells, placeLong } from "./place-cells";
import { placeValidations } from "./place-validations";
import type { Area, PlacedBook, PlacedColumn, PlacedConditional, PlacedName, PlacedPrint, PlacedSheet } from "./placed";
import { resolve } from "./resolve";
import type { BlockSpec, BookSpec, PrintSpec } from "./spec";
import { PLAIN_STYLE } from "./style";

type Index = ReadonlyMap<string, SheetIndex>;

/** Defined names allow letters, digits, `_` and `.` (ECMA-376 Part 1, 18.2.5); `MT5` alone would be a cell address. */
export const definedName = (name: string): string => `ct_${name.replace(/[^A-Za-z0-9_.]/g, "_")}`;

const at = (map: ReadonlyMap<string, number>, key: string, role: string): number => {
  const found = map.get(key);
  if (found === undefined) throw new Error(`sheet ${role} has no row or column ${key}`);
  return found;
};

function placeBlock(block: BlockSpec, sheet: SheetIndex): Area {
  const { role } = sheet.spec;
  return {
    top: at(sheet.rows, block.fromRow, role),
    left: at(sheet.columns, block.fromColumn, role),
    bottom: at(sheet.rows, block.toRow, role),
    right: at(sheet.columns, block.toColumn, role),
  };
}

function placeNames(sheet: SheetIndex, lists: readonly PlacedName[]): readonly PlacedName[] {
  const cells: PlacedName[] = [];
  for (const row of sheet.spec.rows)
    for (const cell of row.cells) {
      const spot = cell.publish && cell.name !== undefined ? sheet.names.get(cell.name) : undefined;
      if (!spot || cell.name === undefined) continue;
      const area = { top: spot.row, left: spot.column, bottom: spot.row, right: spot.column };
      cells.push({ name: definedName(cell.name), area, hidden: true });
    }
  return [...cells, ...lists];
}

function placePrint(print: PrintSpec, sheet: SheetIndex): PlacedPrint {
  const { titleRows, titleColumns, area, ...rest } = print;
  const { role } = sheet.spec;
  const columnBreaks = sheet.spec.columns.flatMap((column, number) => (column.breakBefore ? [number] : []));
  return {
    ...rest,
    ...(titleRows && {
      titleRows: { from: at(sheet.rows, titleRows.from, role), to: at(sheet.rows, titleRows.to, role) },
    }),
    ...(titleColumns && {
      titleColumns: { from: at(sheet.columns, titleColumns.from, role), to: at(sheet.columns, titleColumns.to, role) },
    }),
    ...(area && { area: placeBlock(area, sheet) }),
    ...(columnBreaks.length > 0 && { columnBreaks }),
    breaks: sheet.spec.rows.flatMap((row, number) => (row.breakBefore ? [number] : [])),
  };
}

function placeConditionals(sheet: SheetIndex, book: Index): readonly PlacedConditional[] {
  return (sheet.spec.conditionals ?? []).map(({ block, formula, style }) => {
    const area = placeBlock(block, sheet);
    return { areas: [area], formula: resolve(formula, { book, here: sheet, row: area.top, pinColumn: true }), style };
  });
}

const placeColumns = (sheet: SheetIndex): readonly PlacedColumn[] =>
  sheet.spec.columns.map((column, number) => ({
    column: number,
    width: column.width,
    hidden: column.hidden ?? false,
    style: column.style ?? PLAIN_STYLE,
  }));

function placeSheet(sheet: SheetIndex, book: Index, spec: BookSpec): PlacedSheet {
  const { freeze, filter, print, tab, zoom } = sheet.spec;
  const { validations, lists } = placeValidations(sheet, book, spec.lists);
  const long = placeLong(sheet);
  return {
    role: sheet.spec.role,
    name: sheet.name,
    visibility: sheet.spec.visibility,
    columns: placeColumns(sheet),
    rows: sheet.spec.rows.flatMap((row, number) =>
      row.height === undefined && !row.hidden
        ? []
        : [
            {
              row: number,
              hidden: row.hidden ?? false,
              ...(row.height !== undefined && { height: row.height }),
              ...(row.fits && row.height !== undefined && { fits: true }),
            },
          ],
    ),
    ...placeCells(sheet, book),
    ...(long && { long }),
    names: placeNames(sheet, lists),
    validations,
    conditionals: placeConditionals(sheet, book),
    ...(freeze && {
      freeze: {
        rows: freeze.row === undefined ? 0 : at(sheet.rows, freeze.row, sheet.spec.role),
        columns: freeze.column === undefined ? 0 : at(sheet.columns, freeze.column, sheet.spec.role),
      },
    }),
    ...(filter && { filter: placeBlock(filter, sheet) }),
    protect: sheet.spec.protect ?? false,
    ...(sheet.spec.addRows && { addRows: true }),
    ...(print && { print: placePrint(print, sheet) }),
    ...(tab !== undefined && { tab }),
    ...(zoom !== undefined && { zoom }),
    gridlines: sheet.spec.gridlines ?? true,
  };
}

/**
 * Names → addresses: the only place where they are made.
 * @param taken names of the sheets that the workbook has already; ours give way.
 */
export function place(book: BookSpec, taken: readonly string[] = []): PlacedBook {
  const index = indexBook(book, taken);
  return { sheets: [...index.values()].map((sheet) => placeSheet(sheet, index, book)) };
}
