import { LIMITS } from "./limits";
import { NAME_BYTES } from "./xml-names";

const SPACE = 32;
const QUOTE = 34;
const SLASH = 47;
const COLON = 58;
const LT = 60;
const EQUALS = 61;
const GT = 62;
const M = 109;
const X = 120;

/** What `plainAttributes` says of a tag that only the token reader may judge. */
const UNUSUAL = -1;

/** No tag of a workbook has more attributes. */
const MANY = 32;

/** The tag in which a name of this hash came last, counted from the start of the program: most names are seen at once. */
const SEEN = new Float64Array(1024);
let tag = 0;

/** Attributes of the tag that `plainAttributes` passed last: three places each, of the name, the value and its end. */
export const PLAIN = { count: 0, spans: new Int32Array(MANY * 3) };

/** Which of `PLAIN` has this name, or -1. */
export function plainAttribute(bytes: Uint8Array, name: readonly number[]): number {
  const { count, spans } = PLAIN;
  for (let i = 0; i < count * 3; i += 3) {
    const start = spans[i] as number;
    if ((spans[i + 1] as number) - 2 - start !== name.length || bytes[start] !== name[0]) continue;
    let at = 1;
    while (at < name.length && bytes[start + at] === name[at]) at++;
    if (at === name.length) return i;
  }
  return -1;
}

/** Whether a name that begins at `name` is that of an attribute between `from` and it, all of them plain. */
function cameBefore(bytes: Uint8Array, from: number, name: number, length: number): boolean {
  let at = from;
  while (at + 1 < name) {
    const start = ++at;
    let same = true;
    for (let byte = bytes[at] as number; byte !== EQUALS; byte = bytes[++at] as number) {
      same &&= byte === bytes[name + at - start];
    }
    if (same && at - start === length) return true;
    at = bytes.indexOf(QUOTE, at + 2) + 1;
  }
  return false;
}

/**
 * From after a name in a start tag to its `>` or `/>`, where one blank stands before each attribute, double quotes
 * around each value, no name comes twice and no namespace is bound; -1 for any other tag.
 */
export function plainAttributes(bytes: Uint8Array, from: number): number {
  const { spans } = PLAIN;
  let at = from;
  let count = 0;
  tag++;
  let byte = bytes[at] as number;
  for (; byte === SPACE; byte = bytes[++at] as number) {
    const name = ++at;
    const first = bytes[name] as number;
    let hash = 0;
    for (byte = first; NAME_BYTES[byte]; byte = bytes[++at] as number) hash = ((hash * 33) ^ byte) & 0xffff;
    hash &= 1023;
    const binds = first === X && bytes[name + 1] === M;
    if (binds || ((NAME_BYTES[first] as number) & 2) === 0 || count === MANY) return UNUSUAL;
    if (byte !== EQUALS || bytes[at + 1] !== QUOTE) return UNUSUAL;
    if (SEEN[hash] === tag && cameBefore(bytes, from, name, at - name)) return UNUSUAL;
    SEEN[hash] = tag;
    at += 2;
    spans[count * 3] = name;
    spans[count * 3 + 1] = at;
    for (byte = bytes[at] as number; byte !== QUOTE; byte = bytes[++at] as number) {
      if (byte === LT || byte === undefined) return UNUSUAL;
    }
    spans[count++ * 3 + 2] = at;
  }
  PLAIN.count = count;
  return byte === GT || (byte === SLASH && bytes[at + 1] === GT) ? at : UNUSUAL;
}

/** Where `passTags` stopped. */
export const PASSED = { pos: 0, depth: 0 };

/** From the first letter of a name to after it; -1 for one with a prefix, whose namespace has to be looked up. */
function plainName(bytes: Uint8Array, from: number): number {
  let at = from;
  let byte = bytes[at] as number;
  if (((NAME_BYTES[byte] as number) & 2) === 0) return UNUSUAL;
  for (; NAME_BYTES[byte]; byte = bytes[++at] as number) if (byte === COLON) return UNUSUAL;
  return at;
}

/** Whether `</name>` of the element that `open` notes at this depth stands at `at`; gives its end, or -1. */
function closeEnd(bytes: Uint8Array, at: number, open: Int32Array, depth: number): number {
  const start = open[depth * 2] as number;
  const length = (open[depth * 2 + 1] as number) - start;
  for (let i = 0; i < length; i++) if (bytes[at + 2 + i] !== bytes[start + i]) return UNUSUAL;
  return bytes[at + 2 + length] === GT ? at + 3 + length : UNUSUAL;
}

/**
 * Passes tags and texts that nobody asked for, as long as they are written in the common way, and stops at the first
 * that is not, or that closes an element of depth `floor`: the token reader goes on from there, and alone says what is
 * wrong.
 * @param open of each open element where its name begins and ends, as the token reader keeps it
 */
export function passTags(bytes: Uint8Array, from: number, open: Int32Array, depth: number, floor: number): void {
  let deep = depth;
  let at = from;
  for (;;) {
    let byte = bytes[at] as number;
    while (byte !== LT && byte !== undefined) byte = bytes[++at] as number;
    PASSED.pos = at;
    PASSED.depth = deep;
    if (bytes[at + 1] === SLASH) {
      at = deep > floor ? closeEnd(bytes, at, open, deep--) : UNUSUAL;
    } else {
      const start = at + 1;
      const end = byte === LT ? plainName(bytes, start) : UNUSUAL;
      at = end < 0 ? UNUSUAL : plainAttributes(bytes, end);
      if (at < 0 || deep >= LIMITS.depth) return;
      if (bytes[at] === GT) {
        deep++;
        open[deep * 2] = start;
        open[deep * 2 + 1] = end;
        at++;
      } else at += 2;
    }
    if (at < 0) return;
  }
}
