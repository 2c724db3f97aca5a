const QUOTE = 0x22;
const OPEN = 0x7b;

/** A formula with something else in place of its `{tokens}`. Text in quotes is never a token: `"{a}"` stays as it is. */
export function replaceTokens(formula: string, write: (token: string) => string): string {
  let text = "";
  let start = 0;
  let quoted = false;
  for (let at = 0; at < formula.length; at += 1) {
    const char = formula.charCodeAt(at);
    if (char === QUOTE) quoted = !quoted;
    if (char !== OPEN || quoted) continue;
    const end = formula.indexOf("}", at);
    if (end < 0) throw new Error(`a token is not closed: ${formula.slice(at, at + 40)}`);
    text += formula.slice(start, at) + write(formula.slice(at + 1, end));
    start = end + 1;
    at = end;
  }
  return start === 0 ? formula : text + formula.slice(start);
}
