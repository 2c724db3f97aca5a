import { NAME_BYTES } from "./xml-names";

const SPACE = 32;
const QUOTE = 34;
const LT = 60;
const EQUALS = 61;
const GT = 62;
const R = 114;
const M = 109;
const X = 120;
/** `<row r="` */
const START = Array.from('<row r="', (letter) => letter.charCodeAt(0));

/** The row that `fastRow` found. */
export const FAST_ROW = { row: 0, end: 0 };

/**
 * A row written as nearly all are: `<row r="7"`, more attributes with one blank before each and double quotes, `>`.
 * Programs write a hundred letters of them on every row, none of which a reader of values needs. As with cells,
 * whatever is unusual is left to the token reader.
 */
export function fastRow(bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < START.length; i++) if (bytes[from + i] !== START[i]) return false;
  let at = from + START.length;
  let byte = bytes[at] as number;
  let row = 0;
  const figures = at;
  if (byte === 48) return false;
  for (; byte >= 48 && byte < 58; byte = bytes[++at] as number) row = row * 10 + byte - 48;
  if (byte !== QUOTE || at === figures || at - figures > 7) return false;
  let seen = 0;
  for (byte = bytes[++at] as number; byte === SPACE; byte = bytes[++at] as number) {
    const name = ++at;
    const first = bytes[name] as number;
    let sum = 0;
    for (byte = bytes[at] as number; NAME_BYTES[byte]; byte = bytes[++at] as number) sum += byte;
    // Two names of one bit may be one name twice: the token reader looks closer. It also sees to `xmlns`.
    const bit = 1 << (sum & 31);
    const special = (first === R && at - name === 1) || (first === X && bytes[name + 1] === M);
    const mine = !special && ((NAME_BYTES[first] as number) & 2) !== 0;
    if (!mine || (seen & bit) !== 0 || byte !== EQUALS || bytes[at + 1] !== QUOTE) return false;
    seen |= bit;
    at += 2;
    for (byte = bytes[at] as number; byte !== QUOTE; byte = bytes[++at] as number) {
      if (byte === LT || byte === undefined) return false;
    }
  }
  FAST_ROW.row = row;
  FAST_ROW.end = at + 1;
  return byte === GT;
}
