import { strFromU8 } from "fflate";
import type { PlacedBook } from "../sheet/placed";
import { packPieces } from "./pack-pieces";
import { fflatePacking, type Packing } from "./packing";
import type { LongPart, Part } from "./parts";
import { contentTypesPart } from "./write-content-types";
import { appPart, corePart } from "./write-doc-props";
import type { DocProps } from "./write-doc-props";
import { guardBook } from "./write-guard";
import { packageRelsPart, workbookRelsPart } from "./write-rels";
import { SharedStrings } from "./write-shared-strings";
import { codeNames } from "./write-sheet-view";
import { StyleBook } from "./write-styles";
import { workbookPart } from "./write-workbook";
import { worksheetPart } from "./write-worksheet";
import { type PackedPart, packPart, zipParts } from "./zip-write";

export type WriteOptions = DocProps;

/**
 * The parts of the package in their fixed order, each made when it is asked for; texts and styles come last, because
 * the sheets name them. Throws only on a book that `place` never makes (`write-guard`).
 */
function* partsOf(book: PlacedBook, options: WriteOptions): Iterable<Part | LongPart> {
  guardBook(book);
  const strings = new SharedStrings();
  const styles = new StyleBook();
  const active = book.sheets.findIndex(({ visibility }) => visibility === "visible");
  const codes = codeNames(book.sheets);
  yield contentTypesPart(book.sheets.length);
  yield packageRelsPart();
  yield corePart(options);
  yield appPart();
  yield workbookPart(book, active);
  yield workbookRelsPart(book.sheets.length);
  for (const [index, sheet] of book.sheets.entries())
    yield worksheetPart(sheet, index, { strings, styles, selected: index === active, codeName: codes[index] ?? "" });
  yield styles.part();
  yield strings.part();
}

function whole(part: Part | LongPart): Part {
  if (!("pieces" in part)) return part;
  let xml = "";
  for (const piece of part.pieces) xml += typeof piece === "string" ? piece : strFromU8(piece);
  return { path: part.path, xml };
}

/** The parts of the package, each whole. */
export function writeParts(book: PlacedBook, options: WriteOptions = {}): readonly Part[] {
  const parts: Part[] = [];
  for (const part of partsOf(book, options)) parts.push(whole(part));
  return parts;
}

/**
 * A placed book as the bytes of an .xlsx file: the same book is the same bytes, and packed by fflate, also the same in
 * Node and in every browser.
 */
export function writeWorkbook(
  book: PlacedBook,
  options: WriteOptions = {},
  packing: Packing = fflatePacking,
): Uint8Array {
  const packed: PackedPart[] = [];
  // One part at a time: nobody holds the XML of all.
  for (const part of partsOf(book, options))
    packed.push("pieces" in part ? packPieces(part, packing) : packPart(part, packing));
  return zipParts(packed);
}
