import { type GridCell, keyRow } from "./grid";

type Cells = ReadonlyMap<number, GridCell>;

/** How the cells of a sheet are like those of one before. */
export type Likeness = {
  readonly base: Cells;
  /** Places, in their order, where it has another cell than that one, or where only one of them has any. */
  readonly changed: readonly number[];
};

/**
 * Cells of a sheet by `cellKey`, of which a reader of many files found what they have in common with others. What is the
 * same as in the sheet before is not held again.
 */
export class LikeCells implements Cells {
  likeness: Likeness | undefined;
  private readonly own = new Map<number, GridCell>();
  private readonly gone = new Set<number>();
  /** Own cells that stand where the sheet before has one. */
  private replaced = 0;

  /** @param base cells of the sheet before, in the order of their places; then own cells are set in that order, too */
  constructor(private readonly base?: Cells) {}

  set(key: number, cell: GridCell): void {
    if (this.base?.has(key) && !this.own.has(key)) this.replaced += 1;
    this.own.set(key, cell);
  }

  /** A place of the sheet before that is empty in this one. */
  leave(key: number): void {
    this.gone.add(key);
  }

  get size(): number {
    return this.own.size + (this.base ? this.base.size - this.replaced - this.gone.size : 0);
  }

  get(key: number): GridCell | undefined {
    const own = this.own.get(key);
    return own !== undefined || !this.base || this.gone.has(key) ? own : this.base.get(key);
  }

  has(key: number): boolean {
    return this.get(key) !== undefined;
  }

  entries(): MapIterator<[number, GridCell]> {
    return (this.base ? this.both(this.base) : this.own).entries();
  }

  keys(): MapIterator<number> {
    return (this.base ? this.both(this.base) : this.own).keys();
  }

  values(): MapIterator<GridCell> {
    return (this.base ? this.both(this.base) : this.own).values();
  }

  [Symbol.iterator](): MapIterator<[number, GridCell]> {
    return this.entries();
  }

  forEach(each: (cell: GridCell, key: number, cells: Cells) => void): void {
    for (const [key, cell] of this) each(cell, key, this);
  }

  /** All cells in the order of their places. */
  private both(base: Cells): Map<number, GridCell> {
    const all = new Map<number, GridCell>();
    const own = [...this.own];
    let next = 0;
    for (const [key, cell] of base) {
      for (let one = own[next]; one && one[0] < key; one = own[++next]) all.set(one[0], one[1]);
      if (this.own.has(key)) continue;
      if (!this.gone.has(key)) all.set(key, cell);
    }
    for (let one = own[next]; one; one = own[++next]) all.set(one[0], one[1]);
    return all;
  }
}
/** A sheet of which nothing is known is like itself. */
export const likenessOf = (cells: ReadonlyMap<number, GridCell>): Likeness =>
  (cells instanceof LikeCells ? cells.likeness : undefined) ?? { base: cells, changed: [] };

const byPlace = (a: number, b: number): number => a - b;

/** How many cells each row holds. */
const filledBases = new WeakMap<
  Cells,
  { readonly counts: ReadonlyMap<number, number>; readonly rows: readonly number[] }
>();

function filledIn(base: Cells): { readonly counts: ReadonlyMap<number, number>; readonly rows: readonly number[] } {
  const known = filledBases.get(base);
  if (known) return known;
  const counts = new Map<number, number>();
  for (const key of base.keys()) counts.set(keyRow(key), (counts.get(keyRow(key)) ?? 0) + 1);
  const found = { counts, rows: [...counts.keys()].sort(byPlace) };
  filledBases.set(base, found);
  return found;
}

/** The rows that hold a cell, in their order; of what is the same in many sheets it is asked once. */
export function filledRows(cells: Cells): readonly number[] {
  const { base, changed } = likenessOf(cells);
  const { counts, rows } = filledIn(base);
  const fresh = new Map<number, number>();
  for (const key of changed) {
    const more = (cells.has(key) ? 1 : 0) - (base.has(key) ? 1 : 0);
    if (more !== 0) fresh.set(keyRow(key), (fresh.get(keyRow(key)) ?? counts.get(keyRow(key)) ?? 0) + more);
  }
  if ([...fresh].every(([row, count]) => count > 0 === counts.has(row))) return rows;
  const others = rows.filter((row) => !fresh.has(row));
  return [...others, ...[...fresh].flatMap(([row, count]) => (count > 0 ? [row] : []))].sort(byPlace);
}

/** So few places are looked for sooner than a set is made. */
const FEW = 4;

/** The places of the cells of which something holds; of what is the same in many sheets it is asked once. */
export class CellsWhere {
  private readonly known = new WeakMap<ReadonlyMap<number, GridCell>, readonly number[]>();

  /** @param is nothing but the cell may decide */
  constructor(private readonly is: (cell: GridCell) => boolean) {}

  of(cells: ReadonlyMap<number, GridCell>): readonly number[] {
    const { base, changed } = likenessOf(cells);
    const before = this.known.get(base) ?? this.all(base);
    if (changed.length === 0) return before;
    const fresh = changed.filter((key) => {
      const cell = cells.get(key);
      return cell !== undefined && this.is(cell);
    });
    if (before.length === 0 && fresh.length === 0) return before;
    const others = before.length > FEW ? new Set(changed) : undefined;
    const isOther = (key: number): boolean => (others ? others.has(key) : changed.includes(key));
    return [...before.filter((key) => !isOther(key)), ...fresh].sort(byPlace);
  }

  private all(cells: ReadonlyMap<number, GridCell>): readonly number[] {
    const found: number[] = [];
    for (const [key, cell] of cells) if (this.is(cell)) found.push(key);
    this.known.set(cells, found);
    return found;
  }
}

/** One object a row. */
class RowObjects {
  private readonly made = new Map<number, object>();

  of(row: number): object {
    const known = this.made.get(row) ?? {};
    this.made.set(row, known);
    return known;
  }
}

const alike = new WeakMap<object, WeakMap<Cells, RowObjects>>();

/**
 * Rows of sheets that a reader found to be like one before: the same object for the same row means the same cells. Of a
 * row that has cells of its own, and of any row of a sheet of which nothing is known, `undefined`.
 * @param of what the rows are looked at by: another object for whoever finds other things in the same cells
 */
export function rowsAlike(of: object, cells: Cells): (row: number) => object | undefined {
  const likeness = cells instanceof LikeCells ? cells.likeness : undefined;
  if (!likeness) return () => undefined;
  const sheets = alike.get(of) ?? new WeakMap<Cells, RowObjects>();
  alike.set(of, sheets);
  const rows = sheets.get(likeness.base) ?? new RowObjects();
  sheets.set(likeness.base, rows);
  const own = new Set(likeness.changed.map(keyRow));
  return (row) => (own.has(row) ? undefined : rows.of(row));
}
