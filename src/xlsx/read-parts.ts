import type { DisguiseCode, Fault } from "../problems/refusal";
import { disguiseOfParts } from "./disguise";
import { checkMainPart } from "./read-content-types";
import { isFault, type Package } from "./read-package";
import { readRelations, type Relation } from "./read-relations";
import type { SheetEntry } from "./read-workbook";
import { partKey } from "./zip-names";

/** The workbook part, found through the package's relationships: its name is the producer's choice. */
export function mainPart(pack: Package): string | Fault {
  const disguise = (): DisguiseCode | undefined => disguiseOfParts(pack.names());
  const relations = readRelations(pack, "");
  if (isFault(relations)) {
    const other = disguise();
    return other ? { code: other } : relations.code === "part-missing" ? { code: "no-workbook" } : relations;
  }
  const mains = [...relations.values()].filter(({ type }) => type === "officeDocument");
  const main = mains[0]?.part;
  if (mains.length > 1) return { code: "relationship" };
  if (main === undefined || !pack.has(main)) return { code: disguise() ?? "no-workbook" };
  return checkMainPart(pack, main) ?? main;
}

/** A sheet and where its cells are; no part for a chart sheet, which has none. */
export type SheetPart = SheetEntry & { readonly part?: string };

type Relations = ReadonlyMap<string, Relation>;

const partsKnown = new WeakMap<readonly SheetEntry[], WeakMap<Relations, readonly SheetPart[]>>();

/** Sheets in the order of the workbook, by relationship: a part may have any name. Asked once of what is remembered. */
export function sheetParts(sheets: readonly SheetEntry[], relations: Relations): readonly SheetPart[] | Fault {
  const known = partsKnown.get(sheets) ?? new WeakMap<Relations, readonly SheetPart[]>();
  partsKnown.set(sheets, known);
  const found = known.get(relations) ?? findParts(sheets, relations);
  if (!isFault(found)) known.set(relations, found);
  return found;
}

function findParts(sheets: readonly SheetEntry[], relations: Relations): readonly SheetPart[] | Fault {
  const names = new Set<string>();
  const parts = new Set<string>();
  const found: SheetPart[] = [];
  for (const sheet of sheets) {
    const folded = sheet.name.toLowerCase();
    if (sheet.name === "") return { code: "sheet-name" };
    if (names.has(folded)) return { code: "duplicate-sheet", sheet: sheet.name };
    names.add(folded);
    const relation = relations.get(sheet.relation);
    const wrong: Fault = { code: "relationship", part: sheet.relation };
    if (!relation) return wrong;
    if (relation.type !== "worksheet") {
      if (!/sheet$/i.test(relation.type)) return wrong;
      found.push(sheet);
      continue;
    }
    // Two sheets on one part, or a part elsewhere: readers would disagree.
    if (relation.part === undefined || parts.has(partKey(relation.part))) return wrong;
    parts.add(partKey(relation.part));
    found.push({ ...sheet, part: relation.part });
  }
  return found.length > 0 ? found : { code: "no-sheet" };
}
