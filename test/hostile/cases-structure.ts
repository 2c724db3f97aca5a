import {
  book,
  cells,
  HEAD,
  MAIN,
  PARTS,
  relation,
  relations,
  RELS,
  rows,
  SHEET,
  SOUND,
  strings,
  STYLES,
  withSheet,
  workbook,
  worksheet,
} from "./book";
import { read, refused, type HostileCase } from "./case";

const one = '<c r="A1"><v>1</v></c>';
const A1 = { A1: 1 };
const text = (index: number | string): Uint8Array => withSheet(cells(`<c r="A1" t="s"><v>${index}</v></c>`));
const sheets = (inside: string, ...list: readonly string[]): Uint8Array =>
  book({
    "xl/workbook.xml": workbook(inside),
    ...(list.length > 0 ? { "xl/_rels/workbook.xml.rels": relations(...list) } : {}),
  });
const main = relation("rId1", "worksheet", "worksheets/sheet1.xml");
const two = '<sheet name="S" sheetId="1" r:id="rId1"/><sheet name="T" sheetId="2" r:id="rId2"/>';
const part = (target: string, at: string): Uint8Array =>
  book({
    [SHEET]: null,
    [at]: cells(one),
    "xl/_rels/workbook.xml.rels": relations(relation("rId1", "worksheet", target)),
  });

