import { cellKey, type Grid, likenessOf } from "../../sheet/index";
import type { Layout } from "../lines/lines";

type Cells = Grid["cells"];

/** What a form prints, by place, and the sheets that were found to hold it. */
type Prints = { readonly at: ReadonlyMap<number, readonly string[]>; readonly held: WeakSet<Cells> };
const prints = new WeakMap<Layout["printed"], Prints>();

function printsOf(printed: Layout["printed"]): Prints {
  const known = prints.get(printed);
  if (known) return known;
  const at = new Map<number, readonly string[]>();
  for (const { row, column, expected } of printed) {
    if (column === undefined || expected === "") continue;
    const key = cellKey(row, column);
    at.set(key, [...(at.get(key) ?? []), expected]);
  }
  const made = { at, held: new WeakSet<Cells>() };
  prints.set(printed, made);
  return made;
}

/** Every cell that the form prints holds exactly what it prints. What a sheet has in common with others is seen once. */
export function isPrinted({ grid, printed }: Layout): boolean {
  const { at, held } = printsOf(printed);
  const { base, changed } = likenessOf(grid.cells);
  const holds = (cells: Cells, key: number): boolean => {
    const cell = cells.get(key);
    return at.get(key)?.every((expected) => cell?.kind === "text" && cell.value === expected) ?? true;
  };
  if (!held.has(base)) {
    if (![...at.keys()].every((key) => holds(base, key))) return [...at.keys()].every((key) => holds(grid.cells, key));
    held.add(base);
  }
  return changed.every((key) => holds(grid.cells, key));
}
