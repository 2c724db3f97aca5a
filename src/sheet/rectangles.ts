import type { Area } from "./placed";

export type Spot = { readonly row: number; readonly column: number };

type Run = { readonly row: number; readonly left: number; readonly right: number };

/** Cells of one row that stand side by side. `spots` are in order of row and column. */
export function runs(spots: readonly Spot[], join: boolean): readonly Run[] {
  const out: Run[] = [];
  for (const { row, column } of spots) {
    const last = out[out.length - 1];
    if (join && last?.row === row && last.right + 1 === column) out[out.length - 1] = { ...last, right: column };
    else out.push({ row, left: column, right: column });
  }
  return out;
}

export type Joining = { readonly across: boolean; readonly down: boolean };

/** Few rectangles that cover exactly these cells, in order of row and column. */
export function rectangles(
  spots: readonly Spot[],
  { across, down }: Joining = { across: true, down: true },
): readonly Area[] {
  const done: Area[] = [];
  const open = new Map<string, Area>();
  for (const { row, left, right } of runs(spots, across)) {
    const key = `${left}:${right}`;
    const above = open.get(key);
    const grows = down && above?.bottom === row - 1;
    if (above && !grows) done.push(above);
    open.set(key, { top: grows ? above.top : row, left, bottom: row, right });
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Every cell of some areas, in order of row and column. */
export function spotsOf(areas: readonly Area[]): readonly Spot[] {
  const spots: Spot[] = [];
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) spots.push({ row, column });
  return spots.sort((a, b) => a.row - b.row || a.column - b.column);
}
