import { address, columnLetters } from "../sheet/address";
import type { PlacedColumn, PlacedSheet } from "../sheet/placed";
import { fitsCodeName } from "./fits";
import { fileWidth } from "./units";
import type { StyleBook } from "./write-styles";
import { escapeAttribute } from "./xml-escape";

/**
 * Code names of the sheets (18.3.1.82), where a role survives when its sheet is renamed. Excel wants each once: of
 * sheets with one role the first has it.
 */
export const codeNames = (sheets: readonly PlacedSheet[]): readonly string[] => {
  const roles = sheets.map(({ role }) => (fitsCodeName(role) ? role.toLowerCase() : ""));
  return sheets.map(({ role }, index) =>
    roles[index] !== "" && roles.indexOf(role.toLowerCase()) === index ? role : "",
  );
};

/** `sheetPr`: code name, colour of the tab, and that the page fits a width. */
export const sheetProperties = (sheet: PlacedSheet, codeName: string): string => {
  const code = codeName === "" ? "" : ` codeName="${codeName}"`;
  const children = [
    sheet.tab ? `<tabColor rgb="FF${escapeAttribute(sheet.tab.toUpperCase())}"/>` : "",
    sheet.print?.fitWidth ? '<pageSetUpPr fitToPage="1"/>' : "",
  ].join("");
  if (code === "" && children === "") return "";
  return children === "" ? `<sheetPr${code}/>` : `<sheetPr${code}>${children}</sheetPr>`;
};

/** `pane` and the selection of the part that scrolls (18.3.1.66): Excel opens a file without it in the wrong part. */
const pane = ({ rows, columns }: NonNullable<PlacedSheet["freeze"]>): string => {
  if (rows === 0 && columns === 0) return "";
  const active = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const first = address(rows, columns);
  return [
    "<pane",
    columns ? ` xSplit="${columns}"` : "",
    rows ? ` ySplit="${rows}"` : "",
    ` topLeftCell="${first}" activePane="${active}" state="frozen"/>`,
    rows && columns
      ? `<selection pane="topRight" activeCell="${columnLetters(columns)}1" sqref="${columnLetters(columns)}1"/><selection pane="bottomLeft" activeCell="A${rows + 1}" sqref="A${rows + 1}"/>`
      : "",
    `<selection pane="${active}" activeCell="${first}" sqref="${first}"/>`,
  ].join("");
};

export const sheetView = (sheet: PlacedSheet, selected: boolean): string => {
  const inner = sheet.freeze ? pane(sheet.freeze) : "";
  const head = [
    "<sheetViews><sheetView",
    sheet.gridlines ? "" : ' showGridLines="0"',
    selected ? ' tabSelected="1"' : "",
    sheet.zoom === undefined ? "" : ` zoomScale="${sheet.zoom}" zoomScaleNormal="${sheet.zoom}"`,
    ' workbookViewId="0"',
  ].join("");
  return inner === "" ? `${head}/></sheetViews>` : `${head}>${inner}</sheetView></sheetViews>`;
};

/** `cols`, ECMA-376 part 1, 18.3.1.17, in order of place, each column for itself. */
export const columnsXml = (columns: readonly PlacedColumn[], styles: StyleBook): string =>
  columns.length === 0
    ? ""
    : [
        "<cols>",
        ...[...columns]
          .sort((a, b) => a.column - b.column)
          .map(({ column, width, hidden, style }) => {
            const id = styles.cell(style, false);
            return [
              `<col min="${column + 1}" max="${column + 1}" width="${fileWidth(width)}"`,
              id ? ` style="${id}"` : "",
              hidden ? ' hidden="1"' : "",
              ' customWidth="1"/>',
            ].join("");
          }),
        "</cols>",
      ].join("");
