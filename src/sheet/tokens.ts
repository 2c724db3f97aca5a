/** A formula cut at its tokens. Text in quotes is never a token: `"{a}"` stays as it is. */
export type FormulaPart = { readonly text: string } | { readonly token: string };

const QUOTE = 0x22;
const OPEN = 0x7b;

/** `AND({a}>0,"{b}"="x")` → text `AND(`, token `a`, text `>0,"{b}"="x")`. */
export function formulaParts(formula: string): readonly FormulaPart[] {
  const parts: FormulaPart[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < formula.length; at += 1) {
    const char = formula.charCodeAt(at);
    if (char === QUOTE) quoted = !quoted;
    if (char !== OPEN || quoted) continue;
    const end = formula.indexOf("}", at);
    if (end < 0) throw new Error(`a token is not closed: ${formula.slice(at, at + 40)}`);
    if (at > start) parts.push({ text: formula.slice(start, at) });
    parts.push({ token: formula.slice(at + 1, end) });
    start = end + 1;
    at = end;
  }
  if (start < formula.length) parts.push({ text: formula.slice(start) });
  return parts;
}
