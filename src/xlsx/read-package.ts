import type { Fault } from "../problems/refusal";
import type { Inflate } from "./inflate";
import { LIMITS } from "./limits";
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
};

export const isFault = (value: object): value is Fault => "code" in value && typeof value.code === "string";

export function openPackage(zip: Zip, inflate: Inflate): Package {
  let left: number = LIMITS.total;
  return {
    has: (part) => zip.entries.has(partKey(part)),
    names: () => [...zip.entries.values()].map((entry) => entry.name),
    open: (part) => {
      const entry = zip.entries.get(partKey(part));
      if (!entry) return { code: "part-missing", part };
      const bytes = extract(zip, entry, inflate, left);
      if (typeof bytes === "string") return { code: bytes, part };
      left -= bytes.length;
      const xml = decodeXml(bytes);
      return typeof xml === "string" ? { code: xml, part } : new XmlTokens(xml);
    },
  };
}
