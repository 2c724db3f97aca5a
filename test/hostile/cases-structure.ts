import {
  book,
  cells,
  HEAD,
  MAIN,
  PARTS,
  relation,
  relations,
  SHEET,
  SOUND,
  strings,
  STYLES,
  withSheet,
  workbook,
} from "./book";
import { read, refused, type HostileCase } from "./case";
import { places } from "./structure-tables";

const one = '<c r="A1"><v>1</v></c>';
const A1 = { A1: 1 };
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
];
