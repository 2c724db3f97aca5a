const QUOTE = 0x22;
const OPEN = 0x7b;

/** A formula cut at its `{tokens}`, with a text before and after each. Text in quotes is never a token: `"{a}"`. */
export function cutAtTokens(formula: string): {
  readonly texts: readonly string[];
  readonly tokens: readonly string[];
} {
  const texts: string[] = [];
  const tokens: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < formula.length; at += 1) {
    const char = formula.charCodeAt(at);
    if (char === QUOTE) quoted = !quoted;
    if (char !== OPEN || quoted) continue;
    const end = formula.indexOf("}", at);
    if (end < 0) throw new Error(`a token is not closed: ${formula.slice(at, at + 40)}`);
    texts.push(formula.slice(start, at));
    tokens.push(formula.slice(at + 1, end));
    start = end + 1;
    at = end;
  }
  texts.push(start === 0 ? formula : formula.slice(start));
  return { texts, tokens };
}

/** A formula with something else in place of its tokens. */
export function replaceTokens(formula: string, write: (token: string) => string): string {
  const { texts, tokens } = cutAtTokens(formula);
  return tokens.reduce((text, token, n) => text + write(token) + (texts[n + 1] ?? ""), texts[0] ?? "");
}
