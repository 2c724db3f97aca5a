import type { GridCell } from "./grid";

/** How the cells of a sheet are like those of one before. */
export type Likeness = {
  readonly base: ReadonlyMap<number, GridCell>;
  /** Places, in their order, where it has another cell than that one, or where only one of them has any. */
  readonly changed: readonly number[];
};

/** Cells of a sheet by `cellKey`, of which a reader of many files found what they have in common with others. */
export class LikeCells extends Map<number, GridCell> {
  likeness: Likeness | undefined;
}

/** A sheet of which nothing is known is like itself. */
export const likenessOf = (cells: ReadonlyMap<number, GridCell>): Likeness =>
  (cells instanceof LikeCells ? cells.likeness : undefined) ?? { base: cells, changed: [] };

const byPlace = (a: number, b: number): number => a - b;

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
    const others = new Set(changed);
    return [...before.filter((key) => !others.has(key)), ...fresh].sort(byPlace);
  }

  private all(cells: ReadonlyMap<number, GridCell>): readonly number[] {
    const found: number[] = [];
    for (const [key, cell] of cells) if (this.is(cell)) found.push(key);
    this.known.set(cells, found);
    return found;
  }
}
