import { absolute, address, columnLetters, quoteSheet } from "./address";
import type { SheetIndex, Spot } from "./book-index";
import { cutAtTokens, replaceTokens } from "./tokens";

type Place = { readonly book: ReadonlyMap<string, SheetIndex>; readonly here: SheetIndex };

type Lookup = Place & {
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

function reference(token: string, lookup: Lookup): string {
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

/**
 * What a token is in every row: one cell of the own sheet, a column of it, cells of another sheet, or something that each
 * row looks for.
 */
type Piece =
  | { readonly kind: "cell"; readonly row: number; readonly relative: string; readonly absolute: string }
  | { readonly kind: "column"; readonly letters: string }
  | { readonly kind: "elsewhere"; readonly text: string }
  | { readonly kind: "sought"; readonly token: string };

/** Texts and tokens in turn, a text first and last. */
type Ready = { readonly texts: readonly string[]; readonly pieces: readonly Piece[] };

/** The one cell of a sheet that a name leads to, whichever row asks. */
const steadySpot = (sheet: SheetIndex, name: string): Spot | undefined =>
  sheet.names.get(name) ?? (sheet.columns.has(name) ? undefined : byRowKey(sheet, name));

/** Cells of another sheet: written absolute, the same in every row unless a row is meant by a column alone. */
function elsewhere(token: string, { book, here }: Place): Piece | undefined {
  const bang = token.indexOf("!");
  const sheet = bang < 0 ? undefined : book.get(token.slice(0, bang));
  if (!sheet || sheet === here) return undefined;
  const names = token.slice(bang + 1).split(":");
  if (!names.every((name) => steadySpot(sheet, name))) return undefined;
  return { kind: "elsewhere", text: reference(token, { book, here, row: 0 }) };
}

function pieceOf(token: string, place: Place): Piece {
  const { here } = place;
  const spot = steadySpot(here, token);
  if (spot)
    return {
      kind: "cell",
      row: spot.row,
      relative: address(spot.row, spot.column),
      absolute: absolute(spot.row, spot.column),
    };
  const column = here.columns.get(token);
  if (column !== undefined) return { kind: "column", letters: columnLetters(column) };
  return elsewhere(token, place) ?? { kind: "sought", token };
}

/** Formulas of a sheet as they are in every row: most rows say what others say, of the same cells. */
class ReadyFormulas {
  private readonly formulas = new Map<string, Ready>();
  private readonly pieces = new Map<string, Piece>();

  constructor(private readonly place: Place) {}

  private piece(token: string): Piece {
    const known = this.pieces.get(token);
    if (known) return known;
    const made = pieceOf(token, this.place);
    this.pieces.set(token, made);
    return made;
  }

  of(formula: string): Ready {
    const known = this.formulas.get(formula);
    if (known) return known;
    const { texts, tokens } = cutAtTokens(formula);
    const made = { texts, pieces: tokens.map((token) => this.piece(token)) };
    this.formulas.set(formula, made);
    return made;
  }
}

const READY = new WeakMap<SheetIndex, ReadyFormulas>();

function readyIn(place: Place): ReadyFormulas {
  const known = READY.get(place.here) ?? new ReadyFormulas(place);
  READY.set(place.here, known);
  return known;
}

function pieceText(piece: Piece, lookup: Lookup): string {
  if (piece.kind === "sought") return reference(piece.token, lookup);
  if (piece.kind === "elsewhere") return piece.text;
  if (piece.kind === "column") return `${piece.letters}${lookup.row + 1}`;
  return piece.row === lookup.row ? piece.relative : piece.absolute;
}

/** Formula with tokens → formula with addresses. */
export function resolve(formula: string, lookup: Lookup): string {
  if (lookup.pinColumn) return replaceTokens(formula, (token) => reference(token, lookup));
  const { texts, pieces } = readyIn(lookup).of(formula);
  let text = texts[0] ?? "";
  for (let n = 0; n < pieces.length; n += 1) text += pieceText(pieces[n] as Piece, lookup) + (texts[n + 1] ?? "");
  return text;
}
