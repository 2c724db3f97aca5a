import { type Grid, type GridBook, type GridCell, type GridName, keyRow, likenessOf } from "../../sheet/index";
import type { FormTexts } from "../lines/lines";
import { isMeta } from "../meta/read";
import { TextsOfForm } from "./form-texts";

/** What a sheet before was found to be under a heading. */
class Base {
  readonly bones: SheetBones | undefined;
  /** What its cells count for, of those that were asked for. */
  private readonly weights = new Map<number, Weight>();

  constructor(
    private readonly grid: Grid,
    private readonly known: KnownTexts,
    readonly heading: Heading | undefined,
  ) {
    this.bones = sheetBones(grid, known, heading);
  }

  weightAt(key: number): Weight {
    const known = this.weights.get(key);
    if (known !== undefined) return known;
    const weight = weightOf(key, this.grid.cells.get(key), this.known, this.heading);
    this.weights.set(key, weight);
    return weight;
  }
}

/** The same texts, and the sheets before in which they stand. */
export class KnownTexts extends TextsOfForm {
  static of(texts: readonly FormTexts[]): KnownTexts {
    return new KnownTexts(
      texts.flatMap(({ exact }) => exact),
      texts.flatMap(({ read }) => read),
    );
  }

  private readonly sheets = new WeakMap<Grid["cells"], Base>();

  base(grid: Grid, cells: Grid["cells"], heading: Heading | undefined): Base {
    const found = this.sheets.get(cells);
    if (found && sameHeading(found.heading, heading)) return found;
    const made = new Base({ ...grid, cells }, this, heading);
    this.sheets.set(cells, made);
    return made;
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
export type SheetBones = {
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

/**
 * What a cell counts for in the bones of its sheet: for nothing, as one more short text of its row, or perhaps for what
 * it says.
 */
type Weight = "nothing" | "short" | "text";

function weightOf(key: number, cell: GridCell | undefined, known: KnownTexts, heading: Heading | undefined): Weight {
  if (cell?.kind !== "text") return "nothing";
  const { value } = cell;
  if (heading) {
    if (keyRow(key) === heading.top) return "text";
    if (isShort(value)) return "short";
  }
  return !known.mayBegin(value) || (known.numberOf(value) === undefined && !known.isLike(value)) ? "nothing" : "text";
}

/** A row other than that of numbers holds as many short texts as that one, after so many more have come. */
const mayBeNumbers = (more: ReadonlyMap<number, number>, { numbers, line }: Heading, { shorts }: SheetBones): boolean =>
  [...more].some(([row, count]) => row !== line && (shorts.get(row) ?? 0) + count >= numbers);

/** The bones of a sheet; those of one before where it differs from that in cells that count for nothing. */
export function bonesLike(grid: Grid, known: KnownTexts, heading: Heading | undefined): SheetBones | undefined {
  const { cells, name, names } = grid;
  const { base, changed } = likenessOf(cells);
  if (changed.length * 2 > base.size || isMeta(grid)) return sheetBones(grid, known, heading);
  const before = known.base(grid, base, heading);
  const { bones } = before;
  if (!bones || bones.isMeta) return sheetBones(grid, known, heading);
  let more: Map<number, number> | undefined;
  for (const key of changed) {
    const [was, now] = [before.weightAt(key), weightOf(key, cells.get(key), known, heading)];
    if (was === "text" || now === "text") return sheetBones(grid, known, heading);
    if (was === now) continue;
    const row = keyRow(key);
    more ??= new Map();
    more.set(row, (more.get(row) ?? 0) + (now === "short" ? 1 : -1));
  }
  if (more && heading && mayBeNumbers(more, heading, bones)) return sheetBones(grid, known, heading);
  return { ...bones, name, names };
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

export const sameNames = (a: readonly GridName[], b: readonly GridName[]): boolean =>
  a === b || (a.length === b.length && a.every((name, at) => sameName(name, b[at])));

export const sameSheet = (a: SheetBones, b: SheetBones | undefined): boolean =>
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
