const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The bytes of checked UTF-8 as a string. */
export function utf8(bytes: Uint8Array, from: number, to: number): string {
  // Short ASCII is most of a sheet; a decoder call costs more than these.
  if (to - from > 24) return UTF8.decode(bytes.subarray(from, to));
  let text = "";
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if (byte >= 128) return UTF8.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
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
export function resolveEntities(text: string): string | undefined {
  let out = "";
  let done = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", done)) {
    const end = text.indexOf(";", at);
    if (end < 0 || end - at > 12) return undefined;
    const name = text.slice(at + 1, end);
    const value = NAMED.get(name) ?? character(name);
    if (value === undefined) return undefined;
    out += text.slice(done, at) + value;
    done = end + 1;
  }
  return out + text.slice(done);
}

/** Line ends are one character each (XML 1.0 §2.11), before entities are resolved. */
export const lineEnds = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** `_x000D_` → the character; `_x005F_` guards a literal underscore (ECMA-376-1 §22.9.2.19, ST_Xstring). */
export function unescapeX(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
