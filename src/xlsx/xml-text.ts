const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });

const AMP = 38;
const CR = 13;

/** Texts up to this length are made here: a call of the platform's decoder costs more than making them. */
const SHORT = 256;
const units = new Uint16Array(SHORT);
/** Longer ones, up to a formula's limit in bytes, lose their references here and are decoded at once. */
const LONG = 32 * 1024;
const scratch = new Uint8Array(LONG);

/** Named references (XML 1.0 §4.6) as bytes. */
const NAMED = (
  [
    ["quot;", '"'],
    ["amp;", "&"],
    ["lt;", "<"],
    ["gt;", ">"],
    ["apos;", "'"],
  ] as const
).map(([name, sign]) => ({
  length: name.length,
  letters: Array.from(name, (letter) => letter.charCodeAt(0)),
  code: sign.charCodeAt(0),
}));

const AMPERSAND = 1;
const APOSTROPHE = 4;
const LETTER_P = 112;
/** By its first letter; `a` begins two. */
const BY_LETTER = new Int8Array(256).fill(-1);
NAMED.slice(0, APOSTROPHE).forEach(({ letters }, n) => (BY_LETTER[letters[0] as number] = n));

/** Which of `NAMED` follows the `&` before `at`, or -1. Formulas are full of `&quot;`, so one letter decides. */
function named(bytes: Uint8Array, at: number): number {
  const n = BY_LETTER[bytes[at] as number] as number;
  const second = n === AMPERSAND && bytes[at + 1] === LETTER_P ? APOSTROPHE : n;
  if (second < 0) return -1;
  const letters = (NAMED[second] as (typeof NAMED)[number]).letters;
  for (let i = 1; i < letters.length; i++) if (bytes[at + i] !== letters[i]) return -1;
  return second;
}

function character(digits: string): string | undefined {
  const decimal = /^#\d{1,8}$/.test(digits);
  if (!decimal && !/^#x[\da-f]{1,6}$/i.test(digits)) return undefined;
  const code = decimal ? Number(digits.slice(1)) : parseInt(digits.slice(2), 16);
  const legal =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe);
  return legal || (code >= 0x10000 && code <= 0x10ffff) ? String.fromCodePoint(code) : undefined;
}

/** Five named entities and characters by number (XML 1.0 §4.1); `undefined` for any other: they would need a DTD. */
function resolveEntities(text: string): string | undefined {
  let out = "";
  let done = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", done)) {
    const end = text.indexOf(";", at);
    if (end < 0 || end - at > 12) return undefined;
    const name = text.slice(at + 1, end);
    const sign = NAMED.find(({ letters }) => String.fromCharCode(...letters) === `${name};`);
    const value = sign ? String.fromCharCode(sign.code) : character(name);
    if (value === undefined) return undefined;
    out += text.slice(done, at) + value;
    done = end + 1;
  }
  return out + text.slice(done);
}

function longText(bytes: Uint8Array, from: number, to: number, references: boolean): string | undefined {
  const text = UTF8.decode(bytes.subarray(from, to));
  // Line ends are one character each (XML 1.0 §2.11), before references are resolved.
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return references ? resolveEntities(lines) : lines;
}

/** Named references become their sign; whatever else needs thought goes the long way. */
function compactText(bytes: Uint8Array, from: number, to: number): string | undefined {
  let length = 0;
  for (let at = from; at < to;) {
    let byte = bytes[at++] as number;
    if (byte === AMP) {
      const n = named(bytes, at);
      if (n < 0) return longText(bytes, from, to, true);
      const sign = NAMED[n] as (typeof NAMED)[number];
      byte = sign.code;
      at += sign.length;
    } else if (byte === CR) return longText(bytes, from, to, true);
    scratch[length++] = byte;
  }
  return UTF8.decode(scratch.subarray(0, length));
}

function shortText(bytes: Uint8Array, from: number, to: number, references: boolean): string | undefined {
  let length = 0;
  for (let at = from; at < to;) {
    const byte = bytes[at++] as number;
    if (byte < 0x80) {
      if (byte === CR) return longText(bytes, from, to, references);
      if (byte === AMP && references) {
        const n = named(bytes, at);
        if (n < 0) return longText(bytes, from, to, references);
        const sign = NAMED[n] as (typeof NAMED)[number];
        units[length++] = sign.code;
        at += sign.length;
      } else units[length++] = byte;
    } else if (byte < 0xe0) units[length++] = ((byte & 31) << 6) | ((bytes[at++] as number) & 63);
    else if (byte < 0xf0) {
      units[length++] = ((byte & 15) << 12) | (((bytes[at] as number) & 63) << 6) | ((bytes[at + 1] as number) & 63);
      at += 2;
    } else return longText(bytes, from, to, references);
  }
  // The types of `apply` know arrays only; every array-like is legal.
  return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
}

/** Checked UTF-8 as text, line ends as one character; no references. */
export const plainText = (bytes: Uint8Array, from: number, to: number): string =>
  (to - from <= SHORT ? shortText(bytes, from, to, false) : longText(bytes, from, to, false)) as string;

/** The same with references resolved; `undefined` when one of them is none. */
export function xmlText(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from <= SHORT) return shortText(bytes, from, to, true);
  return to - from <= LONG ? compactText(bytes, from, to) : longText(bytes, from, to, true);
}

/** An attribute's value: blanks are spaces (XML 1.0 §3.3.3), except those by number. */
export function attributeText(bytes: Uint8Array, from: number, to: number): string | undefined {
  const text = plainText(bytes, from, to);
  const spaced = /[\t\n]/.test(text) ? text.replace(/[\t\n]/g, " ") : text;
  return spaced.includes("&") ? resolveEntities(spaced) : spaced;
}

/** `_x000D_` → the character; `_x005F_` guards a literal underscore (ECMA-376-1 §22.9.2.19, ST_Xstring). */
export function unescapeX(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
