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

/**
 * The first letters of what `fold` gives, as far as they are sure without it. Texts that begin otherwise are not the
 * same, and most of what people write begins otherwise than what is looked for.
 * @param most letters that are looked at
 */
export function foldedStart(text: string, most: number): string {
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

/** So many letters tell most texts apart. */
export const FEW_LETTERS = 3;

/** A number for the first letters of what `fold` gave; others may have the same. */
export function startNumber(folded: string): number {
  let number = 0;
  for (let at = 0; at < FEW_LETTERS; at++) number = withLetter(number, folded.charCodeAt(at));
  return number;
}

const withLetter = (number: number, code: number): number => (number * 131 + code) & 0xffff;

/** `startNumber` of what `fold` gives, without making any text; undefined where fewer letters are sure without it. */
export function foldedStartNumber(text: string): number | undefined {
  let [number, count, blank] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      blank = count > 0;
      continue;
    }
    const letter = letters[code] ?? letterOf(code);
    if (letter === "") break;
    if (blank) {
      number = withLetter(number, 0x20);
      if (++count === FEW_LETTERS) return number;
    }
    number = withLetter(number, letter.charCodeAt(0));
    if (++count === FEW_LETTERS) return number;
    blank = false;
  }
  return undefined;
}

/** Whether the first letters of what `fold` gives of a text, as far as they are sure without it, are those of a key. */
export function mayFoldTo(text: string, key: string, most: number): boolean {
  let [count, blank] = [0, false];
  for (let at = 0; at < text.length && count < most; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      blank = count > 0;
      continue;
    }
    const letter = letters[code] ?? letterOf(code);
    if (letter === "") return true;
    if (blank && key.charCodeAt(count++) !== 0x20) return false;
    if (count < most && key.charCodeAt(count++) !== letter.charCodeAt(0)) return false;
    blank = false;
  }
  return true;
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
