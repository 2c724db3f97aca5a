import { copied, type Packed, samePacked } from "./packed-part";
import { TextMemory } from "./read-texts";
import { SheetMemory } from "./sheet-memory";
import { StringMemory } from "./string-table";
import { PartNames } from "./zip-names";

/**
 * What was made of parts that came before, byte for byte: files of one template share their names, styles and
 * relationships, and a merge meets them three thousand times.
 */
type Kept = { readonly part: Packed; readonly made: object };

/** Templates of a plan differ by kind of unit and level: some five parts of each of a dozen. */
const MANY = 64;
/** Larger parts are no template's. */
const LARGEST = 512 * 1024;

export class PartMemory {
  readonly names = new PartNames();
  readonly texts = new TextMemory();
  readonly sheets = new SheetMemory();
  readonly strings = new StringMemory();
  /** In the order of last use. */
  private readonly kept = new Map<string, Kept>();

  /** What `keep` was given for the same part; `kind` says what was made of it, so the caller knows its type. */
  recall(kind: string, part: Packed): object | undefined {
    const key = keyOf(kind, part);
    const found = this.kept.get(key);
    if (!found || !samePacked(found.part, part)) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.made;
  }

  keep(kind: string, part: Packed, made: object): void {
    if (part.size > LARGEST || part.bytes.length > LARGEST) return;
    this.kept.set(keyOf(kind, part), { part: copied(part), made });
    if (this.kept.size > MANY) for (const oldest of this.kept.keys()) return void this.kept.delete(oldest);
  }
}

const keyOf = (kind: string, { crc }: Packed): string => `${kind} ${crc}`;
