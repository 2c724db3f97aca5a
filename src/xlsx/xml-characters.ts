import type { XmlCode } from "../problems/refusal";

const HIGH = 0x80808080 | 0;
const BLANKS = 0x20202020;

const continues = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/**
 * Length of the character that begins at `at`, or why there is none: strict UTF-8 (Unicode 16, table 3-7) and the
 * characters of XML 1.0 §2.2.
 */
function length(bytes: Uint8Array, at: number): number | XmlCode {
  const first = bytes[at] as number;
  const second = bytes[at + 1];
  if (first < 0x80) return first >= 32 || first === 10 || first === 13 || first === 9 ? 1 : "xml-malformed";
  if (first < 0xc2 || first > 0xf4 || second === undefined || !continues(second)) return "xml-encoding";
  if (first < 0xe0) return 2;
  const third = bytes[at + 2];
  if (third === undefined || !continues(third)) return "xml-encoding";
  if (first < 0xf0) {
    if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return "xml-encoding";
    // U+FFFE and U+FFFF are no characters.
    return first === 0xef && second === 0xbf && third > 0xbd ? "xml-malformed" : 3;
  }
  if (!continues(bytes[at + 3]) || (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f))
    return "xml-encoding";
  return 4;
}

/** Words of four bytes that begin at a whole address: `skew` bytes stand before the first. */
function wordsOf(bytes: Uint8Array, skew: number): Int32Array {
  return bytes.length < 16
    ? new Int32Array(0)
    : new Int32Array(bytes.buffer, bytes.byteOffset + skew, (bytes.length - skew) >> 2);
}

const skewOf = (bytes: Uint8Array): number => (4 - (bytes.byteOffset & 3)) & 3;

function onlyLineEnds(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte < 32 && byte !== 10 && byte !== 13 && byte !== 9) return false;
  }
  return true;
}

/** Whether no control character stands there but tabs and line ends; four words are looked at together. */
function noControls(bytes: Uint8Array): boolean {
  const skew = skewOf(bytes);
  const words = wordsOf(bytes, skew);
  const fours = words.length & ~3;
  for (let word = 0; word < fours; word += 4) {
    const a = words[word] as number;
    const b = words[word + 1] as number;
    const c = words[word + 2] as number;
    const d = words[word + 3] as number;
    const low = ((a - BLANKS) & ~a) | ((b - BLANKS) & ~b) | ((c - BLANKS) & ~c) | ((d - BLANKS) & ~d);
    if ((low & HIGH) === 0) continue;
    const at = skew + word * 4;
    if (!onlyLineEnds(bytes, at, at + 16)) return false;
  }
  return onlyLineEnds(bytes, 0, skew) && onlyLineEnds(bytes, Math.min(bytes.length, skew) + fours * 4, bytes.length);
}

/** Length of a character of two or three bytes as Vietnamese is written with, 0 for any other. */
function common(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first >= 0xc3 && first < 0xe0) return continues(bytes[at + 1]) ? 2 : 0;
  return first > 0xe0 && first < 0xed && continues(bytes[at + 1]) && continues(bytes[at + 2]) ? 3 : 0;
}

/** The first thing that is wrong, found one character after another; words of plain letters are passed whole. */
function firstFault(bytes: Uint8Array): XmlCode | undefined {
  const total = bytes.length;
  const skew = skewOf(bytes);
  const words = wordsOf(bytes, skew);
  const aligned = skew + words.length * 4;
  let at = 0;
  while (at < total) {
    if (at >= skew && at < aligned && ((at - skew) & 3) === 0) {
      let word = (at - skew) >> 2;
      for (; word < words.length; word++) {
        const four = words[word] as number;
        if ((four | ((four - BLANKS) & ~four)) & HIGH) break;
      }
      at = skew + word * 4;
      if (at >= total) break;
    }
    const step = common(bytes, at) || length(bytes, at);
    if (typeof step === "string") return step;
    at += step;
  }
  return undefined;
}

/** Whether U+FFFE or U+FFFF, which are no characters, stand in UTF-8. */
function noCharacters(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && (bytes[at + 2] as number) > 0xbd) return true;
  }
  return false;
}

/**
 * What is wrong first with the characters of a part, if anything.
 * @param isUtf8 the platform's own strict check, where it has one: many times the speed of ours
 */
export function characterFault(bytes: Uint8Array, isUtf8?: (bytes: Uint8Array) => boolean): XmlCode | undefined {
  return isUtf8?.(bytes) && noControls(bytes) && !noCharacters(bytes) ? undefined : firstFault(bytes);
}
