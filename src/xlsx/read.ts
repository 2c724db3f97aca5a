import type { Fault, Refusal } from "../problems/refusal";
import type { Grid, GridBook } from "../sheet/grid";
import { disguiseOf } from "./disguise";
import type { Inflate } from "./inflate";
import { LIMITS } from "./limits";
import { readCells } from "./read-cells";
import { type Shared, sharedContext } from "./read-context";
import { PartMemory } from "./read-memory";
import { isFault, openPackage, type Package } from "./read-package";
import { mainPart, sheetParts } from "./read-parts";
import { kindOf } from "./read-names";
import { readRelations } from "./read-relations";
import type { Formulas } from "./read-value";
import { readWorkbook, type WantedSheet } from "./read-workbook";
import { XmlTokens } from "./xml-tokens";
import { openZip } from "./zip-read";

/** What a caller may want to know of a file that was read. */
export type ReadNote =
  /** Dates count from 1904; serials are given as they stand. */
  | { readonly code: "date1904" }
  /** A chart or macro sheet: it holds no cells. */
  | { readonly code: "sheet-without-cells"; readonly sheet: string };

export type ReadResult =
  | { readonly ok: true; readonly book: GridBook; readonly notes: readonly ReadNote[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Values of a workbook, bounded and strict (reliability §1): either every cell that was asked for, as the file says it,
 * or one reason why the file cannot be taken. Formulas are never computed; their stored results are given with them.
 * @param file name without folder, for the refusal
 * @param wanted which sheets to read, by name; the others are left out of the book
 * @param formulas `mark` gives `""` for every formula, for a caller that only asks where formulas are
 */
export function readValues(
  bytes: Uint8Array,
  file: string,
  inflate: Inflate,
  wanted: WantedSheet = () => true,
  formulas: Formulas = "text",
): ReadResult {
  return read(bytes, file, { inflate, wanted, formulas });
}

/**
 * The same for many files with the same wishes, one after another: what their parts have in common, byte for byte, is
 * read once. Give the reader up with the batch: it keeps parts of the last files, a few megabytes at most.
 */
export function bookReader(
  inflate: Inflate,
  wanted: WantedSheet,
  formulas: Formulas,
): (bytes: Uint8Array, file: string) => ReadResult {
  const wish = { inflate, wanted, formulas, memory: new PartMemory() };
  return (bytes, file) => read(bytes, file, wish);
}

type Wish = {
  readonly inflate: Inflate;
  readonly wanted: WantedSheet;
  readonly formulas: Formulas;
  readonly memory?: PartMemory;
};

function read(bytes: Uint8Array, file: string, wish: Wish): ReadResult {
  const found = open(bytes, file, wish);
  return isFault(found)
    ? { ok: false, refusal: { file, ...found } }
    : { ok: true, book: found.book, notes: found.notes };
}

type Found = { readonly book: GridBook; readonly notes: readonly ReadNote[] };

function open(bytes: Uint8Array, file: string, { inflate, wanted, formulas, memory }: Wish): Found | Fault {
  if (bytes.length > LIMITS.file) return { code: "too-large", bytes: bytes.length, limit: LIMITS.file };
  const disguise = disguiseOf(bytes, file);
  if (disguise) return { code: disguise };
  const zip = openZip(bytes, memory?.names);
  if (typeof zip === "string") return { code: zip };
  const pack = openPackage(zip, inflate, memory);
  const main = mainPart(pack);
  if (typeof main !== "string") return main;
  const workbook = readWorkbook(pack, main, wanted);
  if (isFault(workbook)) return workbook;
  const relations = readRelations(pack, main);
  if (isFault(relations)) return relations;
  const sheets = sheetParts(workbook.sheets, relations);
  if (isFault(sheets)) return sheets;

  const { names } = workbook;
  const kind = memory ? kindOf(names) : "";
  const context = sharedContext(pack, relations, workbook.date1904, formulas, kind);
  if (isFault(context)) return context;
  const notes: ReadNote[] = workbook.date1904 ? [{ code: "date1904" }] : [];
  const grids: Grid[] = [];
  const styles = context.cells.styles.length;
  let count = 0;
  for (const { name, state, part } of sheets) {
    if (part === undefined) notes.push({ code: "sheet-without-cells", sheet: name });
    if (part === undefined || !wanted(name, state)) continue;
    // Sheets of one form have the same names; styles tell the program that wrote them.
    const cells = cellsOf(pack, part, name, context, memory, `${name} ${styles} ${kind}`);
    if (isFault(cells)) return cells;
    count += cells.size;
    if (count > LIMITS.cells) return { code: "too-many-cells" };
    grids.push({ name, state, cells, names: names.bySheet.get(name) ?? [] });
  }
  return { book: { file, sheets: grids, names: names.book }, notes };
}

/** The cells of one sheet, read beside one before where there is a memory. `like`: the key of sheets likely to be alike. */
function cellsOf(
  pack: Package,
  part: string,
  name: string,
  context: Shared,
  memory: PartMemory | undefined,
  like: string,
): Grid["cells"] | Fault {
  const stands = memory && pack.packed(part);
  const again = stands && memory.sheets.again(like, stands, context.cells);
  const lost = context.fault();
  if (lost) return lost;
  if (again && pack.spare(stands)) return again;
  const xml = pack.open(part);
  if (isFault(xml)) return xml;
  const beside = memory?.sheets.follow(like, xml.bytes, context.cells);
  const read = readCells(xml, part, name, context.cells, beside);
  const fault = context.fault() ?? read.fault;
  if (fault) return fault;
  if (memory && beside && read.inOrder && !(beside.end() && beside.base)) {
    const alone = beside.base ? memory.sheets.alone(xml.bytes, context.cells) : beside;
    if (beside.base) readCells(new XmlTokens(xml.bytes), part, name, context.cells, alone);
    memory.sheets.keep(like, alone, stands);
  }
  return read.cells;
}
