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

/** The first thing that is wrong with the characters of a part. Four plain bytes are looked at together. */
export function characterFault(bytes: Uint8Array): XmlCode | undefined {
  const total = bytes.length;
  const skew = (4 - (bytes.byteOffset & 3)) & 3;
  const words =
    total >= 8 ? new Int32Array(bytes.buffer, bytes.byteOffset + skew, (total - skew) >> 2) : new Int32Array(0);
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
    const step = length(bytes, at);
    if (typeof step === "string") return step;
    at += step;
  }
  return undefined;
}
