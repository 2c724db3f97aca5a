const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[đð]/g, "d")
    .replace(/\s+/g, " ")
    .trim();

/** Letters by which a text can be told before it is folded, as they fold; "" for those that are not looked at here. */
const letters = new Array<string | undefined>(0x2800);

/** Letters of European scripts, signs and marks of punctuation fold alone, whatever stands beside them. */
const isUsual = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) ||
  (code >= 0xc0 && code < 0x1b1) ||
  (code >= 0x1e00 && code < 0x1f00) ||
  (code >= 0x2010 && code < 0x20d0) ||
  (code >= 0x2100 && code < letters.length);

function letterOf(code: number): string {
  if (code >= letters.length) return "";
  const letter = isUsual(code) ? folded(String.fromCharCode(code)) : "";
  return (letters[code] = letter.length === 1 ? letter : "");
}

/** Wide and narrow blanks as well: paragraphs of a report are indented by such. */
const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || (code >= 0x09 && code < 0x0e) || (code >= 0x2000 && code < 0x200b);

const MOST_LETTERS = 12;

/**
 * The first letters of what `fold` gives, as far as they are sure without it. Texts that begin otherwise are not the
 * same, and most of what people write begins otherwise than what is looked for.
 * @param most letters that are looked at
 */
export function foldedStart(text: string, most = MOST_LETTERS): string {
  let start = "";
  let blank = false;
  for (let at = 0; at < text.length && start.length < most; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      blank = start !== "";
      continue;
    }
    const letter = letters[code] ?? letterOf(code);
    if (letter === "") break;
    start += blank ? ` ${letter}` : letter;
    blank = false;
  }
  return start.slice(0, most).trimEnd();
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
