import { absolute, address, columnLetters, quoteSheet } from "./address";
import type { SheetIndex, Spot } from "./book-index";
import { replaceTokens } from "./tokens";

type Lookup = {
  readonly book: ReadonlyMap<string, SheetIndex>;
  readonly here: SheetIndex;
  readonly row: number;
  /** In conditional formats the column stays while the row runs. */
  readonly pinColumn?: boolean;
};

function find(sheet: SheetIndex, name: string, row: number): Spot | undefined {
  const named = sheet.names.get(name);
  if (named) return named;
  const column = sheet.columns.get(name);
  return column === undefined ? byRowKey(sheet, name) : { row, column };
}

/** `MT3-CT4b.kytruoc.d`: a row key, then a column key, where the cell itself has no name of its own. */
function byRowKey(sheet: SheetIndex, name: string): Spot | undefined {
  for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1)) {
    const row = sheet.rows.get(name.slice(0, dot));
    const column = sheet.columns.get(name.slice(dot + 1));
    if (row !== undefined && column !== undefined) return { row, column };
  }
  return undefined;
}

/** Cells of the same row are written relative, so that they follow when people sort; all others absolute. */
function write(spot: Spot, lookup: Lookup, sameSheet: boolean): string {
  if (!sameSheet || spot.row !== lookup.row) return absolute(spot.row, spot.column);
  return lookup.pinColumn ? `$${columnLetters(spot.column)}${spot.row + 1}` : address(spot.row, spot.column);
}

/** A cell of the own sheet that stands where it stands, whichever row asks. */
type Fixed = { readonly row: number; readonly relative: string; readonly absolute: string };

const fixedIn = (here: SheetIndex): ((token: string) => Fixed | undefined) => {
  const known = new Map<string, Fixed>();
  return (token) => {
    const found = known.get(token);
    if (found) return found;
    const spot = here.names.get(token) ?? (here.columns.has(token) ? undefined : byRowKey(here, token));
    if (!spot) return undefined;
    const made = { row: spot.row, relative: address(spot.row, spot.column), absolute: absolute(spot.row, spot.column) };
    known.set(token, made);
    return made;
  };
};

/** What tokens of a sheet were found to be: most stand in many formulas. */
const KNOWN = new WeakMap<SheetIndex, (token: string) => Fixed | undefined>();

function fixed(token: string, here: SheetIndex): Fixed | undefined {
  const known = KNOWN.get(here) ?? fixedIn(here);
  KNOWN.set(here, known);
  return known(token);
}

function reference(token: string, lookup: Lookup): string {
  const own = lookup.pinColumn ? undefined : fixed(token, lookup.here);
  if (own) return own.row === lookup.row ? own.relative : own.absolute;
  const bang = token.indexOf("!");
  const sheet = bang < 0 ? lookup.here : lookup.book.get(token.slice(0, bang));
  if (!sheet) throw new Error(`no sheet for token {${token}}`);
  const ends = token
    .slice(bang + 1)
    .split(":")
    .map((name) => {
      const spot = find(sheet, name, lookup.row);
      if (!spot) throw new Error(`no cell for token {${token}} in sheet ${lookup.here.spec.role}`);
      return write(spot, lookup, sheet === lookup.here);
    });
  return (sheet === lookup.here ? "" : `${quoteSheet(sheet.name)}!`) + ends.join(":");
}

/** Formula with tokens → formula with addresses. */
export const resolve = (formula: string, lookup: Lookup): string =>
  replaceTokens(formula, (token) => reference(token, lookup));
