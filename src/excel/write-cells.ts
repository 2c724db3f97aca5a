import { areaText } from "../sheet/address";
import type { Area, PlacedSheet } from "../sheet/placed";
import { rectangles } from "./areas";
import { cellInput } from "./as-input";
import { ACTION_BYTES, type Write, write } from "./write";

type Input = string | number | boolean;

const ROWS_TOGETHER = 20_000;

/** The block from A1 that holds all cells, or undefined where there is none. */
export function usedArea({ cells }: PlacedSheet): Area | undefined {
  const last = cells[cells.length - 1];
  if (!last) return undefined;
  return { top: 0, left: 0, bottom: last.row, right: cells.reduce((max, { column }) => Math.max(max, column), 0) };
}

/** A block of cells as one range, or as several where it is too large for one request. */
export function blockWrites(sheet: string, top: number, rows: readonly (readonly Input[])[]): readonly Write[] {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return [];
  const height = Math.max(1, Math.floor(ROWS_TOGETHER / width));
  const out: Write[] = [];
  for (let from = 0; from < rows.length; from += height) {
    const part = rows.slice(from, from + height).map((row) => [...row]);
    const area = { top: top + from, left: 0, bottom: top + from + part.length - 1, right: width - 1 };
    out.push({
      cells: part.length * width,
      bytes: 2 * JSON.stringify(part).length + ACTION_BYTES,
      run: (bench) => {
        bench.range(sheet, areaText(area)).formulas = part;
      },
    });
  }
  return out;
}

export function contentWrites(sheet: PlacedSheet): readonly Write[] {
  const area = usedArea(sheet);
  if (!area) return [];
  const rows = Array.from({ length: area.bottom + 1 }, () => Array.from({ length: area.right + 1 }, (): Input => ""));
  for (const cell of sheet.cells) {
    const row = rows[cell.row];
    if (row) row[cell.column] = cellInput(cell);
  }
  return blockWrites(sheet.name, 0, rows);
}

const GENERAL = "General";

/**
 * Number formats, after the values: Excel gives a cell that it thinks a date or a percentage a format of its own.
 * Cells with formulas are named even where they are General, because they take the format of what they refer to.
 */
export function formatWrites(sheet: PlacedSheet): readonly Write[] {
  const columns = new Map(sheet.columns.map(({ column, style }) => [column, style.format ?? GENERAL] as const));
  const groups = new Map<string, { readonly row: number; readonly column: number }[]>();
  for (const cell of sheet.cells) {
    const format = cell.style.format ?? GENERAL;
    if (format === (columns.get(cell.column) ?? GENERAL) && cell.formula === undefined) continue;
    const group = groups.get(format) ?? [];
    group.push(cell);
    groups.set(format, group);
  }
  return [...groups].flatMap(([format, spots]) =>
    rectangles(spots).map((area): Write => {
      const width = area.right - area.left + 1;
      const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
        Array.from({ length: width }, () => format),
      );
      return {
        cells: rows.length * width,
        bytes: rows.length * width * (format.length + 3) + ACTION_BYTES,
        run: (bench) => {
          bench.range(sheet.name, areaText(area)).numberFormat = rows;
        },
      };
    }),
  );
}

export const mergeWrites = (sheet: PlacedSheet): readonly Write[] =>
  sheet.merges.map((area) => write((bench) => bench.range(sheet.name, areaText(area)).merge(false), 2));
