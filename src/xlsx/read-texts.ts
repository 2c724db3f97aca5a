import { sameBytes } from "./same-bytes";
import { plainText, unescapeX } from "./xml-text";

/** Makes the text of plain bytes: checked UTF-8 without references. */
export type MakeText = (bytes: Uint8Array, from: number, to: number) => string;

/** The text of a value (ECMA-376-1 §22.9.2.19) whose bytes hold no references. */
export const valueText: MakeText = (bytes, from, to) => unescapeX(plainText(bytes, from, to));

/** A power of two; half of the places stay free. */
const PLACES = 1 << 15;
const ROOM = 1 << 20;
/** Longer texts are people's own. */
const LONGEST = 512;
/** FNV-1a, 32 bits. */
const SEED = 0x811c9dc5;
const FACTOR = 0x01000193;

/**
 * Texts of the last files by their bytes: workbooks of one template say the same things a thousand times, and the same
 * text as the same string costs neither its making nor, later on, its comparing. Bytes are compared, not only their
 * hashes, which a file may choose. A megabyte at the most; when it is full, it begins anew.
 */
export class TextMemory {
  private readonly places = new Int32Array(PLACES);
  private readonly kept = new Uint8Array(ROOM);
  private readonly starts = new Int32Array(PLACES / 2 + 1);
  private texts: string[] = [];

  readonly text: MakeText = (bytes, from, to) => {
    const length = to - from;
    if (length > LONGEST) return valueText(bytes, from, to);
    let hash = SEED;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), FACTOR);
    let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    for (;;) {
      const number = this.places[place] as number;
      if (number === 0) return this.keep(bytes, from, to, place);
      const start = this.starts[number - 1] as number;
      const same = (this.starts[number] as number) - start === length;
      if (same && sameBytes(bytes, from, this.kept, start, length)) return this.texts[number - 1] as string;
      place = (place + 1) & (PLACES - 1);
    }
  };

  private keep(bytes: Uint8Array, from: number, to: number, place: number): string {
    const text = valueText(bytes, from, to);
    const count = this.texts.length;
    const start = this.starts[count] as number;
    if (start + to - from > ROOM || count + 1 === this.starts.length) {
      this.places.fill(0);
      this.texts = [];
      return text;
    }
    for (let at = from; at < to; at++) this.kept[start + at - from] = bytes[at] as number;
    this.texts.push(text);
    this.starts[count + 1] = start + to - from;
    this.places[place] = count + 1;
    return text;
  }
}
