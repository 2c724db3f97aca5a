import { type Grid, type GridBook, type GridCell, type GridName, keyRow, likenessOf } from "../../sheet/index";
import { isMeta } from "../meta/read";
import { TextsOfForm } from "./form-texts";

/** The same texts, and the bones of sheets before in which they stand. */
export class KnownTexts extends TextsOfForm {
  private readonly sheets = new WeakMap<
    Grid["cells"],
    { readonly heading: Heading | undefined; readonly bones: SheetBones }
  >();

  /** Bones of a sheet before, as they were kept under that heading. */
  bones(base: Grid["cells"], heading: Heading | undefined): SheetBones | undefined {
    const found = this.sheets.get(base);
    return found && sameHeading(found.heading, heading) ? found.bones : undefined;
  }

  keep(base: Grid["cells"], heading: Heading | undefined, bones: SheetBones): void {
    this.sheets.set(base, { heading, bones });
  }
}

/** The sheet of entries, its rows of headings and of numbers under them, and how many numbers stand there. */
export type Heading = { readonly sheet: number; readonly top: number; readonly line: number; readonly numbers: number };

export const sameHeading = (a: Heading | undefined, b: Heading | undefined): boolean =>
  a === b || (a?.sheet === b?.sheet && a?.top === b?.top && a?.line === b?.line && a?.numbers === b?.numbers);

/**
 * What stands in the row of numbers: `A`, `1`. Counts kept as text look the same, so in the sheet of entries such texts
 * decide nothing but which row that is, and only as many in one row as stand there could make another row look like it.
 */
const SHORT = /^(?:\d{1,3}|[A-C])$/;

export const isShort = (text: string): boolean => SHORT.test(text);

/** Of one sheet all that finding the form in it can depend on: its names, and where the known texts stand. */
type SheetBones = {
  readonly name: string;
  /** Never taken for a sheet of the form. */
  readonly isMeta: boolean;
  readonly names: readonly GridName[];
  readonly cells: readonly number[];
  /** Texts that are none of them but count: in the row of headings, or spelt otherwise. */
  readonly others: string;
  /** By row, how many texts as in the row of numbers stand there. */
  readonly shorts: ReadonlyMap<number, number>;
};

export type Bones = { readonly names: readonly GridName[]; readonly sheets: readonly SheetBones[] };

/** A text of which only matters how many like it stand in its row. */
const isCounted = (key: number, cell: GridCell | undefined, heading: Heading | undefined): boolean =>
  heading !== undefined && cell?.kind === "text" && keyRow(key) !== heading.top && isShort(cell.value);

/** Whether a cell counts for nothing in the bones of its sheet, but perhaps among the short texts of its row. */
function isNeutral(key: number, cell: GridCell | undefined, known: KnownTexts, heading: Heading | undefined): boolean {
  if (cell?.kind !== "text" || isCounted(key, cell, heading)) return true;
  if (heading && keyRow(key) === heading.top) return false;
  const { value } = cell;
  return !known.mayBegin(value) || (known.numberOf(value) === undefined && !known.isLike(value));
}

/** Whether a row other than that of numbers holds as many short texts as that one, after these cells have changed. */
function mayBeNumbers(grid: Grid, heading: Heading | undefined, { shorts }: SheetBones): boolean {
  if (!heading) return false;
  const { base, changed } = likenessOf(grid.cells);
  const fresh = new Map<number, number>();
  const add = (row: number, more: number): unknown => fresh.set(row, (fresh.get(row) ?? shorts.get(row) ?? 0) + more);
  for (const key of changed) {
    if (isCounted(key, base.get(key), heading)) add(keyRow(key), -1);
    if (isCounted(key, grid.cells.get(key), heading)) add(keyRow(key), 1);
  }
  return [...fresh].some(([row, count]) => row !== heading.line && count >= heading.numbers);
}

/** The bones of a sheet; those of one before where it differs from that in cells that count for nothing. */
function bonesLike(grid: Grid, known: KnownTexts, heading: Heading | undefined): SheetBones | undefined {
  const { base, changed } = likenessOf(grid.cells);
  const neutral = (key: number): boolean =>
    isNeutral(key, base.get(key), known, heading) && isNeutral(key, grid.cells.get(key), known, heading);
  if (changed.length * 2 > base.size || isMeta(grid) || !changed.every(neutral))
    return sheetBones(grid, known, heading);
  const found = known.bones(base, heading) ?? sheetBones({ ...grid, cells: base }, known, heading);
  if (!found || found.isMeta || mayBeNumbers(grid, heading, found)) return sheetBones(grid, known, heading);
  known.keep(base, heading, found);
  return { ...found, name: grid.name, names: grid.names };
}

function sheetBones(grid: Grid, known: KnownTexts, heading: Heading | undefined): SheetBones | undefined {
  if (isMeta(grid))
    return { name: grid.name, isMeta: true, names: grid.names, cells: [], others: "", shorts: new Map() };
  const cells: number[] = [];
  let others = "";
  const numbers = new Map<number, number>();
  for (const [key, cell] of grid.cells) {
    if (cell.kind !== "text") continue;
    const { value } = cell;
    const row = heading ? keyRow(key) : -1;
    if (heading && row !== heading.top && isShort(value)) {
      const count = (numbers.get(row) ?? 0) + 1;
      numbers.set(row, count);
      if (row !== heading.line && count >= heading.numbers) return undefined;
    } else {
      const number = known.numberOf(value);
      if (number !== undefined) cells.push(key, number);
      else if (row === heading?.top || known.isLike(value)) others += `${key} ${value}\n`;
    }
  }
  return { name: grid.name, isMeta: false, names: grid.names, cells, others, shorts: numbers };
}

/** The bones of a workbook; undefined where another row may look like the row of numbers. */
export function bonesOf(book: GridBook, known: KnownTexts, heading: Heading | undefined): Bones | undefined {
  const sheets: SheetBones[] = [];
  for (const [at, grid] of book.sheets.entries()) {
    const found = bonesLike(grid, known, heading?.sheet === at ? heading : undefined);
    if (!found) return undefined;
    sheets.push(found);
  }
  return { names: book.names, sheets };
}

const sameName = (a: GridName, b: GridName | undefined): boolean =>
  b !== undefined &&
  a.name === b.name &&
  a.sheet === b.sheet &&
  a.area.top === b.area.top &&
  a.area.left === b.area.left &&
  a.area.bottom === b.area.bottom &&
  a.area.right === b.area.right;

const sameNames = (a: readonly GridName[], b: readonly GridName[]): boolean =>
  a === b || (a.length === b.length && a.every((name, at) => sameName(name, b[at])));

const sameSheet = (a: SheetBones, b: SheetBones | undefined): boolean =>
  b !== undefined &&
  a.name === b.name &&
  a.isMeta === b.isMeta &&
  a.others === b.others &&
  (a.cells === b.cells ||
    (a.cells.length === b.cells.length && a.cells.every((number, at) => number === b.cells[at]))) &&
  sameNames(a.names, b.names);

/** Whether the same is found in both workbooks, at the same places. */
export const sameBones = (a: Bones, b: Bones): boolean =>
  a.sheets.length === b.sheets.length &&
  a.sheets.every((sheet, at) => sameSheet(sheet, b.sheets[at])) &&
  sameNames(a.names, b.names);
