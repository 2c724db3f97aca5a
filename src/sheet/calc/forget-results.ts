import { cellKey } from "../grid";
import type { Area, PlacedBook, PlacedCell, PlacedSheet } from "../placed";
import { sameSheet } from "../set-aside";
import { type Node, parseFormula } from "./parse";
import { Unsure } from "./value";

/** A cell of a book. */
export type Spot = { readonly sheet: string; readonly row: number; readonly column: number };

type Reference = { readonly sheet: string; readonly area: Area };
type Resting = Spot & { readonly on: readonly Reference[] };

function referencesIn(node: Node, here: string): readonly Reference[] {
  switch (node.kind) {
    case "constant":
      return [];
    case "area":
      return [{ sheet: node.sheet ?? here, area: node.area }];
    case "call":
      return node.args.flatMap((arg) => referencesIn(arg, here));
    case "negative":
      return referencesIn(node.of, here);
    case "binary":
      return [...referencesIn(node.left, here), ...referencesIn(node.right, here)];
  }
}

/** Of a formula that only other programs understand nothing is known: its result stays. */
function restingIn({ name: sheet, cells }: PlacedSheet): readonly Resting[] {
  return cells.flatMap(({ row, column, formula }) => {
    if (formula === undefined) return [];
    try {
      return [{ sheet, row, column, on: referencesIn(parseFormula(formula), sheet) }];
    } catch (fault) {
      if (fault instanceof Unsure) return [];
      throw fault;
    }
  });
}

const holds = ({ sheet, area }: Reference, spot: Spot): boolean =>
  spot.row >= area.top &&
  spot.row <= area.bottom &&
  spot.column >= area.left &&
  spot.column <= area.right &&
  sameSheet(sheet, spot.sheet);

/** Cells that rest on these, directly or through others. */
function allResting(sheets: readonly PlacedSheet[], changed: readonly Spot[]): readonly Spot[] {
  let left = sheets.flatMap(restingIn);
  const found: Spot[] = [];
  for (let fresh = changed; fresh.length > 0;) {
    const last = fresh;
    const next = left.filter(({ on }) => on.some((reference) => last.some((spot) => holds(reference, spot))));
    left = left.filter((one) => !next.includes(one));
    found.push(...next);
    fresh = next;
  }
  return found;
}

const bare = ({ error: _, ...cell }: PlacedCell): PlacedCell => ({ ...cell, value: null });

/**
 * The book after somebody typed into cells: formulas that rest on them have no result, for what they came to before may
 * not be true any more. `computed` fills in what they come to now.
 */
export function forgetResults({ sheets }: PlacedBook, changed: readonly Spot[]): PlacedBook {
  const resting = allResting(sheets, changed);
  const staleIn = (name: string): ReadonlySet<number> =>
    new Set(resting.flatMap(({ sheet, row, column }) => (sheet === name ? [cellKey(row, column)] : [])));
  return {
    sheets: sheets.map((sheet) => {
      const here = staleIn(sheet.name);
      if (here.size === 0) return sheet;
      return {
        ...sheet,
        cells: sheet.cells.map((cell) => (here.has(cellKey(cell.row, cell.column)) ? bare(cell) : cell)),
      };
    }),
  };
}
