import type { Fault } from "../problems/refusal";
import type { PlacedBook } from "../sheet/placed";
import type { Visibility } from "../sheet/spec";
import type { Inflate } from "./inflate";
import type { CellContext } from "./read-placed-cells";
import { lostParts } from "./read-placed-lost";
import type { LostPart } from "./read-placed-lost";
import { readNames } from "./read-placed-names";
import { Refused, openBytes, orRefuse, partTree } from "./read-placed-package";
import { readSheet } from "./read-placed-sheet";
import { sharedTexts } from "./read-placed-strings";
import { readStyles } from "./read-placed-styles";
import { childOf, childrenOf, truth } from "./read-placed-tree";
import { readRelations } from "./read-relations";

export type PlacedReading = {
  readonly book: PlacedBook;
  /** What the file holds and the book does not, each kind once, in alphabetical order. */
  readonly lost: readonly LostPart[];
};

const visibilityOf = (state: string | undefined): Visibility =>
  state === "hidden" || state === "veryHidden" ? state : "visible";

function read(bytes: Uint8Array, inflate: Inflate, lose: (part: LostPart) => void): PlacedBook {
  const pack = openBytes(bytes, inflate);
  lostParts(pack).forEach(lose);
  const main = [...orRefuse(readRelations(pack, "")).values()].find(({ type }) => type === "officeDocument")?.part;
  if (main === undefined) throw new Refused({ code: "no-workbook" });
  const workbook = partTree(pack, main);
  const relations = orRefuse(readRelations(pack, main));
  const partOf = (type: string): string | undefined => [...relations.values()].find((one) => one.type === type)?.part;
  const [styles, strings] = [partOf("styles"), partOf("sharedStrings")];
  const context: CellContext = {
    styles: readStyles(styles === undefined ? [] : partTree(pack, styles), lose),
    texts: strings === undefined ? [] : sharedTexts(orRefuse(pack.open(strings)), strings, lose),
    lose,
    count: { cells: 0 },
  };
  if (truth(childOf(workbook, "workbookPr")?.attributes.get("date1904"))) lose("date-1904");
  const structure = childOf(workbook, "workbookProtection")?.attributes;
  if (truth(structure?.get("lockStructure")) || truth(structure?.get("lockWindows"))) lose("workbook-protection");
  const sheets = childrenOf(workbook, "sheets").map(({ attributes }) => ({
    name: attributes.get("name") ?? "",
    visibility: visibilityOf(attributes.get("state")),
    relation: relations.get(attributes.get("id") ?? ""),
  }));
  const titles = sheets.map(({ name }) => name);
  const names = readNames(workbook, titles, lose);
  const placed = sheets.flatMap(({ name, visibility, relation }, index) => {
    const scoped = names[index];
    if (relation?.type !== "worksheet" || relation.part === undefined || !scoped) return [];
    return readSheet(orRefuse(pack.open(relation.part)), { name, visibility, part: relation.part, ...scoped }, context);
  });
  if (placed.length === 0) throw new Refused({ code: "no-sheet" });
  return { sheets: placed };
}

/**
 * An .xlsx file as a placed book: the same that was written, for a file of ours; as near as a placed book comes, for
 * one that another program saved. Nothing of the file is executed, and its size is bounded by `limits`.
 */
export function readPlaced(bytes: Uint8Array, inflate: Inflate): PlacedReading | Fault {
  const lost = new Set<LostPart>();
  try {
    const book = read(bytes, inflate, (part) => void lost.add(part));
    return { book, lost: [...lost].sort() };
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    throw error;
  }
}
