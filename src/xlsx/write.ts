import type { PlacedBook } from "../sheet/placed";
import type { Part } from "./parts";
import { contentTypesPart } from "./write-content-types";
import { appPart, corePart } from "./write-doc-props";
import type { DocProps } from "./write-doc-props";
import { guardBook } from "./write-guard";
import { packageRelsPart, workbookRelsPart } from "./write-rels";
import { sharedStrings } from "./write-shared-strings";
import { codeNames } from "./write-sheet-view";
import { styleBook } from "./write-styles";
import { workbookPart } from "./write-workbook";
import { worksheetPart } from "./write-worksheet";
import { packPart, zipParts } from "./zip-write";

export type WriteOptions = DocProps;

/** The parts of the package in their fixed order. Throws only on a book that `place` never makes (`write-guard`). */
export function writeParts(book: PlacedBook, options: WriteOptions = {}): readonly Part[] {
  guardBook(book);
  const strings = sharedStrings();
  const styles = styleBook();
  const active = book.sheets.findIndex(({ visibility }) => visibility === "visible");
  const codes = codeNames(book.sheets);
  const sheets = book.sheets.map((sheet, index) =>
    worksheetPart(sheet, index, { strings, styles, selected: index === active, codeName: codes[index] ?? "" }),
  );
  return [
    contentTypesPart(sheets.length),
    packageRelsPart(),
    corePart(options),
    appPart(),
    workbookPart(book, active),
    workbookRelsPart(sheets.length),
    ...sheets,
    styles.part(),
    strings.part(),
  ];
}

/** A placed book as the bytes of an .xlsx file: the same book is the same bytes, in Node and in a browser. */
export const writeWorkbook = (book: PlacedBook, options: WriteOptions = {}): Uint8Array =>
  zipParts(writeParts(book, options).map(packPart));
