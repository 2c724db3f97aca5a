import type { ProblemCode, ProblemFacts } from "../problems/index";

export type Language = "vi" | "en";

/** Where a sentence is read: only the pane has buttons to name. */
export type Where = "pane" | "sheet" | "terminal";

/** One problem as it is told: the short parts for a table, and the whole sentence (what is wrong, where, what to do). */
export type Sentence = {
  readonly found: string;
  readonly expected: string;
  /** What to do. */
  readonly fix: string;
  readonly text: string;
};

/**
 * A code without a sentence does not compile. Facts are only joined, never formatted nor looked into: the workbook
 * asks for the same sentence with placeholders and writes it as a formula. Keys of our own (an entry key, a quarter)
 * are the exception: they are never printed and go through `names`.
 */
export type Sentences = {
  readonly [Code in ProblemCode]: (facts: ProblemFacts[Code], where: Where) => Sentence;
};

/** The statement and the way out make the sentence. */
export const told = (statement: string, fix: string, found: string, expected: string): Sentence => ({
  found,
  expected,
  fix,
  text: `${statement} ${fix}`,
});
