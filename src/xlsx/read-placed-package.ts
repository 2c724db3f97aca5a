import type { Fault } from "../problems/refusal";
import { disguiseOf } from "./disguise";
import type { Inflate } from "./inflate";
import { LIMITS } from "./limits";
import { isFault, openPackage } from "./read-package";
import type { Package } from "./read-package";
import { readTree } from "./read-placed-tree";
import type { XmlNode } from "./read-placed-tree";
import { openZip } from "./zip-read";

/** Why the full reader stops: thrown far inside it, caught at its door, never seen outside. */
export class Refused extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

export const orRefuse = <T extends object>(value: T | Fault): T => {
  if (isFault(value)) throw new Refused(value);
  return value;
};

export const openBytes = (bytes: Uint8Array, file: string, inflate: Inflate): Package => {
  if (bytes.length > LIMITS.file) throw new Refused({ code: "too-large", bytes: bytes.length, limit: LIMITS.file });
  const disguise = disguiseOf(bytes, file);
  if (disguise) throw new Refused({ code: disguise });
  const zip = openZip(bytes);
  if (typeof zip === "string") throw new Refused({ code: zip });
  return openPackage(zip, inflate);
};

/** The known elements of a part; `rows` as in `readTree`. */
export const partTree = (pack: Package, part: string): readonly XmlNode[] => {
  const nodes = readTree(orRefuse(pack.open(part)));
  if (typeof nodes === "string") throw new Refused({ code: nodes, part });
  return nodes;
};
