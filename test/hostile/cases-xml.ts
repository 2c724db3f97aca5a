import { strToU8 } from "fflate";
import {
  book,
  cells,
  HEAD,
  MAIN,
  PARTS,
  RELS,
  rows,
  SHEET,
  SOUND,
  STYLES,
  strings,
  withSheet,
  worksheet,
} from "./book";
import { read, refused, type HostileCase } from "./case";
import { bytesOf } from "./zip-craft";
import { doctypes, entities, goodEntities, encodings } from "./xml-tables";
import { malformed } from "./xml-malformed";
import { utf16, badUtf8 } from "./xml-bytes";

const sound = PARTS.get(SHEET) as string;
const body = sound.slice(HEAD.length);
const one = '<c r="A1"><v>1</v></c>';
const A1 = { A1: 1 };

const inText = (inside: string): Uint8Array => withSheet(cells(`<c r="A1" t="str"><v>${inside}</v></c>`));
const prefixed = sound.replace(/<(\/?)([a-z])/gi, "<$1x:$2").replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
const strict = (text: string): string =>
  text
    .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll(RELS, "http://purl.oclc.org/ooxml/officeDocument/relationships");
const nested = (depth: number): string => {
  // Names that differ, so that the part does not pack too well.
  const levels = Array.from({ length: depth }, (_, i) => `x${(i * 7919) % 10_007}`);
  return worksheet(
    `<sheetData><row r="1">${one}</row></sheetData>${levels.map((name) => `<${name}>`).join("")}${[...levels]
      .reverse()
      .map((name) => `</${name}>`)
      .join("")}`,
  );
};

