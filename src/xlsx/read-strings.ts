import type { Fault } from "../problems/refusal";
import { isFault, type Package } from "./read-package";
import { StringTable, stringEnd, stringStart } from "./string-table";
import { NS, packed } from "./xml-names";
import { CLOSE, END, OPEN, TEXT, XmlTokens } from "./xml-tokens";
import { plainText, unescapeX, xmlText } from "./xml-text";

const SI = packed("si");
const T = packed("t");
const R = packed("r");

const LT = 60;
const AMP = 38;

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
 * @param like where the package has a memory: strings of the same key are read beside each other
 */
export function readStrings(pack: Package, part: string, like = ""): StringTable | Fault {
  const xml = pack.open(part);
  if (isFault(xml)) return xml;
  const before = pack.strings?.before(like);
  const table = tableOf(xml, pack, before);
  if (xml.fault) return { code: xml.fault, part };
  if (pack.strings && table.passed * 2 < table.count)
    pack.strings.keep(like, before ? tableOf(new XmlTokens(xml.bytes), pack) : table);
  return table;
}

function tableOf(xml: XmlTokens, { text }: Package, before?: StringTable): StringTable {
  const { bytes } = xml;
  const table = new StringTable(bytes, text, before);

  const string = (): void => {
    const outside = xml.depth - 1;
    const join = (token: number, known: string, inRun: boolean): void =>
      table.add(joinRuns(xml, outside, token, known, inRun), 0, 0);
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
      if (token === CLOSE) return table.add(undefined, start, end);
    }
    return join(token, plainText(bytes, start, end), inRun);
  };

  /** `<si><t>…</t></si>` and the same with xml:space, one after another: nearly all strings of nearly all producers. */
  const fastStrings = (): void => {
    for (;;) {
      xml.pos = table.pass(xml.pos);
      const start = stringStart(bytes, xml.pos);
      if (start < 0) return;
      let end = start;
      let refs = false;
      for (let byte = bytes[end] as number; byte !== LT; byte = bytes[++end] as number) {
        if (byte === undefined) return;
        refs ||= byte === AMP;
      }
      const next = stringEnd(bytes, end);
      const resolved = refs && next >= 0 ? xmlText(bytes, start, end) : "";
      // A reference that is none is for the token reader to report.
      if (next < 0 || resolved === undefined) return;
      table.add(refs ? unescapeX(resolved) : start === end ? "" : undefined, start, end);
      xml.pos = next;
    }
  };

  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token === OPEN && xml.depth === 1 && !xml.closedAtOnce && xml.unprefixed) fastStrings();
    if (token !== OPEN || xml.depth === 1) continue;
    if (xml.ns === NS.main && xml.code === SI) string();
    else xml.skip();
    if (xml.depth === 1 && xml.unprefixed) fastStrings();
  }
  return table;
}
