import { absoluteArea, columnLetters, quoteSheet } from "../sheet/address";
import type { Area, PlacedBook, PlacedSheet } from "../sheet/placed";
import { escapeAttribute, escapeFormula } from "./xml-escape";

const nameXml = (name: string, sheet: number, hidden: boolean, text: string): string =>
  `<definedName name="${escapeAttribute(name)}" localSheetId="${sheet}"${hidden ? ' hidden="1"' : ""}>${escapeFormula(text)}</definedName>`;

const reference = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${absoluteArea(area)}`;

/** Columns and rows that are repeated on every page, as Excel writes them: both in one name. */
const titles = ({ name, print }: PlacedSheet): string => {
  const [rows, columns] = [print?.titleRows, print?.titleColumns];
  return [
    ...(columns ? [`${quoteSheet(name)}!$${columnLetters(columns.from)}:$${columnLetters(columns.to)}`] : []),
    ...(rows ? [`${quoteSheet(name)}!$${rows.from + 1}:$${rows.to + 1}`] : []),
  ].join(",");
};

/** Names that Excel itself gives a meaning (ECMA-376 part 1, 18.2.5). */
const builtIn = (sheet: PlacedSheet, index: number): readonly string[] => {
  const { filter, print } = sheet;
  const repeated = titles(sheet);
  return [
    ...(filter ? [nameXml("_xlnm._FilterDatabase", index, true, reference(sheet.name, filter))] : []),
    ...(print?.area ? [nameXml("_xlnm.Print_Area", index, false, reference(sheet.name, print.area))] : []),
    ...(repeated === "" ? [] : [nameXml("_xlnm.Print_Titles", index, false, repeated)]),
  ];
};

/** `definedNames`: every name is scoped to the sheet that it stands in, wherever it refers to. */
export const namesXml = (book: PlacedBook): string => {
  const names = book.sheets.flatMap((sheet, index) => [
    ...builtIn(sheet, index),
    ...sheet.names.map(({ name, area, sheet: target = sheet.name, hidden = false }) =>
      nameXml(name, index, hidden, reference(target, area)),
    ),
  ]);
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
};
