import type { Fault } from "../problems/refusal";
import type { Inflate } from "./inflate";
import { LIMITS } from "./limits";
import type { PartMemory } from "./read-memory";
import { type MakeText, valueText } from "./read-texts";
import { decodeXml } from "./xml-decode";
import { XmlTokens } from "./xml-tokens";
import { extract, type Zip } from "./zip-read";
import { partKey } from "./zip-names";

/** An open package: parts are unpacked when asked for, and what all of them cost is counted together. */
export type Package = {
  readonly has: (part: string) => boolean;
  /** Names of all parts as they stand in the file. */
  readonly names: () => readonly string[];
  readonly open: (part: string) => XmlTokens | Fault;
  /** Texts of values: where the package has a memory, the same bytes are the same string for many files. */
  readonly text: MakeText;
  /**
   * What `make` makes of a part, of which nothing but the part's bytes and `kind` may decide: where the package has a
   * memory, the same part is read once for many files.
   */
  readonly read: <T extends object>(part: string, kind: string, make: (xml: XmlTokens) => T | Fault) => T | Fault;
};

export const isFault = (value: object): value is Fault => "code" in value && typeof value.code === "string";

export function openPackage(zip: Zip, inflate: Inflate, memory?: PartMemory): Package {
  let left: number = LIMITS.total;
  const open = (part: string): XmlTokens | Fault => {
    const entry = zip.entries.get(partKey(part));
    if (!entry) return { code: "part-missing", part };
    const bytes = extract(zip, entry, inflate, left);
    if (typeof bytes === "string") return { code: bytes, part };
    left -= bytes.length;
    const xml = decodeXml(bytes, inflate.isUtf8);
    return typeof xml === "string" ? { code: xml, part } : new XmlTokens(xml);
  };
  return {
    has: (part) => zip.entries.has(partKey(part)),
    names: () => [...zip.entries.values()].map((entry) => entry.name),
    open,
    text: memory?.texts.text ?? valueText,
    read: <T extends object>(part: string, kind: string, make: (xml: XmlTokens) => T | Fault) => {
      const entry = zip.entries.get(partKey(part));
      const known = entry && memory?.recall(kind, zip, entry);
      if (known) {
        left -= entry.size;
        // What was kept for this kind was made by the same `make`.
        if (left >= 0) return known as T;
      }
      const xml = open(part);
      if (isFault(xml)) return xml;
      const made = make(xml);
      if (entry && !isFault(made)) memory?.keep(kind, zip, entry, made);
      return made;
    },
  };
}
