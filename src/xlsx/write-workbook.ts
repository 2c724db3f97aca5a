import type { PlacedBook, PlacedSheet } from "../sheet/placed";
import { MAIN, OFFICE_RELS, XML_HEAD } from "./parts";
import type { Part } from "./parts";
import { namesXml } from "./write-names";
import { escapeAttribute } from "./xml-escape";

const sheetXml = ({ name, visibility }: PlacedSheet, index: number): string =>
  `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${visibility === "visible" ? "" : ` state="${visibility}"`} r:id="rId${index + 1}"/>`;

/** `xl/workbook.xml`, ECMA-376 part 1, 18.2.27: opens at the first visible sheet and computes everything anew. */
export const workbookPart = (book: PlacedBook, active: number): Part => ({
  path: "xl/workbook.xml",
  xml: [
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELS}">`,
    "<workbookPr/>",
    `<bookViews><workbookView firstSheet="${active}" activeTab="${active}"/></bookViews>`,
    "<sheets>",
    ...book.sheets.map(sheetXml),
    "</sheets>",
    namesXml(book),
    '<calcPr fullCalcOnLoad="1"/>',
    "</workbook>",
  ].join(""),
});
