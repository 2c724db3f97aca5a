import type { MakeText } from "./read-texts";
import { alikeFor, sameBytes, viewOf } from "./same-bytes";

const codes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const PLAIN_START = codes("<si><t>");
const SPACE_START = codes('<si><t xml:space="preserve">');
const STRING_END = codes("</t></si>");

const GT = 62;
const spells = (bytes: Uint8Array, at: number, text: Uint8Array): boolean => sameBytes(bytes, at, text, 0, text.length);

/** Where the text of the string that begins at `at` begins, or -1 unless it is one plain run. */
export function stringStart(bytes: Uint8Array, at: number): number {
  const start = bytes[at + PLAIN_START.length - 1] === GT ? PLAIN_START : SPACE_START;
  return spells(bytes, at, start) ? at + start.length : -1;
}

/** Where the string ends whose text ends at `at`, or -1 unless it is one plain run. */
export const stringEnd = (bytes: Uint8Array, at: number): number =>
  spells(bytes, at, STRING_END) ? at + STRING_END.length : -1;

function doubled(places: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(places.length * 2);
  larger.set(places);
  return larger;
}

/** Places for strings that the part before has not. */
const SPARE = 64;

/** How many strings of before are looked through for one that was read. */
const AHEAD = 16;

/**
 * Shared strings by their numbers: of each its text, or where its bytes stand, or which string of a part before it is.
 * Texts are made when a cell asks.
 */
export class StringTable {
  count = 0;
  /** How many are the same as in the part before. */
  passed = 0;
  private places: Int32Array<ArrayBuffer>;
  private readonly texts: (string | undefined)[];
  private readonly view: DataView;
  /** Where each string begins that is one plain run; -1 for any other. */
  private begins: Int32Array | undefined;
  /** The string of before that comes next, and how many strings were read since one was found there. */
  private next = 0;
  private missed = 0;
  /** How far, in the part of before, both are known to be alike, and how much further on this one's bytes lie. */
  private alikeTo = 0;
  private shift = 0;
  /** Bytes that may still be compared: strings that only begin alike must not cost more than to read them. */
  private left: number;

  /** @param before strings that were read beside none */
  constructor(
    readonly bytes: Uint8Array,
    private readonly make: MakeText,
    private readonly before?: StringTable,
  ) {
    this.view = viewOf(bytes);
    this.left = bytes.length * 4;
    // Files of one form have about as many.
    const room = before ? before.count + SPARE : 1024;
    this.places = new Int32Array(room * 2);
    this.texts = new Array<string | undefined>(room);
  }

  /** The text with this number; `undefined` for a number that the part does not have. */
  of(index: number): string | undefined {
    if (index >= this.count) return undefined;
    const known = this.texts[index];
    if (known !== undefined) return known;
    const start = this.places[index * 2] as number;
    if (start < 0) return this.before?.of(-1 - start);
    return (this.texts[index] = this.make(this.bytes, start, this.places[index * 2 + 1] as number));
  }

  /** The strings that these were read beside; themselves where there are none. */
  get root(): StringTable {
    return this.before ?? this;
  }

  /** Whether the string with this number is that of `root` with the same number. */
  asInRoot(index: number): boolean {
    return this.before ? this.places[index * 2] === -1 - index : index < this.count;
  }

  /** The next string: its text, or where the bytes of that stand. */
  add(text: string | undefined, start: number, end: number): void {
    this.missed += 1;
    this.put(text, start, end);
  }

  /** Takes strings from `at` on that stand in the part before, byte for byte; returns the place behind them. */
  pass(at: number): number {
    const { before, next, missed } = this;
    if (!before || this.left < 0) return at;
    // Most strings that differ stand in place of another one.
    let end = this.passFrom(next + missed, at);
    for (let n = next; end === at && n < next + AHEAD && n < before.count; n++) end = this.passFrom(n, at);
    return end;
  }

  private passFrom(first: number, at: number): number {
    const { before } = this;
    const begins = before?.plainBegins();
    const begin = begins?.[first] ?? -1;
    if (!before || !begins || begin < 0) return at;
    if (this.shift !== at - begin || this.alikeTo < begin) {
      const alike = alikeFor(this.view, at, before.view, begin);
      this.left -= alike;
      if (before.endOf(first) > begin + alike) return at;
      this.shift = at - begin;
      this.alikeTo = begin + alike;
    }
    let end = begin;
    let n = first;
    for (; begins[n] === end && n < before.count && before.endOf(n) <= this.alikeTo; n++) {
      end = before.endOf(n);
      this.put(undefined, -1 - n, 0);
    }
    if (n === first) return at;
    this.passed += n - first;
    this.next = n;
    this.missed = 0;
    return end + this.shift;
  }

  private put(text: string | undefined, start: number, end: number): void {
    if (this.count * 2 === this.places.length) this.places = doubled(this.places);
    this.places[this.count * 2] = start;
    this.places[this.count * 2 + 1] = end;
    this.texts[this.count++] = text;
  }

  private endOf(index: number): number {
    return (this.places[index * 2 + 1] as number) + STRING_END.length;
  }

  private plainBegins(): Int32Array {
    if (this.begins) return this.begins;
    const { bytes, places, count } = this;
    const begins = new Int32Array(count).fill(-1);
    for (let n = 0; n < count; n++) {
      const start = places[n * 2] as number;
      if (stringEnd(bytes, places[n * 2 + 1] as number) < 0) continue;
      for (const begin of [start - PLAIN_START.length, start - SPACE_START.length])
        if (begin >= 0 && stringStart(bytes, begin) === start) begins[n] = begin;
    }
    return (this.begins = begins);
  }
}

/** Sheets of a dozen forms, as one or two programs write them. */
const MANY = 32;
/** Larger parts are no template's. */
const LARGEST = 256 * 1024;

/** The strings that others are read beside. */
export class StringMemory {
  private readonly tables = new Map<string, StringTable>();

  /** @param key workbooks that are likely to be alike: whatever it says, only the cost depends on it */
  before(key: string): StringTable | undefined {
    return this.tables.get(key);
  }

  /** @param alone strings that were read beside none */
  keep(key: string, alone: StringTable): void {
    // For a part that was never packed, the bytes of its whole file.
    if (alone.bytes.buffer.byteLength > LARGEST) return;
    this.tables.delete(key);
    this.tables.set(key, alone);
    const [oldest = key] = this.tables.keys();
    if (this.tables.size > MANY) this.tables.delete(oldest);
  }
}
