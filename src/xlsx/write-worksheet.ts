import { areaText } from "../sheet/address";
import type { Area, PlacedSheet } from "../sheet/placed";
import { MAIN, OFFICE_RELS, XML_HEAD, sheetPath } from "./parts";
import type { LongPart, Part } from "./parts";
import { sheetRows } from "./write-cells";
import { conditionalsXml } from "./write-conditionals";
import { longRows } from "./write-long-rows";
import { printXml } from "./write-print";
import type { SharedStrings } from "./write-shared-strings";
import { columnsXml, sheetProperties, sheetView } from "./write-sheet-view";
import type { StyleBook } from "./write-styles";
import { validationsXml } from "./write-validations";

/** The block that holds all cells. */
const usedArea = ({ cells, long }: PlacedSheet): Area => {
  const [first] = cells;
  if (!first) return { top: 0, left: 0, bottom: 0, right: 0 };
  let [left, right, bottom] = [first.column, first.column, first.row];
  for (const { row, column } of cells) {
    if (column < left) left = column;
    if (column > right) right = column;
    if (row > bottom) bottom = row;
  }
  if (long) [bottom, right] = [long.area.bottom, Math.max(right, long.area.right)];
  return { top: first.row, left, bottom, right };
};

type SheetContext = {
  readonly strings: SharedStrings;
  readonly styles: StyleBook;
  readonly selected: boolean;
  readonly codeName: string;
};

/**
 * `sheetProtection`, ECMA-376 part 1, 18.3.1.85, without a password: it guards against slips, not against people.
 * An attribute set to 0 allows the action: who uses the sheet may widen columns and rows, and use a filter.
 */
const protection = ({ protect, filter, addRows }: PlacedSheet): string =>
  protect
    ? `<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"${addRows ? ' insertRows="0"' : ""}${filter ? ' autoFilter="0"' : ""}/>`
    : "";

const mergesXml = (merges: readonly Area[]): string =>
  merges.length === 0
    ? ""
    : [
        `<mergeCells count="${merges.length}">`,
        ...merges.map((area) => `<mergeCell ref="${areaText(area)}"/>`),
        "</mergeCells>",
      ].join("");

const above = (sheet: PlacedSheet, { strings, styles, selected, codeName }: SheetContext): string =>
  [
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELS}">`,
    sheetProperties(sheet, codeName),
    `<dimension ref="${areaText(usedArea(sheet))}"/>`,
    sheetView(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.columns, styles),
    "<sheetData>",
  ].join("") + sheetRows(sheet, strings, styles);

const below = (sheet: PlacedSheet, { styles }: SheetContext): string =>
  [
    "</sheetData>",
    protection(sheet),
    sheet.filter ? `<autoFilter ref="${areaText(sheet.filter)}"/>` : "",
    mergesXml(sheet.merges),
    conditionalsXml(sheet.conditionals, styles),
    validationsXml(sheet.validations),
    printXml(sheet.print),
    "</worksheet>",
  ].join("");

/** Texts and styles are numbered in the order in which they are written. */
function* pieces(sheet: PlacedSheet, context: SheetContext): Iterable<string | Uint8Array> {
  yield above(sheet, context);
  yield* longRows(sheet, context.strings, context.styles);
  yield below(sheet, context);
}

/** `xl/worksheets/sheetN.xml`; Excel repairs a file whose elements are not in the order of CT_Worksheet (18.3.1.99). */
export const worksheetPart = (sheet: PlacedSheet, index: number, context: SheetContext): Part | LongPart => {
  const path = sheetPath(index);
  if (sheet.long) return { path, pieces: pieces(sheet, context) };
  return { path, xml: above(sheet, context) + below(sheet, context) };
};
