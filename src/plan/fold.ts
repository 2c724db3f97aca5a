const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[đð]/g, "d")
    .replace(/\s+/g, " ")
    .trim();

/** One letter of European scripts folds to one letter; others, and blanks, are not looked at here. */
const FOLDED_LETTERS: readonly string[] = Array.from({ length: 0x1f00 }, (_, code) => {
  const usual = (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code < 0x1b1) || code >= 0x1e00;
  const letter = usual ? folded(String.fromCharCode(code)) : "";
  return letter.length === 1 ? letter : "";
});

const LEAST = 12;

/**
 * The first letters of what `fold` gives, as far as they are sure without it; at most twelve. Texts that begin otherwise
 * are not the same, and most of what people write begins otherwise than what is looked for.
 */
export function foldedStart(text: string): string {
  let start = "";
  for (let at = 0; at < text.length && at < LEAST; at++) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    const letter = code === 0x20 && at > 0 && FOLDED_LETTERS[next] ? " " : FOLDED_LETTERS[code];
    if (!letter) break;
    start += letter;
  }
  return start.trimEnd();
}

/** Labels come again with every workbook; what people write does not, so that what is kept stays small. */
const known = new Map<string, string>();
const MOST = 5_000;
const LONGEST = 1_000;

/** Key for comparing Vietnamese texts: NFC, lower case, no marks, đ → d (it does not decompose), single spaces. */
export function fold(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const key = folded(text);
  if (text.length > LONGEST) return key;
  if (known.size >= MOST) known.clear();
  known.set(text, key);
  return key;
}
