import { address, areaText } from "../sheet/address";
import type { Area, PlacedCell, PlacedSheet } from "../sheet/placed";
import { cellInput } from "./as-input";
import type { Bench } from "./bench";
import { rectangles } from "../sheet/rectangles";
import { blocksOf } from "./blocks";
import { copied, copyWrites, repeats } from "./repeats";
import { ACTION_BYTES, type Write, write } from "./write";

type Input = string | number | boolean;

const CELLS_TOGETHER = 20_000;

/** The smallest block that holds the cells, or undefined where there is none. */
function boundsOf(cells: readonly PlacedCell[]): Area | undefined {
  const [first] = cells;
  const last = cells[cells.length - 1];
  if (!first || !last) return undefined;
  const columns = cells.map(({ column }) => column);
  return {
    top: first.row,
    left: columns.reduce((min, column) => Math.min(min, column), first.column),
    bottom: last.row,
    right: columns.reduce((max, column) => Math.max(max, column), first.column),
  };
}

/** Long texts fill a request before there are many cells. */
const BYTES_TOGETHER = 1_000_000;

/** Rows in parts that one request takes. */
const cutRows = <T>(rows: readonly (readonly T[])[], width: number) => {
  const ends: number[] = [];
  let [from, bytes] = [0, 0];
  rows.forEach((row, at) => {
    const cost = 2 * JSON.stringify(row).length;
    const full = (at - from + 1) * width > CELLS_TOGETHER || bytes + cost > BYTES_TOGETHER;
    if (full && at > from) {
      ends.push(at);
      [from, bytes] = [at, 0];
    }
    bytes += cost;
  });
  return [...ends, rows.length].map((end, n) => {
    const start = ends[n - 1] ?? 0;
    return { from: start, part: rows.slice(start, end).map((row) => [...row]) };
  });
};

/** A block of cells as one range, or as several where it is too large for one request. */
export function blockWrites(
  sheet: string,
  { top, left }: Pick<Area, "top" | "left">,
  rows: readonly (readonly Input[])[],
): readonly Write[] {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return [];
  return cutRows(rows, width).map(({ from, part }) => ({
    cells: part.length * width,
    bytes: 2 * JSON.stringify(part).length + ACTION_BYTES,
    run: (bench) => {
      const area = { top: top + from, left, bottom: top + from + part.length - 1, right: left + width - 1 };
      bench.range(sheet, areaText(area)).formulas = part;
    },
  }));
}

/**
 * Values and formulas in a few blocks without much that is empty; formulas that repeat are copied.
 * @param spelled every formula is written out
 */
export function contentWrites(sheet: PlacedSheet, spelled: boolean): readonly Write[] {
  const repeated = spelled ? [] : repeats(sheet);
  const later = copied(repeated);
  const cells = sheet.cells.filter(
    ({ row, column, value, formula }) =>
      (formula !== undefined || (value !== null && value !== "")) && !later.has(address(row, column)),
  );
  const area = boundsOf(cells);
  if (!area) return [];
  const rows = new Map<number, Map<number, Input>>();
  for (const cell of cells)
    rows.set(cell.row, (rows.get(cell.row) ?? new Map<number, Input>()).set(cell.column, cellInput(cell)));
  const filled = new Map([...rows].map(([row, inputs]) => [row, new Set(inputs.keys())]));
  const blocks = blocksOf(filled, area).flatMap((block) =>
    blockWrites(
      sheet.name,
      block,
      Array.from({ length: block.bottom - block.top + 1 }, (_, down) =>
        Array.from(
          { length: block.right - block.left + 1 },
          (_none, across): Input => rows.get(block.top + down)?.get(block.left + across) ?? "",
        ),
      ),
    ),
  );
  return [...blocks, ...copyWrites(sheet.name, repeated)];
}

const GENERAL = "General";

/** One value for all cells of a range, as Office.js takes it though its type has blocks only. */
const everywhere = (format: string): string[][] => format as unknown as string[][];

const holds = (area: Area | undefined, { row, column }: PlacedCell): boolean =>
  area !== undefined && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** The block of all formulas, unless a column in it has a format that its empty cells keep. */
