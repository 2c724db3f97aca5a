import { SheetMemory } from "./read-likeness";
import { TextMemory } from "./read-texts";
import { sameBytes } from "./same-bytes";
import type { Zip, ZipEntry } from "./zip-read";

/**
 * What was made of parts that came before, byte for byte: files of one template share their names, styles and
 * relationships, and a merge meets them three thousand times. Packed bytes are compared, not checksums, which a file may
 * choose.
 */
type Kept = { readonly entry: ZipEntry; readonly packed: Uint8Array; readonly made: object };

/** Templates of a plan differ by kind of unit and level: some five parts of each of a dozen. */
const MANY = 64;
/** Larger parts are no template's. */
const LARGEST = 512 * 1024;

export class PartMemory {
  readonly texts = new TextMemory();
  readonly sheets = new SheetMemory();
  /** In the order of last use. */
  private readonly kept = new Map<string, Kept>();

  /** What `keep` was given for the same part; `kind` says what was made of it, so the caller knows its type. */
  recall(kind: string, zip: Zip, entry: ZipEntry): object | undefined {
    const key = keyOf(kind, entry);
    const found = this.kept.get(key);
    if (!found || found.entry.stored !== entry.stored || found.entry.size !== entry.size) return undefined;
    const { packed, made } = found;
    if (packed.length !== entry.packed || !sameBytes(zip.bytes, entry.data, packed, 0, packed.length)) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return made;
  }

  keep(kind: string, zip: Zip, entry: ZipEntry, made: object): void {
    if (entry.size > LARGEST || entry.packed > LARGEST) return;
    const packed = zip.bytes.slice(entry.data, entry.data + entry.packed);
    this.kept.set(keyOf(kind, entry), { entry, packed, made });
    if (this.kept.size > MANY) for (const oldest of this.kept.keys()) return void this.kept.delete(oldest);
  }
}

const keyOf = (kind: string, entry: ZipEntry): string => `${kind} ${entry.crc}`;
