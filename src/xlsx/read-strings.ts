import type { Fault } from "../problems/refusal";
import { isFault, type Package } from "./read-package";
import { NS, packed } from "./xml-names";
import { CLOSE, END, OPEN, TEXT, type XmlTokens } from "./xml-tokens";
import { plainText, unescapeX } from "./xml-text";

/** Text by its number; `undefined` for a number that the part does not have. */
export type SharedStrings = (index: number) => string | undefined;

const SI = packed("si");
const T = packed("t");
const R = packed("r");

const LT = 60;
const AMP = 38;
const codes = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const PLAIN_START = codes("<si><t>");
const SPACE_START = codes('<si><t xml:space="preserve">');
const STRING_END = codes("</t></si>");

function spells(bytes: Uint8Array, at: number, text: readonly number[]): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
}

function doubled(places: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(places.length * 2);
  larger.set(places);
  return larger;
}

/** Where the text of the string that begins at `at` begins, or -1. */
function stringStart(bytes: Uint8Array, at: number): number {
  const start = bytes[at + 6] === 62 ? PLAIN_START : SPACE_START;
  return spells(bytes, at, start) ? at + start.length : -1;
}

/** Goes on inside a rich string, from `token` to the string's end; runs are joined, phonetic hints left out. */
function joinRuns(xml: XmlTokens, outside: number, first: number, before: string, within: boolean): string {
  let text = before;
  let inRun = within;
  for (let token = first; token !== END; token = xml.next()) {
    if (token === TEXT) text += inRun ? xml.piece() : "";
    else if (token === CLOSE) {
      if (xml.depth === outside) break;
      inRun = false;
    } else if (xml.ns === NS.main && xml.code === T) inRun = true;
    else if (xml.ns !== NS.main || xml.code !== R) xml.skip();
  }
  return unescapeX(text);
}

/** The text of the rich string just opened (`si`, `is`; ECMA-376 part 1, §18.4.8). */
export const richText = (xml: XmlTokens): string => joinRuns(xml, xml.depth - 1, xml.next(), "", false);

/**
 * Shared strings (§18.4.9). Most strings of a workbook are never asked for by the sheets that are read: where a string
 * is one plain run only its place is kept, and its text is made when a cell asks.
 */
export function readStrings(pack: Package, part: string): SharedStrings | Fault {
  const xml = pack.open(part);
  if (isFault(xml)) return xml;
  const texts: (string | undefined)[] = [];
  let places = new Int32Array(2048);
  let count = 0;

  const keep = (text: string | undefined, start: number, end: number): void => {
    if (count * 2 === places.length) places = doubled(places);
    places[count * 2] = start;
    places[count * 2 + 1] = end;
    texts[count++] = text;
  };
  const string = (): void => {
    const outside = xml.depth - 1;
    const join = (token: number, before: string, inRun: boolean): void =>
      keep(joinRuns(xml, outside, token, before, inRun), 0, 0);
    let token = xml.next();
    if (token !== OPEN || xml.code !== T || xml.ns !== NS.main) return join(token, "", false);
    token = xml.next();
    if (token !== TEXT || !xml.plain) return join(token, "", true);
    const start = xml.textStart;
    const end = xml.textEnd;
    let inRun = true;
    token = xml.next();
    if (token === CLOSE) {
      inRun = false;
      token = xml.next();
      if (token === CLOSE) return keep(undefined, start, end);
    }
    return join(token, plainText(xml.bytes, start, end), inRun);
  };

  /** `<si><t>…</t></si>` and the same with xml:space, one after another: nearly all strings of nearly all producers. */
  const fastStrings = (): void => {
    const { bytes } = xml;
    for (let at = xml.pos; ;) {
      const start = stringStart(bytes, at);
      if (start < 0) return;
      let end = start;
      for (let byte = bytes[end] as number; byte !== LT; byte = bytes[++end] as number) {
        if (byte === AMP || byte === undefined) return;
      }
      at = end + STRING_END.length;
      if (!spells(bytes, end, STRING_END)) return;
      keep(start === end ? "" : undefined, start, end);
      xml.pos = at;
    }
  };

  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token === OPEN && xml.depth === 1 && !xml.closedAtOnce && xml.unprefixed) fastStrings();
    if (token !== OPEN || xml.depth === 1) continue;
    if (xml.ns === NS.main && xml.code === SI) string();
    else xml.skip();
    if (xml.depth === 1 && xml.unprefixed) fastStrings();
  }
  if (xml.fault) return { code: xml.fault, part };
  return (index) => {
    if (index >= count) return undefined;
    return (texts[index] ??= pack.text(xml.bytes, places[index * 2] as number, places[index * 2 + 1] as number));
  };
}