const places: readonly (readonly [string, string])[] = [
  ["worksheets/Sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["../xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["./worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["../a/b/c/d.bin", "a/b/c/d.bin"],
  ["x", "xl/x"],
  ["worksheets/sheet99.xml", "xl/worksheets/sheet99.xml"],
  ["/sheet.xml", "sheet.xml"],
];
const badCells = [
  "A0",
  "A",
  "1",
  "",
  "a1",
  "$A$1",
  "A1048577",
  "XFE1",
  "AAAA1",
  "A01",
  "A1B",
  "1A",
  "A-1",
  " A1",
  "A1 ",
  "A1:B2",
  "R1C1",
  "Ả1",
  "A2",
  "A99999999999",
  "ZZZZZZZZZZZZZZZZ1",
];
const badRows = ["0", "-1", "1048577", "x", "", "1.5", " 1", "99999999999", "1e3"];
const rawRow = (row: string): Uint8Array => withSheet(rows(`<row r="${row}"><c><v>1</v></c></row>`));
const indices: readonly (readonly [string, string])[] = [
  ["2", "2"],
  ["99", "99"],
  ["-1", "-1"],
  ["1.0", "1.0"],
  ["x", "x"],
  ["1e0", "1e0"],
  ["9999999999", "9999999999"],
  ["0x1", "0x1"],
  ["NaN", "NaN"],
  ["+1", "+1"],
];
const rich: readonly (readonly [string, string, string])[] = [
  ["runs", "<r><rPr><b/></rPr><t>một </t></r><r><t>hai</t></r>", "một hai"],
  ["phonetic hints left out", '<t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh><phoneticPr fontId="1"/>', "漢"],
  ["runs with hints between", '<r><t>a</t></r><rPh sb="0" eb="1"><t>X</t></rPh><r><t>b</t></r>', "ab"],
  ["an empty text", "<t/>", ""],
  ["an empty item", "", ""],
  ["an empty run", "<r><t/></r><r><t>b</t></r>", "b"],
  ["blanks kept", '<t xml:space="preserve">  a  </t>', "  a  "],
  ["blanks kept without being asked", "<t>  a  </t>", "  a  "],
  ["only blanks", '<t xml:space="preserve">   </t>', "   "],
  ["line ends", "<t>a\nb</t>", "a\nb"],
  ["_x000D_", "<t>a_x000D_\nb</t>", "a\r\nb"],
  ["_x005F_ guards", "<t>_x005F_x0041_</t>", "_x0041_"],
  ["an escape in small letters", "<t>_x00e0_</t>", "à"],
  ["no escape", "<t>_x00G0_ _x41_</t>", "_x00G0_ _x41_"],
  ["a text after an extension", "<extLst><t>no</t></extLst><t>a</t>", "a"],
  ["text outside of runs is none", "stray<r>stray<t>a</t>stray</r>stray", "a"],
];

export const STRUCTURE_CASES: readonly HostileCase[] = [
  ...places.map(([target, at]) => read(`structure: sheet at ${at}, said as ${target}`, A1, () => part(target, at))),
  refused("structure: a sheet target above the package", "relationship", () => part("../../sheet1.xml", "sheet1.xml")),
  refused("structure: a sheet outside the file", "relationship", () =>
    sheets(
      '<sheet name="S" sheetId="1" r:id="rId1"/>',
      relation("rId1", "worksheet", "http://127.0.0.1/a.xml", ' TargetMode="External"'),
    ),
  ),
  refused("structure: a sheet part missing", "part-missing", () => book({ [SHEET]: null })),
  refused("structure: no relationship of that id", "relationship", () =>
    sheets('<sheet name="S" sheetId="1" r:id="rId9"/>'),
  ),
  refused("structure: a sheet without id", "relationship", () => sheets('<sheet name="S" sheetId="1"/>')),
  refused("structure: an id without namespace", "relationship", () =>
    sheets('<sheet name="S" sheetId="1" id="rId1"/>'),
  ),
  refused("structure: a sheet that is the styles", "relationship", () =>
    sheets('<sheet name="S" sheetId="1" r:id="rId3"/>'),
  ),
  refused("structure: two sheets on one part", "relationship", () =>
    sheets(two, main, relation("rId2", "worksheet", "worksheets/sheet1.xml")),
  ),
  refused("structure: two sheets on one part, other case", "relationship", () =>
    sheets(two, main, relation("rId2", "worksheet", "WORKSHEETS/sheet1.xml")),
  ),
  refused("structure: two sheets on one relationship", "relationship", () => sheets(two.replace("rId2", "rId1"))),
  refused("structure: two relationships of one id", "relationship", () =>
    sheets('<sheet name="S" sheetId="1" r:id="rId1"/>', main, relation("rId1", "worksheet", "other.xml")),
  ),
  refused("structure: two sheets of one name", "duplicate-sheet", () =>
    sheets(two.replace('"T"', '"S"'), main, relation("rId2", "worksheet", "b.xml")),
  ),
  refused("structure: two sheets of one name, other case", "duplicate-sheet", () =>
    sheets(two.replace('"T"', '"s"'), main, relation("rId2", "worksheet", "b.xml")),
  ),
  refused("structure: a sheet without name", "sheet-name", () => sheets('<sheet name="" sheetId="1" r:id="rId1"/>')),
  refused("structure: no sheets", "no-sheet", () => sheets("")),
  refused("structure: no sheets element", "no-sheet", () =>
    book({ "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}"/>` }),
  ),
  refused("structure: the workbook is no workbook", "no-workbook", () => book({ "xl/workbook.xml": `${HEAD}<x/>` })),
  refused("structure: the workbook in no namespace", "no-workbook", () =>
    book({ "xl/workbook.xml": `${HEAD}<workbook><sheets><sheet name="S"/></sheets></workbook>` }),
  ),
  refused("structure: the workbook part missing", "no-workbook", () => book({ "xl/workbook.xml": null })),
  refused("structure: package relationships missing", "no-workbook", () => book({ "_rels/.rels": null })),
  refused("structure: no main relationship", "no-workbook", () => book({ "_rels/.rels": relations() })),
  refused("structure: two main relationships", "relationship", () =>
    book({
      "_rels/.rels": relations(
        relation("a", "officeDocument", "xl/workbook.xml"),
        relation("b", "officeDocument", "xl/other.xml"),
      ),
    }),
  ),
  refused("structure: main relationship outside the file", "no-workbook", () =>
    book({ "_rels/.rels": relations(relation("a", "officeDocument", "http://x/", ' TargetMode="External"')) }),
  ),
  refused("structure: content types missing", "part-missing", () => book({ "[Content_Types].xml": null })),
  refused("structure: workbook relationships missing", "part-missing", () =>
    book({ "xl/_rels/workbook.xml.rels": null }),
  ),
  read("structure: workbook under another name", SOUND, () =>
    book({
      "xl/workbook.xml": null,
      "xl/_rels/workbook.xml.rels": null,
      "q/w": PARTS.get("xl/workbook.xml") as string,
      "q/_rels/w.rels": (PARTS.get("xl/_rels/workbook.xml.rels") as string).replace(/Target="/g, 'Target="/xl/'),
      "_rels/.rels": relations(relation("a", "officeDocument", "q/w")),
      "[Content_Types].xml": (PARTS.get("[Content_Types].xml") as string).replace("/xl/workbook.xml", "/q/w"),
    }),
  ),
  read("structure: relationships to pictures and links are passed over", SOUND, () =>
    book({
      "xl/_rels/workbook.xml.rels": (PARTS.get("xl/_rels/workbook.xml.rels") as string).replace(
        "</Relationships>",
        `${relation("x", "externalLink", "externalLinks/externalLink1.xml")}${relation("y", "hyperlink", "http://a/", ' TargetMode="External"')}</Relationships>`,
      ),
    }),
  ),
  read("structure: no styles", SOUND, () => book({ "xl/styles.xml": null })),
  read("structure: a style number that does not exist", A1, () => withSheet(cells('<c r="A1" s="999"><v>1</v></c>'))),
  read("structure: a style number that is no number", A1, () => withSheet(cells('<c r="A1" s="x"><v>1</v></c>'))),
  read("structure: styles of nothing", SOUND, () => book({ "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"/>` })),
  refused("structure: styles cut", "xml-malformed", () => book({ "xl/styles.xml": STYLES.slice(0, 200) })),
  read("structure: no texts, none asked for", A1, () => book({ "xl/sharedStrings.xml": null, [SHEET]: cells(one) })),
  refused("structure: no texts, one asked for", "part-missing", () => book({ "xl/sharedStrings.xml": null })),
  read("structure: counts of texts that lie", { A1: "hai" }, () =>
    book({
      [SHEET]: cells('<c r="A1" t="s"><v>1</v></c>'),
      "xl/sharedStrings.xml": strings("<t>x</t>", "<t>hai</t>").replace(
        "<sst ",
        '<sst count="4294967295" uniqueCount="0" ',
      ),
    }),
  ),
  ...indices.map(([index, found]) =>
    read(`structure: text number ${index}`, { A1: { refused: found } }, () => text(index)),
  ),
  read("structure: text number with a zero in front", { A1: "hai" }, () => text("01")),
  read("structure: text number with blanks", { A1: "hai" }, () => text(" 1 ")),
  ...rich.map(([name, inside, found]) =>
    read(`structure: shared text, ${name}`, { A1: found }, () =>
      book({ [SHEET]: cells('<c r="A1" t="s"><v>0</v></c>'), "xl/sharedStrings.xml": strings(inside) }),
    ),
  ),
  ...rich.map(([name, inside, found]) =>
    read(`structure: inline text, ${name}`, { A1: found }, () =>
      withSheet(cells(`<c r="A1" t="inlineStr"><is>${inside}</is></c>`)),
    ),
  ),
  ...badCells.map((r) =>
    refused(`structure: cell reference “${r}”`, "cell-reference", () => withSheet(cells(`<c r="${r}"><v>1</v></c>`))),
  ),
  ...badRows.map((r) => refused(`structure: row “${r}”`, "cell-reference", () => rawRow(r))),
  read("structure: the last cell of all", { XFD1048576: 1 }, () =>
    withSheet(rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  ),
  refused("structure: a row after the last", "cell-reference", () =>
    withSheet(rows('<row r="1048576"/><row><c><v>1</v></c></row>')),
  ),
  refused("structure: a cell after the last", "cell-reference", () =>
    withSheet(cells('<c r="XFD1"><v>1</v></c><c><v>2</v></c>')),
  ),
  read("structure: cells without place", { A1: 1, B1: 2, A2: 3 }, () =>
    withSheet(rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")),
  ),
  read("structure: cells without place after a gap", { C1: 1, D1: 2, A6: 3 }, () =>
    withSheet(rows('<row r="1"><c r="C1"><v>1</v></c><c><v>2</v></c></row><row r="5"/><row><c><v>3</v></c></row>')),
  ),
  read("structure: rows out of order", { A1: 1, A2: 2 }, () =>
    withSheet(rows('<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>')),
  ),
  read("structure: cells out of order", { A1: 1, B1: 2 }, () =>
    withSheet(cells('<c r="B1"><v>2</v></c><c r="A1"><v>1</v></c>')),
  ),
  read("structure: one row in two pieces", { A1: 1, B1: 2 }, () =>
    withSheet(rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>')),
  ),
  refused("structure: a cell twice", "duplicate-cell", () => withSheet(cells(`${one}<c r="A1"><v>2</v></c>`))),
  refused("structure: a cell twice with one value", "duplicate-cell", () => withSheet(cells(`${one}${one}`))),
  refused("structure: a cell twice, once empty", "duplicate-cell", () => withSheet(cells(`<c r="A1"/>${one}`))),
  refused("structure: a cell twice in two rows of one number", "duplicate-cell", () =>
    withSheet(rows(`<row r="1">${one}</row><row r="1">${one}</row>`)),
  ),
  refused("structure: a cell twice far apart", "duplicate-cell", () =>
    withSheet(rows(`<row r="1">${one}</row><row r="9"><c r="A9"><v>1</v></c></row><row r="1">${one}</row>`)),
  ),
  refused("structure: a cell twice in two sheetData", "duplicate-cell", () =>
    withSheet(
      worksheet(`<sheetData><row r="1">${one}</row></sheetData><sheetData><row r="1">${one}</row></sheetData>`),
    ),
  ),
  refused("structure: a cell twice, once by place in order", "duplicate-cell", () =>
    withSheet(cells(`<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c><c><v>2</v></c>`)),
  ),
  read("structure: a dimension that lies", A1, () =>
    withSheet(worksheet(`<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${one}</row></sheetData>`)),
  ),
  read("structure: a dimension that is nonsense", A1, () =>
    withSheet(worksheet(`<dimension ref="#REF!"/><sheetData><row r="1">${one}</row></sheetData>`)),
  ),
  read("structure: spans that lie", A1, () => withSheet(rows(`<row r="1" spans="5:2">${one}</row>`))),
  read("structure: no sheetData", {}, () => withSheet(worksheet(""))),
  read("structure: an empty sheetData", {}, () => withSheet(worksheet("<sheetData/>"))),
  read("structure: empty rows", {}, () => withSheet(rows('<row r="1"/><row r="2"></row>'))),
  read("structure: styled empty cells are absent", {}, () => withSheet(cells('<c r="A1" s="1"/><c r="B1" s="2"></c>'))),
  read("structure: merges over everything", A1, () =>
    withSheet(
      worksheet(
        `<sheetData><row r="1">${one}</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:B2"/></mergeCells>`,
      ),
    ),
  ),
  read("structure: a DDE link is not followed", { A1: 1 }, () =>
    withSheet(cells("<c r=\"A1\"><f>cmd|'/c calc'!A0</f><v>1</v></c>")),
  ),
  read("structure: links are not followed", A1, () =>
    withSheet(
      worksheet(
        `<sheetData><row r="1">${one}</row></sheetData><hyperlinks><hyperlink ref="A1" r:id="rId7"/></hyperlinks>`,
      ),
    ),
  ),
  read("structure: cells outside of rows are none", A1, () =>
    withSheet(worksheet(`<sheetData><c r="B1"><v>9</v></c><row r="1">${one}</row></sheetData><c r="C1"><v>9</v></c>`)),
  ),
  read("structure: rows outside of sheetData are none", A1, () =>
    withSheet(worksheet(`<row r="2"><c r="A2"><v>9</v></c></row><sheetData><row r="1">${one}</row></sheetData>`)),
  ),
  read("structure: a cell inside a cell is none", A1, () =>
    withSheet(cells('<c r="A1"><v>1</v><c r="B1"><v>9</v></c></c>')),
  ),
  read("structure: 50 000 cells", { ...Object.fromEntries(Array.from({ length: 0 }, () => ["", 0])), A1: 1 }, () =>
    withSheet(rows(`<row r="1">${one}${'<c s="1"/>'.repeat(16_000)}</row>`)),
  ),
  refused("structure: a root of another name", "relationship", () => withSheet(`${HEAD}<chartsheet xmlns="${MAIN}"/>`)),
  refused("structure: a root in no namespace", "relationship", () =>
    withSheet(`${HEAD}<worksheet xmlns:r="${RELS}"><sheetData/></worksheet>`),
  ),
];
