import type { DisguiseCode } from "../problems/refusal";

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

const latin1 = (bytes: Uint8Array, from: number, to: number): string => {
  let text = "";
  for (let i = from; i < to && i < bytes.length; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
};

/** UTF-16 of ASCII letters becomes these letters. */
const ascii = (bytes: Uint8Array, from: number, to: number): string => latin1(bytes, from, to).replaceAll("\0", "");

/** Streams of a compound file (MS-CFB §2.6): directory entries stand at multiples of 128, names in UTF-16. */
function compound(bytes: Uint8Array): DisguiseCode {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length && at < 16 * 1024 * 1024; at += 128) {
    const length = bytes[at + 64] as number;
    if (bytes[at + 65] !== 0 || length < 4 || length > 64 || bytes[at + length - 1] !== 0 || bytes[at + 1] !== 0)
      continue;
    names.add(ascii(bytes, at, at + length));
  }
  if (names.has("EncryptedPackage")) return "encrypted";
  if (names.has("Workbook") || names.has("Book")) return "old-excel";
  if (names.has("WordDocument")) return "word";
  return names.has("PowerPoint Document") ? "powerpoint" : "unknown-format";
}

const MAGIC: readonly (readonly [readonly number[], DisguiseCode])[] = [
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "word"], // {\rtf
  [[0x89, 0x50, 0x4e, 0x47], "picture"],
  [[0xff, 0xd8, 0xff], "picture"],
  [[0x47, 0x49, 0x46, 0x38], "picture"],
  [[0x52, 0x61, 0x72, 0x21], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[0x1f, 0x8b], "archive"],
  // BIFF without a compound file: Excel 2.0 to 4.0.
  [[0x09, 0x08], "old-excel"],
  [[0x09, 0x04], "old-excel"],
  [[0x09, 0x02], "old-excel"],
  [[0x09, 0x00], "old-excel"],
];

function markup(bytes: Uint8Array): DisguiseCode | undefined {
  const head = ascii(bytes, 0, 4096)
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .trimStart()
    .toLowerCase();
  if (head.startsWith("mime-version")) return "web-page";
  if (!head.startsWith("<")) return undefined;
  if (/<(!doctype html|html|head|body|table|meta|div|style|script)\b/.test(head)) return "web-page";
  return head.includes("urn:schemas-microsoft-com:office:spreadsheet") ? "xml-spreadsheet" : "xml-file";
}

const CONTROL = /[^\P{Cc}\t\n\f\r\x1a\x80-\x9f]/u;

/** Text in any 8-bit or UTF-16 encoding: no control characters but line ends, tabs and the old mark of the end. */
function isText(bytes: Uint8Array): boolean {
  const utf16 = starts(bytes, 0xff, 0xfe) ? "utf-16le" : starts(bytes, 0xfe, 0xff) ? "utf-16be" : undefined;
  return !CONTROL.test(utf16 ? new TextDecoder(utf16).decode(bytes.subarray(0, 4096)) : latin1(bytes, 0, 4096));
}

/** What a file is that does not begin as a zip; `undefined` for a zip. */
export function disguiseOf(bytes: Uint8Array, file: string): DisguiseCode | undefined {
  if (file.startsWith("~$")) return "lock-file";
  if (bytes.length === 0) return "empty-file";
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return undefined;
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compound(bytes);
  const magic = MAGIC.find(([signature]) => starts(bytes, ...signature));
  return magic?.[1] ?? markup(bytes) ?? (isText(bytes) ? "text-file" : "unknown-format");
}

/** What a zip is that holds no workbook, by the names of its parts. */
export function disguiseOfParts(names: readonly string[]): DisguiseCode | undefined {
  const parts = new Set(names.map((name) => name.toLowerCase()));
  if (parts.has("content.xml") && parts.has("mimetype")) return "opendocument";
  if (parts.has("xl/workbook.bin")) return "binary-workbook";
  if (parts.has("word/document.xml")) return "word";
  if (parts.has("ppt/presentation.xml")) return "powerpoint";
  if (parts.has("index/document.iwa") || parts.has("index.zip")) return "other-office";
  const office = (name: string): boolean => /\.(xlsx|xlsm|xls|docx|doc|pdf|csv|zip|jpe?g|png)$/.test(name);
  return !parts.has("[content_types].xml") && [...parts].some(office) ? "archive" : undefined;
}
