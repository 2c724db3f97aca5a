import type { Expr } from "./expr";

/** A literal text in a formula may have 255 characters (Excel's limit); longer ones are joined. */
export const LITERAL_LIMIT = 250;

export function quoteText(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += LITERAL_LIMIT) pieces.push(text.slice(at, at + LITERAL_LIMIT));
  if (pieces.length === 0) return '""';
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join("&");
}

/** What a sheet keeps in cells of its own, so that its formulas need not repeat it. */
export type Spelling = {
  /** The cell that holds the text; undefined: it is written in quotes. */
  readonly text?: (text: string) => string | undefined;
  /** The cell that holds the column letters of a cell of the own row; undefined: they are computed. */
  readonly letters?: (name: string) => string | undefined;
  /** Expressions that stand in a hidden cell of the row, by the key of its column. */
  readonly kept?: ReadonlyMap<Expr, string>;
  /** Names of which the same condition asks whether they are numbers: comparing them as they are decides nothing else. */
  readonly sure?: ReadonlySet<string>;
  /** Names that hold numbers wherever this is computed. */
  readonly numbers?: ReadonlySet<string>;
};

/** How strongly a piece holds together, as all spreadsheet programs read it: `=` < `&` < `+` < `*` < one term. */
export const LEVEL = { compare: 1, concat: 2, sum: 3, product: 4, term: 5 } as const;
export type Piece = { readonly text: string; readonly level: number };

export const term = (text: string): Piece => ({ text, level: LEVEL.term });

/** In parentheses where it would fall apart beside an operator of this level. */
export const inside = ({ text, level }: Piece, least: number): string => (level < least ? `(${text})` : text);

export const joined = (sign: string, pieces: readonly Piece[], level: number): Piece => ({
  text: pieces.map((piece, at) => inside(piece, at === 0 ? level : level + 1)).join(sign),
  level,
});
