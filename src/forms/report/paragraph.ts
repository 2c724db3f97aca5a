import { concat, eq, type Expr, literal, substitute, when } from "../../rules/index";

/** A token of a sentence, `{MT3-CT4a.cau}`, and what it stands for. */
export type Token = { readonly name: string; readonly value: Expr };

/**
 * One paragraph of a report. The sentence with tokens stands in an unprinted column, where people edit it; the printed
 * column holds the rendering.
 */
export type Paragraph = {
  readonly key: string;
  readonly kind: "heading1" | "heading2" | "body" | "center" | "closing";
  readonly source: string;
  readonly tokens: readonly Token[];
  /** What to write here, where the sentence is the writer's own. */
  readonly prompt?: string;
  /** Printed while the writer has written nothing. */
  readonly whileEmpty?: Expr;
};

/** Dots of a blank form, to be filled by hand. */
export const BLANK = "……………………………………………………………………";

/** First-line indent of about 1 cm: a sheet has none of its own (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6). */
export const INDENT = "\u2003\u2003";

const indented = (kind: Paragraph["kind"]): boolean => kind === "body" || kind === "closing" || kind === "heading2";

/** The printed text, with the values of tokens given by reference (hidden cells of the row) or by value. */
export function printedExpr(
  { kind, tokens, whileEmpty }: Paragraph,
  source: Expr,
  valueOf: (token: Token, at: number) => Expr,
): Expr {
  const filled = tokens.reduce<Expr>(
    (text, token, at) => substitute(text, `{${token.name}}`, valueOf(token, at)),
    source,
  );
  const own = indented(kind) ? concat(INDENT, filled) : filled;
  const empty = whileEmpty ?? literal(BLANK);
  return when(eq(source, ""), indented(kind) ? concat(INDENT, empty) : empty, own);
}
