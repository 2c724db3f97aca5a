import type { XmlCode } from "../problems/refusal";
import { sameBytes } from "./same-bytes";
import { characterFault } from "./xml-characters";

/**
 * The part as UTF-8 without a BOM, every byte checked once: strict UTF-8, and only the characters of XML 1.0 §2.2.
 * UTF-16 with a BOM is turned into UTF-8; every other encoding is refused, also where it is only announced.
 */
export function decodeXml(part: Uint8Array, isUtf8?: (bytes: Uint8Array) => boolean): Uint8Array | XmlCode {
  const utf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  const bytes = utf16
    ? fromUtf16(part)
    : part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf
      ? part.subarray(3)
      : part;
  if (!bytes) return "xml-encoding";
  const announced = announcedEncoding(bytes);
  const right = utf16 ? announced.startsWith("utf-16") : /^(utf-?8|us-ascii)$/.test(announced);
  if (announced !== "" && !right) return "xml-encoding";
  return characterFault(bytes, isUtf8) ?? bytes;
}

function fromUtf16(part: Uint8Array): Uint8Array | undefined {
  try {
    const label = part[0] === 0xff ? "utf-16le" : "utf-16be";
    return new TextEncoder().encode(new TextDecoder(label, { fatal: true }).decode(part));
  } catch {
    return undefined;
  }
}

const codes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** How nearly every producer begins a part. */
const COMMON = codes('<?xml version="1.0" encoding="UTF-8"');

function announcedEncoding(bytes: Uint8Array): string {
  if (sameBytes(bytes, 0, COMMON, 0, COMMON.length)) return "utf-8";
  let head = "";
  for (let i = 0; i < bytes.length && i < 256 && bytes[i] !== 0x3e; i++)
    head += String.fromCharCode(bytes[i] as number);
  return (/^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? "").toLowerCase();
}
