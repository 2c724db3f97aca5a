const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[đð]/g, "d")
    .replace(/\s+/g, " ")
    .trim();

/** Labels come again with every workbook; what people write does not, so that what is kept stays small. */
const known = new Map<string, string>();
const MOST = 20_000;
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
