import { plainAttributes } from "./xml-skip";

const QUOTE = 34;
const GT = 62;
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
  // From before ` r=`, so that a second `r` shows.
  at = plainAttributes(bytes, from + 4);
  FAST_ROW.row = row;
  FAST_ROW.end = at + 1;
  return at >= 0 && bytes[at] === GT;
}
