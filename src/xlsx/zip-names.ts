import { sameBytes } from "./same-bytes";

/** One character a byte. */
export const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[]);

/** Windows allows 260; nobody writes a tenth of this. */
const LONGEST = 1024;
const CONTROL = /[\0-\x1f\x7f]/;
/** A step that is empty, `.` or `..`, or a drive. */
const CLIMBS = /(^|\/)\.{1,2}(\/|$)|\/\/|^[a-z]:/i;

/** `\` and a leading `/` are written by real producers; a name that climbs, or holds a control character, by none. */
function partName(bytes: Uint8Array, from: number, to: number): string | undefined {
  // Names that this room looks for are ASCII; the rest need only stay distinct.
  const raw = latin1(bytes, from, Math.min(to, from + LONGEST));
  if (to - from > LONGEST || CONTROL.test(raw)) return undefined;
  const name = raw.replace(/\\/g, "/").replace(/^\/+/, "");
  return name === "" || CLIMBS.test(name) ? undefined : name;
}

/** Part names are compared without regard to case (ECMA-376-2 §6.2.2.3: ASCII only). */
export const partKey = (name: string): string => name.toLowerCase();

/** A part's name as its bytes say it, and its key. */
export type PartName = { readonly bytes: Uint8Array; readonly name: string; readonly key: string };

/** Files with more parts are none of ours. */
const MANY = 64;

/** Names of parts in their order: those of one file are nearly always those of the file before. */
export class PartNames {
  private readonly kept: PartName[] = [];

  /** The n-th name of a file; `undefined` where it is none. */
  of(n: number, bytes: Uint8Array, from: number, to: number): PartName | undefined {
    const before = this.kept[n];
    const length = to - from;
    if (before?.bytes.length === length && sameBytes(bytes, from, before.bytes, 0, length)) return before;
    const name = partName(bytes, from, to);
    if (name === undefined) return undefined;
    const made = { bytes: Uint8Array.from(bytes.subarray(from, to)), name, key: partKey(name) };
    if (n < MANY) this.kept[n] = made;
    return made;
  }
}

/** A relationship's target, seen from the part that holds it (RFC 3986 §5.2.4; a target may not leave the package). */
export function resolvePart(from: string, target: string): string | undefined {
  const plain = target.replace(/\\/g, "/");
  const base = plain.startsWith("/") ? [] : from.split("/").slice(0, -1);
  const steps: string[] = [...base];
  for (const step of plain.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.length > 0 ? steps.join("/") : undefined;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
