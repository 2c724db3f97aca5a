import { cells } from "./book";
import { bytesOf } from "./zip-craft";

/** UTF-16, and bytes that are no UTF-8. */
export const utf16 = (text: string, little: boolean): Uint8Array => {
  const out = new Uint8Array(2 + text.length * 2);
  out.set(little ? [0xff, 0xfe] : [0xfe, 0xff]);
  for (let i = 0; i < text.length; i++) {
    const [low, high] = [text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8];
    out.set(little ? [low, high] : [high, low], 2 + i * 2);
  }
  return out;
};

const bad = (...bytes: readonly number[]): Uint8Array =>
  bytesOf(
    cells("").replace(/<\/row>.*/, '<c r="A1" t="str"><v>'),
    Uint8Array.from(bytes),
    "</v></c></row></sheetData></worksheet>",
  );

export const badUtf8: readonly (readonly [string, Uint8Array])[] = [
  ["a lone continuation", bad(0x80)],
  ["an overlong slash", bad(0xc0, 0xaf)],
  ["an overlong zero", bad(0xe0, 0x80, 0x80)],
  ["a surrogate", bad(0xed, 0xa0, 0x80)],
  ["beyond U+10FFFF", bad(0xf4, 0x90, 0x80, 0x80)],
  ["five bytes", bad(0xf8, 0x88, 0x80, 0x80, 0x80)],
  ["cut in the middle", bad(0xe1, 0xba)],
  ["windows-1258 bytes", bad(0x54, 0xea, 0x6e)],
  ["FE", bad(0xfe)],
];
