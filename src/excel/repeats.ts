import { address, areaText, parseCell } from "../sheet/address";
import type { PlacedCell, PlacedSheet } from "../sheet/placed";
import { addressLists } from "./areas";
import { rectangles, type Spot } from "../sheet/rectangles";
import { ACTION_BYTES, type Write } from "./write";

/** Texts and names of sheets are matched so that nothing in them is taken for a cell. */
const CELL = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g;

/** The formula as it reads from where it stands: equal for cells into which one may be copied from the other. */
function relative({ row, column, formula = "" }: PlacedCell): string {
  return formula.replace(
    CELL,
    (text: string, fixedColumn: string, letters?: string, fixedRow?: string, digits = "") => {
      const at = letters === undefined ? undefined : parseCell(letters + digits);
      if (!at) return text;
      const down = fixedRow === "" ? `[${at.row - row}]` : String(at.row);
      const right = fixedColumn === "" ? `[${at.column - column}]` : String(at.column);
      return `R${down}C${right}`;
    },
  );
}

/**
 * Formulas that read alike, in columns side by side: the first are written, the others are copied from them.
 * - spots: where the first column of each copy stands
 */
export type Repeat = { readonly from: PlacedCell; readonly columns: number; readonly spots: readonly Spot[] };

/** What a copy costs besides its addresses: a list of ranges, and the action. */
const COPY_BYTES = 330;

function repeatsOf({ cells }: PlacedSheet): readonly Repeat[] {
  const groups = new Map<string, PlacedCell[]>();
  for (const cell of cells) {
    if (cell.formula === undefined) continue;
    const key = relative(cell);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const [from, ...spots] = group;
    return from && spots.length > 0 ? [{ from, columns: 1, spots }] : [];
  });
}

const alike = (a: Repeat, b: Repeat): boolean =>
  a.from.row === b.from.row &&
  a.from.column + a.columns === b.from.column &&
  a.spots.length === b.spots.length &&
  a.spots.every(({ row, column }, at) => {
    const other = b.spots[at];
    return other?.row === row && other.column === column + a.columns;
  });

const saved = ({ from, spots }: Repeat): number => spots.length * JSON.stringify(from.formula).length;

/** Columns side by side that repeat in the same rows are copied together; a copy that saves nothing is none. */
export function repeats(sheet: PlacedSheet): readonly Repeat[] {
  const out: Repeat[] = [];
  const bytes: number[] = [];
  for (const one of [...repeatsOf(sheet)].sort((a, b) => a.from.row - b.from.row || a.from.column - b.from.column)) {
    const last = out[out.length - 1];
    const gain = saved(one);
    if (last && alike(last, one)) {
      out[out.length - 1] = { ...last, columns: last.columns + 1 };
      bytes[out.length - 1] = (bytes[out.length - 1] ?? 0) + gain;
    } else {
      out.push(one);
      bytes.push(gain);
    }
  }
  return out.filter((_, at) => (bytes[at] ?? 0) > COPY_BYTES);
}

const filled = ({ columns, spots }: Repeat): readonly Spot[] =>
  spots.flatMap(({ row, column }) => Array.from({ length: columns }, (_, at) => ({ row, column: column + at })));

/** Places that a copy fills. */
export const copied = (all: readonly Repeat[]): ReadonlySet<string> =>
  new Set(all.flatMap(filled).map(({ row, column }) => address(row, column)));

/** An address without a sheet is one of the sheet that is written. Copying adapts relative addresses, as it does by hand; what stands there afterwards is looked at before the swap. */
export const copyWrites = (sheet: string, all: readonly Repeat[]): readonly Write[] =>
  all.flatMap((repeat) => {
    const { row, column } = repeat.from;
    const source = areaText({ top: row, left: column, bottom: row, right: column + repeat.columns - 1 });
    return addressLists(rectangles(filled(repeat))).map((addresses) => ({
      cells: repeat.spots.length * repeat.columns,
      bytes: addresses.length + 2 * ACTION_BYTES,
      run: (bench) => bench.areas(sheet, addresses).copyFrom(source, "Formulas"),
    }));
  });