export const XML_CASES: readonly HostileCase[] = [
  ...doctypes.map((doctype, i) =>
    refused(`xml: DOCTYPE ${i + 1}`, "xml-doctype", () => withSheet(`${HEAD}${doctype}${body}`)),
  ),
  ...[
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
  ].map((part) =>
    refused(`xml: DOCTYPE in ${part}`, "xml-doctype", () =>
      book({ [part]: (PARTS.get(part) as string).replace(HEAD, `${HEAD}<!DOCTYPE a>`) }),
    ),
  ),
  ...malformed.map(([name, xml]) => refused(`xml: ${name}`, "xml-malformed", () => withSheet(xml))),
  ...["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels"].map((part) =>
    refused(`xml: ${part} cut`, "xml-malformed", () => book({ [part]: (PARTS.get(part) as string).slice(0, -12) })),
  ),
  ...entities.map((entity) => refused(`xml: entity ${entity}`, "xml-entity", () => inText(`a${entity}`))),
  refused("xml: unknown entity in an attribute", "xml-entity", () =>
    book({ "xl/workbook.xml": (PARTS.get("xl/workbook.xml") as string).replace('"S"', '"&s;"') }),
  ),
  ...goodEntities.map(([inside, text]) =>
    read(`xml: legal ${JSON.stringify(inside)}`, { A1: text }, () => inText(inside)),
  ),
  ...goodEntities.map(([inside, text]) =>
    read(`xml: legal in shared texts ${JSON.stringify(inside)}`, { A1: text }, () =>
      book({ [SHEET]: cells('<c r="A1" t="s"><v>0</v></c>'), "xl/sharedStrings.xml": strings(`<t>${inside}</t>`) }),
    ),
  ),
  ...encodings.map(([name, announced]) =>
    refused(`xml: encoding ${name}`, "xml-encoding", () => withSheet(sound.replace('encoding="UTF-8"', announced))),
  ),
  ...badUtf8.map(([name, xml]) => refused(`xml: bad UTF-8, ${name}`, "xml-encoding", () => withSheet(xml))),
  read("xml: encoding utf-8 in small letters", SOUND, () => withSheet(sound.replace("UTF-8", "utf-8"))),
  read("xml: encoding utf8", SOUND, () => withSheet(sound.replace("UTF-8", "UTF8"))),
  read("xml: encoding US-ASCII", SOUND, () => withSheet(sound.replace("UTF-8", "US-ASCII"))),
  read("xml: no declaration", SOUND, () => withSheet(body)),
  read("xml: version 1.1", SOUND, () => withSheet(sound.replace("1.0", "1.1"))),
  read("xml: a BOM", SOUND, () => withSheet(`\ufeff${sound}`)),
  read("xml: UTF-16 little-endian", SOUND, () => withSheet(utf16(sound.replace("UTF-8", "UTF-16"), true))),
  read("xml: UTF-16 big-endian", SOUND, () => withSheet(utf16(sound.replace("UTF-8", "UTF-16"), false))),
  read("xml: every part in UTF-16", SOUND, () =>
    book(
      Object.fromEntries(
        [...PARTS].map(([name, xml]) => [name, utf16((xml as string).replace("UTF-8", "UTF-16"), true)]),
      ),
    ),
  ),
  refused("xml: UTF-16 without BOM", "xml-malformed", () => withSheet(utf16(sound, true).subarray(2))),
  refused("xml: UTF-16 with half a character", "xml-encoding", () => withSheet(utf16(body, true).subarray(0, 101))),
  refused("xml: UTF-16 with a lone surrogate", "xml-encoding", () =>
    withSheet(utf16(body.replace("<v>1", "<v>\ud800"), true)),
  ),
  read("xml: prefixed elements", SOUND, () => withSheet(prefixed)),
  read("xml: Strict namespaces", SOUND, () =>
    book(Object.fromEntries([...PARTS].map(([name, xml]) => [name, strict(xml as string)]))),
  ),
  refused("xml: an unbound prefix", "xml-namespace", () => withSheet(prefixed.replace("xmlns:x", "xmlns:y"))),
  read("xml: cells of a foreign namespace are none", {}, () =>
    withSheet(cells('<c xmlns="urn:other" r="A1"><v>1</v></c>')),
  ),
  read("xml: values of a foreign namespace are none", {}, () =>
    withSheet(cells('<c r="A1"><z:v xmlns:z="urn:z">1</z:v></c>')),
  ),
  read("xml: a namespace declared on the cell", A1, () =>
    withSheet(cells(`<q:c xmlns:q="${MAIN}" r="A1"><q:v>1</q:v></q:c>`)),
  ),
  read("xml: a default namespace that comes back", { A1: 1, B1: 2 }, () =>
    withSheet(cells(`<x xmlns="urn:x"><c r="A1"><v>9</v></c></x>${one}<c r="B1"><v>2</v></c>`)),
  ),
  read("xml: AlternateContent is passed over", A1, () =>
    withSheet(
      cells(
        `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><c r="B1"><v>2</v></c></mc:Choice><mc:Fallback><c r="C1"><v>3</v></c></mc:Fallback></mc:AlternateContent>${one}`,
      ),
    ),
  ),
  read("xml: AlternateContent in the workbook", SOUND, () =>
    book({
      "xl/workbook.xml": (PARTS.get("xl/workbook.xml") as string).replace(
        "<sheets>",
        '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x"><sheets/></mc:Choice></mc:AlternateContent><sheets>',
      ),
    }),
  ),
  read("xml: single quotes", A1, () => withSheet(cells("<c r='A1'><v>1</v></c>"))),
  read("xml: blanks in tags", A1, () => withSheet(cells('<c  r = "A1"\n\t><v >1</v ></c\n>'))),
  read("xml: indented", A1, () => withSheet(cells('\n  <c r="A1">\n    <v>1</v>\n  </c>\n'))),
  read("xml: windows line ends", SOUND, () => withSheet(sound.replace(/></g, ">\r\n<"))),
  read("xml: comments between everything", SOUND, () => withSheet(sound.replace(/></g, "><!--c--><"))),
  read("xml: instructions between everything", SOUND, () => withSheet(sound.replace(/></g, "><?p q?><"))),
  read("xml: empty elements written long", A1, () => withSheet(cells(`${one}<c r="B1"></c><c r="C1"><v></v></c>`))),
  read("xml: entities in the name of a cell", A1, () => withSheet(cells('<c r="A1" t="&#110;"><v>1</v></c>'))),
  read("xml: 100 levels deep", A1, () => withSheet(nested(100))),
  refused("xml: 200 levels deep", "xml-depth", () => withSheet(nested(200))),
  refused("xml: a quarter of a million levels deep", "xml-depth", () => withSheet(nested(250_000))),
  refused("xml: 200 attributes", "xml-attributes", () =>
    withSheet(cells(`<c r="A1" ${Array.from({ length: 200 }, (_, i) => `a${i}="1"`).join(" ")}><v>1</v></c>`)),
  ),
  read("xml: 100 attributes", A1, () =>
    withSheet(cells(`<c r="A1" ${Array.from({ length: 100 }, (_, i) => `a${i}="1"`).join(" ")}><v>1</v></c>`)),
  ),
  read("xml: a name of 60 000 letters", A1, () => withSheet(cells(`<${"n".repeat(60_000)}/>${one}`))),
  read("xml: an attribute of 300 000 letters", A1, () =>
    withSheet(cells(`<c r="A1" x="${"n1".repeat(150_000)}"><v>1</v></c>`)),
  ),
  read("xml: 100 000 comments", A1, () =>
    withSheet(cells(`${Array.from({ length: 100_000 }, (_, i) => `<!--${i * 7919}-->`).join("")}${one}`)),
  ),
  read("xml: 200 000 unknown elements", A1, () =>
    withSheet(cells(`${Array.from({ length: 200_000 }, (_, i) => `<e${(i * 7919) % 10_007}/>`).join("")}${one}`)),
  ),
  read("xml: 50 000 pieces of one text", { A1: "ab".repeat(50_000) }, () =>
    withSheet(cells(`<c r="A1" t="str"><v>${"a<!---->b".repeat(50_000)}</v></c>`)),
  ),
  read("xml: 30 000 namespaces", A1, () =>
    withSheet(
      cells(`${Array.from({ length: 30_000 }, (_, i) => `<a xmlns:p${i}="u${(i * 7919) % 10_007}"/>`).join("")}${one}`),
    ),
  ),
  refused("xml: styles with bad UTF-8", "xml-encoding", () =>
    book({ "xl/styles.xml": bytesOf(STYLES, Uint8Array.of(0xff)) }),
  ),
  read("xml: bad XML in a part that nobody needs", SOUND, () => book({ "docProps/app.xml": "<!DOCTYPE x><" })),
  read("xml: texts broken but no cell asks for them", A1, () =>
    book({ [SHEET]: cells(one), "xl/sharedStrings.xml": "<sst" }),
  ),
  read("xml: markup in text stays text", { A1: "<img src=x onerror=alert(1)>" }, () =>
    inText("&lt;img src=x onerror=alert(1)&gt;"),
  ),
  read("xml: rows beside a stray text", A1, () =>
    withSheet(strToU8(rows(`stray<row r="1">stray${one}stray</row>stray`))),
  ),
];
