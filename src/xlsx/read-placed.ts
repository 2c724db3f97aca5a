import type { Refusal } from "../problems/refusal";
import type { PlacedBook } from "../sheet/placed";
import type { Visibility } from "../sheet/spec";
import { fitsSheetName } from "./fits";
import type { Inflate } from "./inflate";
import { readRelations } from "./read-relations";
import { mainPart, sheetParts } from "./read-parts";
import type { CellContext } from "./read-placed-cells";
import { lostParts } from "./read-placed-lost";
import type { LostPart } from "./read-placed-lost";
import { readNames } from "./read-placed-names";
import { Refused, openBytes, orRefuse, partTree } from "./read-placed-package";
import { readSheet } from "./read-placed-sheet";
import { sharedTexts } from "./read-placed-strings";
import { readStyles } from "./read-placed-styles";
import { childOf, childrenOf, truth } from "./read-placed-tree";
import type { XmlNode } from "./read-placed-tree";
import type { SheetEntry } from "./read-workbook";

export type PlacedResult =
  | {
      readonly ok: true;
      readonly book: PlacedBook;
      /** What the file holds and the book does not, each kind once, in alphabetical order. */
      readonly lost: readonly LostPart[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

const stateOf = (state: string | undefined): Visibility =>
  state === "hidden" || state === "veryHidden" ? state : "visible";

const entriesOf = (workbook: readonly XmlNode[]): readonly SheetEntry[] => {
  const entries = childrenOf(workbook, "sheets").map(({ attributes }) => ({
    name: attributes.get("name") ?? "",
    state: stateOf(attributes.get("state")),
    relation: attributes.get("id") ?? "",
  }));
  if (!entries.every(({ name }) => fitsSheetName(name))) throw new Refused({ code: "sheet-name" });
  return entries;
};

function read(bytes: Uint8Array, file: string, inflate: Inflate, lose: (part: LostPart) => void): PlacedBook {
  const pack = openBytes(bytes, file, inflate);
  lostParts(pack).forEach(lose);
  const main = mainPart(pack);
  if (typeof main !== "string") throw new Refused(main);
  const workbook = partTree(pack, main);
  const relations = orRefuse(readRelations(pack, main));
  const sheets = orRefuse(sheetParts(entriesOf(workbook), relations));
  const partOf = (type: string): string | undefined => [...relations.values()].find((one) => one.type === type)?.part;
  const [styles, strings] = [partOf("styles"), partOf("sharedStrings")];
  let cells = 0;
  const context: CellContext = {
    styles: readStyles(styles === undefined ? [] : partTree(pack, styles), lose),
    texts: strings === undefined ? [] : sharedTexts(orRefuse(pack.open(strings)), strings, lose),
    lose,
    countCell: () => (cells += 1),
  };
  if (truth(childOf(workbook, "workbookPr")?.attributes.get("date1904"))) lose("date-1904");
  const structure = childOf(workbook, "workbookProtection")?.attributes;
  if (truth(structure?.get("lockStructure")) || truth(structure?.get("lockWindows"))) lose("workbook-protection");
  const names = readNames(
    workbook,
    sheets.map(({ name }) => name),
    lose,
  );
  const placed = sheets.flatMap(({ name, state, part }, index) => {
    const scoped = names[index];
    if (part === undefined || !scoped) return [];
    return readSheet(orRefuse(pack.open(part)), { name, visibility: state, part, ...scoped }, context);
  });
  if (!placed.some(({ visibility }) => visibility === "visible")) throw new Refused({ code: "no-sheet" });
  return { sheets: placed };
}

/**
 * An .xlsx file as a placed book: the same that was written, for a file of ours; as near as a placed book comes, for
 * one that another program saved. The book can be written again. Nothing of the file is executed; its size is bounded.
 * @param file name without folder, for the refusal
 */
export function readPlaced(bytes: Uint8Array, file: string, inflate: Inflate): PlacedResult {
  const lost = new Set<LostPart>();
  try {
    const book = read(bytes, file, inflate, (part) => void lost.add(part));
    return { ok: true, book, lost: [...lost].sort() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: { file, ...error.fault } };
    throw error;
  }
}