function formulaArea({ cells, columns }: PlacedSheet): Area | undefined {
  const area = boundsOf(cells.filter(({ formula }) => formula !== undefined));
  const kept = columns.some(
    ({ column, style }) => style.format !== undefined && area && column >= area.left && column <= area.right,
  );
  return kept ? undefined : area;
}

/**
 * Number formats, after the values: Excel gives a cell that it thinks a date or a percentage a format of its own, and
 * cells with formulas take that of what they refer to. First all formulas are told that they have none, at once; null
 * then leaves a cell as it is (Excel JavaScript API, "Null input in 2-D array").
 */
export function formatWrites(sheet: PlacedSheet): readonly Write[] {
  const columns = new Map(sheet.columns.map(({ column, style }) => [column, style.format ?? GENERAL] as const));
  const told = formulaArea(sheet);
  const cells = sheet.cells.filter((cell) => {
    const format = cell.style.format ?? GENERAL;
    if (holds(told, cell)) return format !== GENERAL;
    return cell.formula !== undefined || format !== (columns.get(cell.column) ?? GENERAL);
  });
  const first = told
    ? [
        write((bench) => {
          bench.range(sheet.name, areaText(told)).numberFormat = everywhere(GENERAL);
        }, 2),
      ]
    : [];
  const [block, apart] = [formatBlock(sheet.name, cells), formatRanges(sheet.name, cells)];
  return [...first, ...(bytesOf(block) < bytesOf(apart) ? block : apart)];
}

const bytesOf = (writes: readonly Write[]): number => writes.reduce((sum, { bytes }) => sum + bytes, 0);

const formatOf = ({ style }: PlacedCell): string => style.format ?? GENERAL;

/** A range for each rectangle of cells that have one format. */
function formatRanges(sheet: string, cells: readonly PlacedCell[]): readonly Write[] {
  const formats = [...new Set(cells.map(formatOf))];
  return formats.flatMap((format) =>
    rectangles(cells.filter((cell) => formatOf(cell) === format)).map((area) =>
      write((bench) => {
        bench.range(sheet, areaText(area)).numberFormat = everywhere(format);
      }, 1.2),
    ),
  );
}

/** One block for all cells. */
function formatBlock(sheet: string, cells: readonly PlacedCell[]): readonly Write[] {
  const area = boundsOf(cells);
  if (!area) return [];
  const width = area.right - area.left + 1;
  const rows = Array.from({ length: area.bottom - area.top + 1 }, () => Array.from({ length: width }, noFormat));
  for (const cell of cells) {
    const line = rows[cell.row - area.top];
    if (line) line[cell.column - area.left] = formatOf(cell);
  }
  return cutRows(rows, width).map(({ from, part }) => ({
    cells: part.length * width,
    bytes: JSON.stringify(part).length + ACTION_BYTES,
    run: (bench: Bench) => {
      const top = area.top + from;
      bench.range(sheet, areaText({ ...area, top, bottom: top + part.length - 1 })).numberFormat = part;
    },
  }));
}

const noFormat = (): string | null => null;

/** Rows of one column span, one under the other, are merged in one action: each row for itself (`across`). */
function mergeBlocks(merges: readonly Area[]): readonly Area[] {
  const flat = merges.filter(({ top, bottom }) => top === bottom).sort((a, b) => a.left - b.left || a.top - b.top);
  const out = merges.filter(({ top, bottom }) => top !== bottom);
  const blocks: Area[] = [];
  for (const area of flat) {
    const last = blocks[blocks.length - 1];
    if (last?.left === area.left && last.right === area.right && last.bottom === area.top - 1)
      blocks[blocks.length - 1] = { ...last, bottom: area.bottom };
    else blocks.push(area);
  }
  return [...out, ...blocks];
}

export const mergeWrites = ({ name, merges }: PlacedSheet): readonly Write[] => {
  const whole = new Set(merges.filter(({ top, bottom }) => top !== bottom));
  return mergeBlocks(merges).map((area) =>
    write((bench) => bench.range(name, areaText(area)).merge(!whole.has(area)), 2),
  );
};
