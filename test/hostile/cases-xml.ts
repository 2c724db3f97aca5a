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

const sound = PARTS.get(SHEET) as string;
const body = sound.slice(HEAD.length);
const one = '<c r="A1"><v>1</v></c>';
const A1 = { A1: 1 };

const utf16 = (text: string, little: boolean): Uint8Array => {
  const out = new Uint8Array(2 + text.length * 2);
  out.set(little ? [0xff, 0xfe] : [0xfe, 0xff]);
  for (let i = 0; i < text.length; i++) {
    const [low, high] = [text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8];
    out.set(little ? [low, high] : [high, low], 2 + i * 2);
  }
  return out;
};
const bad = (...bytes: readonly number[]): Uint8Array =>
  bytesOf(
    cells("").replace(/<\/row>.*/, '<c r="A1" t="str"><v>'),
    Uint8Array.from(bytes),
    "</v></c></row></sheetData></worksheet>",
  );
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

const doctypes = [
  "<!DOCTYPE worksheet>",
  '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE worksheet [<!ENTITY a "1">]>',
  '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "http://127.0.0.1/">]>',
  '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>',
  '<!DOCTYPE worksheet [<!ENTITY % p SYSTEM "x">%p;]>',
  "<!-- c --><!DOCTYPE worksheet>",
];
const malformed: readonly (readonly [string, string])[] = [
  ["a doctype in small letters", `${HEAD}<!doctype worksheet>${body}`],
  ["an end tag missing", sound.replace("</worksheet>", "")],
  ["an end tag of another name", sound.replace("</worksheet>", "</worksheets>")],
  ["end tags crossed", cells("<c r='A1'><v>1</c></v>")],
  ["an end tag too many", `${sound}</worksheet>`],
  ["a second root", `${sound}<worksheet/>`],
  ["text after the root", `${sound}x`],
  ["text before the root", `${HEAD}x${body}`],
  ["no root", HEAD],
  ["nothing", ""],
  ["blanks only", "   \n"],
  ["an attribute twice", cells('<c r="A1" r="B1"><v>1</v></c>')],
  ["an attribute without quotes", cells("<c r=A1><v>1</v></c>")],
  ["an attribute without value", cells("<c r><v>1</v></c>")],
  ["attributes without a blank between", cells('<c r="A1"s="1"><v>1</v></c>')],
  ["quotes that do not match", cells(`<c r="A1'><v>1</v></c>`)],
  ["an open attribute", sound.replace('r="3"', 'r="3')],
  ["a tag that never ends", `${sound.slice(0, -3)}`],
  ["< in an attribute", cells('<c r="A<1"><v>1</v></c>')],
  ["a name that begins with a digit", cells("<1c/>")],
  ["an empty name", cells("< c/>")],
  ["an open comment", sound.replace("<sheetData>", "<!-- <sheetData>")],
  ["an open instruction", sound.replace("<sheetData>", "<?x <sheetData>")],
  ["an open CDATA section", sound.replace("<v>1</v>", "<v><![CDATA[1</v>")],
  ["CDATA outside the root", `${HEAD}<![CDATA[x]]>${body}`],
  ["a declaration of something", sound.replace("<sheetData>", "<!ELEMENT a><sheetData>")],
  ["a slash in a tag", cells('<c / r="A1"/>')],
  ["a control character", cells('<c r="A1" t="str"><v>a\u0001</v></c>')],
  ["a zero byte", cells('<c r="A1" t="str"><v>a\0</v></c>')],
  ["a vertical tab", cells('<c r="A1" t="str"><v>a\u000b</v></c>')],
  ["an escape character in an attribute", cells('<c r="A1" x="\u001b"><v>1</v></c>')],
  ["U+FFFE", cells('<c r="A1" t="str"><v>\ufffe</v></c>')],
  ["U+FFFF", cells('<c r="A1" t="str"><v>\uffff</v></c>')],
];
const entities = [
  "&nbsp;",
  "&lol;",
  "&;",
  "&",
  "& ",
  "&amp",
  "&#0;",
  "&#1;",
  "&#xFFFE;",
  "&#xD800;",
  "&#x110000;",
  "&#x;",
  "&#;",
  "&#12a;",
  "&#xFFFFFFFFFFFF;",
  "&AMP;",
  "&#-1;",
];
const goodEntities: readonly (readonly [string, string])[] = [
  ["&lt;b&gt; &amp; &quot;&apos;", "<b> & \"'"],
  ["&#65;&#x41;&#x1EA1;", "AAạ"],
  ["&#128512;", "😀"],
  ["&amp;lt;", "&lt;"],
  ["a&#10;b&#13;c&#9;", "a\nb\rc\t"],
  ["<![CDATA[<b>&amp;]]>", "<b>&amp;"],
  ["a<![CDATA[b]]>c", "abc"],
  ["<![CDATA[]]]]><![CDATA[>]]>", "]]>"],
  ["a<!-- <v>9</v> -->b", "ab"],
  ["a<?pi ?>b", "ab"],
  ["a\r\nb\rc", "a\nb\nc"],
];
const encodings: readonly (readonly [string, string])[] = [
  ["windows-1252", 'encoding="windows-1252"'],
  ["ISO-8859-1", "encoding='ISO-8859-1'"],
  ["UTF-16 announced over UTF-8", 'encoding="UTF-16"'],
  ["UTF-7", 'encoding="UTF-7"'],
  ["UTF-32", 'encoding="UTF-32"'],
  ["EBCDIC", 'encoding="IBM037"'],
  ["an unknown one", 'encoding="x-user-defined"'],
];
const badUtf8: readonly (readonly [string, Uint8Array])[] = [
  ["a lone continuation", bad(0x80)],
  ["an overlong slash", bad(0xc0, 0xaf)],
  ["an overlong zero", bad(0xe0, 0x80, 0x80)],
  ["a surrogate", bad(0xed, 0xa0, 0x80)],
  ["beyond U+10FFFF", bad(0xf4, 0x90, 0x80, 0x80)],
  ["five bytes", bad(0xf8, 0x88, 0x80, 0x80, 0x80)],
  ["cut in the middle", bad(0xe1, 0xba)],
  ["windows-1258 bytes", bad(0x54, 0xea, 0x6e)],
  ["FE", bad(0xfe)],
];

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
