import type { Fault } from "../problems/refusal";
import type { Inflate } from "./inflate";
import { LIMITS } from "./limits";
import type { Packed } from "./packed-part";
import type { PartMemory } from "./read-memory";
import { type MakeText, valueText } from "./read-texts";
import type { StringMemory } from "./string-table";
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
  /** A part as it stands; `undefined` where there is none. */
  readonly packed: (part: string) => Packed | undefined;
  /** Counts what need not be unpacked, since it is known; false where the file has given all that it may. */
  readonly spare: (part: Packed) => boolean;
  /** Texts of values: where the package has a memory, the same bytes are the same string for many files. */
  readonly text: MakeText;
  /** Strings of files before, where the package has a memory. */
  readonly strings: StringMemory | undefined;
  /**
   * What `make` makes of a part, of which nothing but the part's bytes and `kind` may decide: where the package has a
   * memory, the same part is read once for many files.
   */
  readonly read: <T extends object>(part: string, kind: string, make: (xml: XmlTokens) => T | Fault) => T | Fault;
};

/** Asked of values of every kind: reading a field that may not be there costs less than to ask whether it is. */
export const isFault = (value: object): value is Fault =>
  typeof (value as { readonly code?: unknown }).code === "string";

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
  const packed = (part: string): Packed | undefined => {
    const entry = zip.entries.get(partKey(part));
    if (!entry) return undefined;
    const { stored, size, crc, data } = entry;
    return { stored, size, crc, bytes: zip.bytes.subarray(data, data + entry.packed) };
  };
  const spare = ({ size }: Packed): boolean => {
    if (size > left) return false;
    left -= size;
    return true;
  };
  return {
    has: (part) => zip.entries.has(partKey(part)),
    names: () => [...zip.entries.values()].map((entry) => entry.name),
    open,
    packed,
    spare,
    text: memory?.texts.text ?? valueText,
    strings: memory?.strings,
    read: <T extends object>(part: string, kind: string, make: (xml: XmlTokens) => T | Fault) => {
      const stands = memory && packed(part);
      const known = stands && memory.recall(kind, stands);
      // What was kept for this kind was made by the same `make`.
      if (known && spare(stands)) return known as T;
      const xml = open(part);
      if (isFault(xml)) return xml;
      const made = make(xml);
      if (stands && !isFault(made)) memory.keep(kind, stands, made);
      return made;
    },
  };
}
