import type { Fault } from "../problems/refusal";
import type { Package } from "./read-package";
import { NS } from "./xml-names";
import { CLOSE, END, OPEN, type XmlTokens } from "./xml-tokens";
import { relationshipsOf, resolvePart } from "./zip-names";

export type Relation = {
  /** Last step of its type: `worksheet`, `styles`; Transitional and Strict say the same word. */
  readonly type: string;
  /** Part name; absent for a target outside the file or above it. */
  readonly part?: string;
};

/** Relationships of a part (ECMA-376 part 2, §6.5), by id; `""` stands for the package itself. */
export function readRelations(pack: Package, of: string): ReadonlyMap<string, Relation> | Fault {
  const part = relationshipsOf(of);
  return pack.read(part, `relations ${of}`, (xml) => relationsOf(xml, of, part));
}

function relationsOf(xml: XmlTokens, of: string, part: string): ReadonlyMap<string, Relation> | Fault {
  const found = new Map<string, Relation>();
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN || xml.depth === 1) continue;
    const id = xml.attribute("Id");
    if (xml.ns === NS.packageRelations && xml.is("Relationship") && id !== undefined) {
      if (found.has(id)) return { code: "relationship", part };
      const type = (xml.attribute("Type") ?? "").replace(/^.*\//, "");
      const target =
        xml.attribute("TargetMode") === "External" ? undefined : resolvePart(of, xml.attribute("Target") ?? "");
      found.set(id, target === undefined ? { type } : { type, part: target });
    }
    xml.skip();
  }
  return xml.fault ? { code: xml.fault, part } : found;
}

/**
 * Walks the children of the element just opened; `visit` returns true when it has read the child to its end.
 * @param after called behind each child: it may move the reader over children that it reads by itself
 */
export function children(xml: XmlTokens, visit: () => boolean, after?: () => void): void {
  for (let token = xml.next(); token !== END && token !== CLOSE; token = xml.next()) {
    if (token !== OPEN) continue;
    if (!visit()) xml.skip();
    after?.();
  }
}
