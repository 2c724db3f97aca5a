import { MAX_COLUMNS } from "../sheet/grid";
import { richText } from "./read-strings";
import { INLINE, isMarked, UNKNOWN, type RawCell } from "./read-value";
import { NS, packed } from "./xml-names";
import { CLOSE, END, OPEN, TEXT, type XmlTokens } from "./xml-tokens";
import { plainText, unescapeX } from "./xml-text";

const V = packed("v");
const F = packed("f");
const IS = packed("is");
const R = packed("r");
const S = packed("s");
const T = packed("t");
const NUMBER = packed("n");

/** A whole number in these bytes, -1 when it is none. */
export function digits(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Column of the `c` just opened, `next` where it does not say; -1 when the place is none of Excel's, or in another row
 * than the one it stands in (readers disagree on which to believe).
 */
export function columnOf(xml: XmlTokens, row: number, next: number): number {
  const reference = xml.find(R);
  if (reference < 0) return next < MAX_COLUMNS ? next : -1;
  const bytes = xml.bytes;
  const to = xml.valueEnd(reference);
  let at = xml.valueStart(reference);
  let column = 0;
  for (; at < to; at++) {
    const letter = (bytes[at] as number) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > MAX_COLUMNS) return -1;
  }
  return bytes[at] !== 48 && digits(bytes, at, to) === row + 1 ? column - 1 : -1;
}

function typeOf(xml: XmlTokens): number {
  const at = xml.find(T);
  if (at < 0) return NUMBER;
  const from = xml.valueStart(at);
  const to = xml.valueEnd(at);
  if (to - from > 4 || to === from) {
    const type = xml.value(at);
    return type === "inlineStr" ? INLINE : packed(type) || UNKNOWN;
  }
  let code = 0;
  for (let i = from; i < to; i++) code = (code << 8) | (xml.bytes[i] as number);
  return code;
}

/** The content of the `v` just opened: its place where it is one plain text, else its text. */
function readV(xml: XmlTokens, raw: RawCell): void {
  raw.twice ||= raw.start >= 0 || raw.text !== undefined;
  let text = "";
  let token = xml.next();
  if (token === TEXT && xml.plain) {
    raw.start = xml.textStart;
    raw.end = xml.textEnd;
    token = xml.next();
    if (token === CLOSE) return;
    text = plainText(xml.bytes, raw.start, raw.end);
  }
  for (; token === TEXT || token === OPEN; token = xml.next()) {
    raw.twice ||= token === OPEN;
    if (token === OPEN) xml.skip();
    else text += xml.piece();
  }
  raw.text = text;
}

function formulaText(xml: XmlTokens, formulas: "text" | "mark"): string {
  const text = unescapeX(xml.content());
  return isMarked(formulas, text.charCodeAt(0), text.length) ? "" : text;
}

/** Fills `raw` from the `c` just opened, up to its end. */
export function readCell(xml: XmlTokens, raw: RawCell, formulas: "text" | "mark"): void {
  const style = xml.find(S);
  raw.style = style < 0 ? 0 : digits(xml.bytes, xml.valueStart(style), xml.valueEnd(style));
  raw.type = typeOf(xml);
  raw.start = -1;
  raw.text = undefined;
  raw.inline = undefined;
  raw.formula = undefined;
  raw.twice = false;
  for (let token = xml.next(); token !== CLOSE && token !== END; token = xml.next()) {
    if (token !== OPEN) continue;
    const code = xml.ns === NS.main ? xml.code : 0;
    if (code === V) readV(xml, raw);
    else if (code === F) raw.formula = formulaText(xml, formulas);
    else if (code === IS) {
      raw.twice ||= raw.inline !== undefined;
      raw.inline = richText(xml);
    } else xml.skip();
  }
}
