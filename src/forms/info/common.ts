import type { Place } from "../../problems/index";
import { address, cellKey, type Grid, type GridCell, likenessOf } from "../../sheet/index";
import type { InfoField } from "./fields";
import { readValue } from "./values";

/** A value of the sheet, and the cell in which it stands. */
export type InfoCell = {
  readonly field: InfoField;
  readonly key: string;
  readonly row: number;
  readonly column: number;
};

/** The same, as it is looked for in many workbooks. */
type Spot = InfoCell & { readonly at: number; readonly address: string };

/** What stands there in sheets that differ elsewhere; nothing is wrong with it. */
type Common = { readonly cell: GridCell | undefined; readonly value: string | number };
type Commons = readonly (Common | undefined)[];

type Cells = Grid["cells"];
type Known = { readonly spots: readonly Spot[]; readonly commons: WeakMap<Cells, Commons> };

const known = new WeakMap<readonly InfoCell[], Known>();

function knownOf(cells: readonly InfoCell[]): Known {
  const found = known.get(cells);
  if (found) return found;
  const spots = cells.map((one) => ({
    ...one,
    at: cellKey(one.row, one.column),
    address: address(one.row, one.column),
  }));
  const made = { spots, commons: new WeakMap<Cells, Commons>() };
  known.set(cells, made);
  return made;
}

const NOWHERE: Place = { file: "", sheet: "", cell: "" };

const commonsIn = (base: Cells, spots: readonly Spot[]): Commons =>
  spots.map(({ field, key, at }) => {
    const cell = base.get(at);
    const { value, problems } = readValue(field, key, cell, NOWHERE);
    return value === undefined || problems.length > 0 ? undefined : { cell, value };
  });

/** The values of a sheet with their cells, and by their order what need not be read anew but where it has `own` cells. */
type Spots = { readonly spots: readonly Spot[]; readonly common: Commons; readonly own: ReadonlySet<number> };

const NONE: ReadonlySet<number> = new Set();

/** What a sheet has in common with others is read once, in the second of them. */
export function spotsIn({ cells }: Grid, info: readonly InfoCell[]): Spots {
  const { spots, commons } = knownOf(info);
  const { base, changed } = likenessOf(cells);
  if (base === cells) return { spots, common: [], own: NONE };
  const common = commons.get(base) ?? commonsIn(base, spots);
  commons.set(base, common);
  return { spots, common, own: new Set(changed) };
}
