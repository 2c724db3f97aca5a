import { OFFICE_RELS, XML_HEAD } from "./parts";
import type { Part } from "./parts";

const PACKAGE_RELS = "http://schemas.openxmlformats.org/package/2006/relationships";

const relationships = (path: string, targets: readonly (readonly [string, string])[]): Part => ({
  path,
  xml: [
    XML_HEAD,
    `<Relationships xmlns="${PACKAGE_RELS}">`,
    ...targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`),
    "</Relationships>",
  ].join(""),
});

/** `_rels/.rels`: where the workbook and its properties are (ECMA-376 part 2, 9.3). */
export const packageRelsPart = (): Part =>
  relationships("_rels/.rels", [
    [`${OFFICE_RELS}/officeDocument`, "xl/workbook.xml"],
    [`${PACKAGE_RELS}/metadata/core-properties`, "docProps/core.xml"],
    [`${OFFICE_RELS}/extended-properties`, "docProps/app.xml"],
  ]);

/** `xl/_rels/workbook.xml.rels`: sheet n has the id `rId{n + 1}`. */
export const workbookRelsPart = (sheets: number): Part =>
  relationships("xl/_rels/workbook.xml.rels", [
    ...Array.from(
      { length: sheets },
      (_, index) => [`${OFFICE_RELS}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
    ),
    [`${OFFICE_RELS}/styles`, "styles.xml"],
    [`${OFFICE_RELS}/sharedStrings`, "sharedStrings.xml"],
  ]);
