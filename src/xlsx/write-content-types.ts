import { XML_HEAD, sheetPath } from "./parts";
import type { Part } from "./parts";

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;

/** `[Content_Types].xml`, ECMA-376 part 2, 10.1.2.2. */
export const contentTypesPart = (sheets: number): Part => ({
  path: "[Content_Types].xml",
  xml: [
    XML_HEAD,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("xl/workbook.xml", `${SHEET_ML}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, index) => override(sheetPath(index), `${SHEET_ML}.worksheet+xml`)),
    override("xl/styles.xml", `${SHEET_ML}.styles+xml`),
    override("xl/sharedStrings.xml", `${SHEET_ML}.sharedStrings+xml`),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    "</Types>",
  ].join(""),
});
