import type { CellSpec, RowSpec } from "../sheet/index";
import { type Expr, KEPT, literal, ref, type Spelling } from "../rules/index";

/** A shorter text is not worth a reference. */
const LEAST = 7;

/** Name of the cell that holds the letters of a column. */
export const lettersName = (key: string): string => `o.${key}`;

/** Texts of the formulas of one sheet, each kept once in hidden rows below the form. */
export type Phrases = {
  readonly spelling: Spelling;
  /** A text that formulas share: its cell. A short one stays what it is. */
  readonly said: (text: string) => Expr;
  /** Cells of texts that formulas share, as tokens. */
  readonly cells: (texts: readonly string[]) => readonly string[];
  /** The texts that have cells, in their order. */
  readonly texts: () => readonly string[];
  /** The hidden rows, when every formula is written. */
  readonly rows: (columns: readonly string[]) => readonly RowSpec[];
};

const phraseName = (at: number): string => `cau.${at}`;

/** @param columns keys of the columns that people see, whose letters stand in row `head.letters` */
export function makePhrases(columns: readonly string[]): Phrases {
  const known = new Map<string, number>();
  const seen = new Set(columns);
  const nameOf = (text: string): string => {
    const at = known.get(text) ?? known.size;
    known.set(text, at);
    return phraseName(at);
  };
  const spelling: Spelling = {
    text: (text) => (text.length < LEAST ? undefined : `{${nameOf(text)}}`),
    letters: (name) => (seen.has(name) ? `{${lettersName(name)}}` : undefined),
    kept: KEPT,
  };
  return {
    spelling,
    said: (text) => (text.length < LEAST ? literal(text) : ref(nameOf(text))),
    cells: (texts) => texts.map((text) => `{${nameOf(text)}}`),
    texts: () => [...known.keys()],
    rows: (all) => {
      const texts = [...known.keys()];
      return Array.from({ length: Math.ceil(texts.length / all.length) }, (_, row): RowSpec => {
        const first = row * all.length;
        const cells = all.flatMap((column, at): readonly CellSpec[] => {
          const value = texts[first + at];
          return value === undefined ? [] : [{ column, value, name: phraseName(first + at) }];
        });
        return { key: phraseName(first), hidden: true, cells };
      });
    },
  };
}
