/** A formula cut at its `{tokens}`, with a text before and after each. Text in quotes is never a token: `"{a}"`. */
export function cutAtTokens(formula: string): {
  readonly texts: readonly string[];
  readonly tokens: readonly string[];
} {
  const texts: string[] = [];
  const tokens: string[] = [];
  let start = 0;
  let open = formula.indexOf("{");
  let quote = formula.indexOf('"');
  while (open >= 0) {
    if (quote >= 0 && quote < open) {
      const unquoted = formula.indexOf('"', quote + 1) + 1;
      if (unquoted === 0) break;
      if (open < unquoted) open = formula.indexOf("{", unquoted);
      quote = formula.indexOf('"', unquoted);
      continue;
    }
    const end = formula.indexOf("}", open);
    if (end < 0) throw new Error(`a token is not closed: ${formula.slice(open, open + 40)}`);
    texts.push(formula.slice(start, open));
    tokens.push(formula.slice(open + 1, end));
    start = end + 1;
    open = formula.indexOf("{", start);
    if (quote >= 0 && quote < start) quote = formula.indexOf('"', start);
  }
  texts.push(start === 0 ? formula : formula.slice(start));
  return { texts, tokens };
}

/** A formula with something else in place of its tokens. */
export function replaceTokens(formula: string, write: (token: string) => string): string {
  const { texts, tokens } = cutAtTokens(formula);
  return tokens.reduce((text, token, n) => text + write(token) + (texts[n + 1] ?? ""), texts[0] ?? "");
}
