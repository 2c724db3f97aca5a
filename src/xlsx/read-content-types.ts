import type { DisguiseCode, Fault } from "../problems/refusal";
import { isFault, type Package } from "./read-package";
import { NS } from "./xml-names";
import { END, OPEN, type XmlTokens } from "./xml-tokens";
import { partKey } from "./zip-names";

const PART = "[Content_Types].xml";
const WORKBOOK = /(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template|addin)\.macroEnabled)\.main\+xml$/i;
const OTHERS: readonly (readonly [RegExp, DisguiseCode])[] = [
  [/ms-excel\.sheet\.binary/i, "binary-workbook"],
  [/wordprocessingml|ms-word/i, "word"],
  [/presentationml|ms-powerpoint/i, "powerpoint"],
];

/** Whether the main part is a workbook, by its content type (ECMA-376 part 2, §6.2.3); what it is when it is none. */
export function checkMainPart(pack: Package, main: string): Fault | undefined {
  const read = pack.read(PART, `type of ${main}`, (xml) => contentTypeOf(xml, main));
  if (isFault(read)) return read;
  if (WORKBOOK.test(read.type)) return undefined;
  return { code: OTHERS.find(([pattern]) => pattern.test(read.type))?.[1] ?? "content-type", part: main };
}

/** The content type of a part: its own, else that of its extension, else none. */
function contentTypeOf(xml: XmlTokens, main: string): { readonly type: string } | Fault {
  const extension = partKey(main.slice(main.lastIndexOf(".") + 1));
  let byPart: string | undefined;
  let byExtension: string | undefined;
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN || xml.depth === 1) continue;
    if (xml.ns === NS.contentTypes && xml.is("Override")) {
      const name = (xml.attribute("PartName") ?? "").replace(/^\//, "");
      if (partKey(name) === partKey(main)) byPart ??= xml.attribute("ContentType");
    } else if (xml.ns === NS.contentTypes && xml.is("Default")) {
      if (partKey(xml.attribute("Extension") ?? "") === extension) byExtension ??= xml.attribute("ContentType");
    }
    xml.skip();
  }
  if (xml.fault) return { code: xml.fault, part: PART };
  return { type: byPart ?? byExtension ?? "" };
}
