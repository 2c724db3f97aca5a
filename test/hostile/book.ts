import { craftZip, type Craft, type Tail } from "./zip-craft";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Parts = ReadonlyMap<string, string | Uint8Array>;

export const relation = (id: string, type: string, target: string, more = ""): string =>
  `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"${more}/>`;

export const relations = (...list: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;

export const worksheet = (inside: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${inside}</worksheet>`;

/** A sheet with these rows. */
export const rows = (inside: string): string => worksheet(`<sheetData>${inside}</sheetData>`);

/** A sheet with one row of these cells. */
export const cells = (inside: string): string => rows(`<row r="1">${inside}</row>`);

export const workbook = (sheets: string, after = "", before = ""): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}">${before}<sheets>${sheets}</sheets>${after}</workbook>`;

export const contentTypes = (main: string): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`;

export const strings = (...items: readonly string[]): string =>
  `${HEAD}<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;

/** xf 1 = 0.00%, 2 = the custom format 164, 3 = the font .VnTime, 4 = a date. */
export const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;a&quot;0"/></numFmts>` +
  `<fonts count="2"><font><name val="Calibri"/></font><font><name val=".VnTime"/></font></fonts>` +
  `<cellXfs count="5"><xf numFmtId="0" fontId="0"/><xf numFmtId="10" fontId="0"/><xf numFmtId="164" fontId="0"/>` +
  `<xf numFmtId="0" fontId="1"/><xf numFmtId="14" fontId="0"/></cellXfs></styleSheet>`;

/** A sound workbook: one sheet “S” with A1 = 1, A2 = "chữ" (shared), A3 = TRUE. */
export const PARTS: Parts = new Map<string, string>([
  ["[Content_Types].xml", contentTypes("spreadsheetml.sheet.main+xml")],
  ["_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))],
  ["xl/workbook.xml", workbook('<sheet name="S" sheetId="1" r:id="rId1"/>')],
  [
    "xl/_rels/workbook.xml.rels",
    relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml"),
      relation("rId2", "sharedStrings", "sharedStrings.xml"),
      relation("rId3", "styles", "styles.xml"),
    ),
  ],
  [
    "xl/worksheets/sheet1.xml",
    rows(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c></row>' +
        '<row r="3"><c r="A3" t="b"><v>1</v></c></row>',
    ),
  ],
  ["xl/sharedStrings.xml", strings("<t>chữ</t>", "<t>hai</t>")],
  ["xl/styles.xml", STYLES],
]);

/** The cells of `PARTS`, as `expect` writes them. */
export const SOUND = { A1: 1, A2: "chữ", A3: true } as const;

export type Change = Readonly<Record<string, string | Uint8Array | null>>;

/** The sound workbook with some parts replaced, added, or (null) left out. */
export function parts(change: Change): readonly Craft[] {
  const all = new Map<string, string | Uint8Array>(PARTS);
  for (const [name, data] of Object.entries(change)) {
    if (data === null) all.delete(name);
    else all.set(name, data);
  }
  return [...all].map(([name, data]) => ({ name, data }));
}

export const book = (change: Change = {}, tail: Tail = {}): Uint8Array => craftZip(parts(change), tail);

export const SHEET = "xl/worksheets/sheet1.xml";

/** The sound workbook with another sheet. */
export const withSheet = (xml: string | Uint8Array): Uint8Array => book({ [SHEET]: xml });
