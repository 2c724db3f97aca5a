import type { Fault } from "../problems/refusal";
import { isFault, type Package } from "./read-package";
import { NS, packed } from "./xml-names";
import { CLOSE, END, OPEN, TEXT, type XmlTokens } from "./xml-tokens";
import { lineEnds, unescapeX, utf8 } from "./xml-text";

/** Text by its number; `undefined` for a number that the part does not have. */
export type SharedStrings = (index: number) => string | undefined;

const SI = packed("si");
const T = packed("t");
const R = packed("r");

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
  const starts: number[] = [];
  const ends: number[] = [];

  const keep = (text: string | undefined, start: number, end: number): void => {
    texts.push(text);
    starts.push(start);
    ends.push(end);
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
    return join(token, lineEnds(utf8(xml.bytes, start, end)), inRun);
  };

  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN || xml.depth === 1) continue;
    if (xml.ns === NS.main && xml.code === SI) string();
    else xml.skip();
  }
  if (xml.fault) return { code: xml.fault, part };
  return (index) => {
    if (index >= texts.length) return undefined;
    return (texts[index] ??= unescapeX(lineEnds(utf8(xml.bytes, starts[index] as number, ends[index] as number))));
  };
}
