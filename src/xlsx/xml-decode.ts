import type { XmlCode } from "../problems/refusal";

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The part as UTF-8 without a BOM, every byte checked once: strict UTF-8, and only the characters of XML 1.0 §2.2.
 * UTF-16 with a BOM is turned into UTF-8; every other encoding is refused, also where it is only announced.
 */
export function decodeXml(part: Uint8Array): Uint8Array | XmlCode {
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
  return checkCharacters(bytes);
}

function fromUtf16(part: Uint8Array): Uint8Array | undefined {
  try {
    const label = part[0] === 0xff ? "utf-16le" : "utf-16be";
    return new TextEncoder().encode(new TextDecoder(label, { fatal: true }).decode(part));
  } catch {
    return undefined;
  }
}

function announcedEncoding(bytes: Uint8Array): string {
  let head = "";
  for (let i = 0; i < bytes.length && i < 256 && bytes[i] !== 0x3e; i++)
    head += String.fromCharCode(bytes[i] as number);
  return (/^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? "").toLowerCase();
}

function checkCharacters(bytes: Uint8Array): Uint8Array | XmlCode {
  let high = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    high |= byte;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return "xml-malformed";
    // U+FFFE and U+FFFF are no characters; they are EF BF BE and EF BF BF.
    if (byte === 0xef && bytes[i + 1] === 0xbf && (bytes[i + 2] as number) >= 0xbe) return "xml-malformed";
  }
  if (high < 128) return bytes;
  try {
    UTF8.decode(bytes);
    return bytes;
  } catch {
    return "xml-encoding";
  }
}
