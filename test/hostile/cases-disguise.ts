import { gzipSync, strToU8 } from "fflate";
import { book, contentTypes, HEAD, PARTS, relation, relations, SOUND } from "./book";
import { read, refused, type HostileCase } from "./case";
import { bytesOf, craftZip } from "./zip-craft";

/** A compound file with these streams: header, then directory entries of 128 bytes. */
function compound(...names: readonly string[]): Uint8Array {
  const out = new Uint8Array(512 + 128 * 8);
  out.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ["Root Entry", ...names].forEach((name, i) => {
    const at = 512 + i * 128;
    for (let k = 0; k < name.length; k++) out[at + k * 2] = name.charCodeAt(k);
    out[at + 64] = name.length * 2 + 2;
    out[at + 66] = 2;
  });
  return out;
}

const utf16 = (text: string): Uint8Array => {
  const out = new Uint8Array(2 + text.length * 2);
  out.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++) out.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 + i * 2);
  return out;
};

const web = [
  "<html><body><table><tr><td>1</td></tr></table></body></html>",
  "<!DOCTYPE html><html></html>",
  '<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><html></html>',
  "\n\n   <HTML><BODY></BODY></HTML>",
  "\ufeff<html></html>",
  '<table border="1"><tr><td>Tổng số</td></tr></table>',
  '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"></html>',
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head></head></html>',
  "<!-- a comment --><html></html>",
  "<style>td{}</style><table></table>",
  "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
  "<script>1</script>",
];
const texts = [
  "STT;Nội dung;Tổng số\n1;Nữ;2\n",
  "a,b,c\n1,2,3\n",
  "a\tb\tc\n",
  "\ufeffmã;tên\n",
  "ID;PWXL;N;E\nC;Y1;X1;K1\nE\n",
  "TABLE\n0,1\n",
  "Lỗi 404: không tìm thấy tệp",
  '{"error":"quota"}',
  "=1+1",
  "PK",
  "PK is how it begins",
  "x",
];
const signatures: readonly (readonly [string, readonly number[], Parameters<typeof refused>[1]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], "pdf"],
  ["RTF", [0x7b, 0x5c, 0x72, 0x74, 0x66, 0x31], "word"],
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47, 13, 10], "picture"],
  ["a JPEG picture", [0xff, 0xd8, 0xff, 0xe0], "picture"],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38, 0x39], "picture"],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21, 0x1a], "archive"],
  ["a 7z archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27], "archive"],
  ["BIFF 8 without a container", [0x09, 0x08, 0x10, 0x00], "old-excel"],
  ["BIFF 4", [0x09, 0x04, 0x06, 0x00], "old-excel"],
  ["BIFF 3", [0x09, 0x02, 0x06, 0x00], "old-excel"],
  ["BIFF 2", [0x09, 0x00, 0x04, 0x00], "old-excel"],
  ["zero bytes", [0, 0, 0, 0, 0, 0, 0, 0], "unknown-format"],
  ["noise", [0x81, 0x02, 0x13, 0xf4, 0x05], "unknown-format"],
  ["an ELF program", [0x7f, 0x45, 0x4c, 0x46, 2, 1], "unknown-format"],
  ["a Windows program", [0x4d, 0x5a, 0x90, 0x00], "unknown-format"],
  ["one byte 0", [0], "unknown-format"],
];
const main = (type: string, part = "xl/workbook.xml"): string => {
  const text = contentTypes("").replace("application/vnd.openxmlformats-officedocument.", type);
  return text.replace("/xl/workbook.xml", `/${part}`);
};
const SHEET_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const kinds: readonly (readonly [string, Parameters<typeof refused>[1]])[] = [
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word"],
  ["application/vnd.ms-word.document.macroEnabled.main+xml", "word"],
  ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "powerpoint"],
  ["application/vnd.ms-excel.sheet.binary.macroEnabled.main", "binary-workbook"],
  ["application/xml", "content-type"],
  ["text/html", "content-type"],
  ["", "content-type"],
  [`${SHEET_MAIN} `, "content-type"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", "content-type"],
];
const taken = [
  SHEET_MAIN,
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  "application/vnd.ms-excel.template.macroEnabled.main+xml",
  "application/vnd.ms-excel.addin.macroEnabled.main+xml",
];
const zipOf = (...names: readonly string[]): Uint8Array => craftZip(names.map((name) => ({ name, data: "x" })));

export const DISGUISE_CASES: readonly HostileCase[] = [
  refused("disguise: no byte at all", "empty-file", () => new Uint8Array()),
  ...web.map((text, i) => refused(`disguise: web page ${i + 1}`, "web-page", () => strToU8(text))),
  refused("disguise: a web page in UTF-16", "web-page", () => utf16("<html><body></body></html>")),
  ...texts.map((text, i) => refused(`disguise: text ${i + 1}`, "text-file", () => strToU8(text))),
  refused("disguise: csv in UTF-16", "text-file", () => utf16("STT\tTên\n1\tĐống Đa\n")),
  refused("disguise: csv in windows-1258", "text-file", () => Uint8Array.of(84, 234, 110, 59, 49, 13, 10)),
  ...signatures.map(([name, magic, code]) => refused(`disguise: ${name}`, code, () => Uint8Array.from(magic))),
  refused("disguise: gzip", "archive", () => gzipSync(strToU8("x"))),
  refused("disguise: some XML", "xml-file", () => strToU8(`${HEAD}<data><row/></data>`)),
  refused("disguise: XML spreadsheet of 2003", "xml-spreadsheet", () =>
    strToU8(
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`,
    ),
  ),
  refused("disguise: flat ODF", "xml-file", () => strToU8('<?xml version="1.0"?><office:document xmlns:office="x"/>')),
  refused("disguise: a bare worksheet part", "xml-file", () =>
    strToU8(PARTS.get("xl/worksheets/sheet1.xml") as string),
  ),
  refused("disguise: old .xls", "old-excel", () => compound("Workbook")),
  refused("disguise: .xls of Excel 95", "old-excel", () => compound("Book")),
  refused("disguise: encrypted workbook", "encrypted", () => compound("EncryptionInfo", "EncryptedPackage")),
  refused("disguise: encrypted, with a summary", "encrypted", () =>
    compound("SummaryInformation", "EncryptedPackage", "Workbook"),
  ),
  refused("disguise: old Word", "word", () => compound("WordDocument", "1Table")),
  refused("disguise: old PowerPoint", "powerpoint", () => compound("PowerPoint Document")),
  refused("disguise: a compound file of something else", "unknown-format", () => compound("Outlook")),
  refused("disguise: a compound file cut", "unknown-format", () => compound("Workbook").subarray(0, 100)),
  refused("disguise: lock file", "lock-file", () => new Uint8Array(165).fill(32), "~$Liên Châu.xlsx"),
  refused("disguise: lock file with a sound workbook in it", "lock-file", () => book(), "~$a.xlsx"),
  refused("disguise: empty lock file", "lock-file", () => new Uint8Array(), "~$b.xlsx"),
  refused("disguise: an empty archive", "no-workbook", () => craftZip([])),
  refused("disguise: OpenDocument", "opendocument", () =>
    craftZip([
      { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
      { name: "content.xml", data: "<x/>" },
    ]),
  ),
  refused("disguise: .docx", "word", () => zipOf("[Content_Types].xml", "word/document.xml")),
  refused("disguise: .pptx", "powerpoint", () => zipOf("[Content_Types].xml", "ppt/presentation.xml")),
  refused("disguise: .xlsb", "binary-workbook", () => zipOf("[Content_Types].xml", "xl/workbook.bin")),
  refused("disguise: Numbers", "other-office", () => zipOf("Index/Document.iwa", "Metadata/Properties.plist")),
  refused("disguise: an archive of workbooks", "archive", () => zipOf("Trường A.xlsx", "Trường B.xlsx")),
  refused("disguise: an archive of photographs", "archive", () => zipOf("1.jpg", "2.JPG")),
  refused("disguise: an archive of something", "no-workbook", () => zipOf("a", "b")),
  refused("disguise: a Java archive", "no-workbook", () => zipOf("META-INF/MANIFEST.MF", "A.class")),
  ...kinds.map(([type, code]) =>
    refused(`disguise: main part of type “${type}”`, code, () => book({ "[Content_Types].xml": main(type) })),
  ),
  ...taken.map((type) =>
    read(`disguise: none, main part of type ${type}`, SOUND, () => book({ "[Content_Types].xml": main(type) })),
  ),
  read("disguise: none, the type stands as a default", SOUND, () =>
    book({ "[Content_Types].xml": main("x", "other.xml").replace('"application/xml"', `"${SHEET_MAIN}"`) }),
  ),
  read("disguise: none, a .docx part lies beside the workbook", SOUND, () => book({ "word/document.xml": "<x/>" })),
  refused("disguise: the main relation points to a Word part", "word", () =>
    book({
      "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
      "word/document.xml": "<x/>",
      "[Content_Types].xml": main(kinds[0]?.[0] ?? "", "word/document.xml"),
    }),
  ),
  read("disguise: none, named .xls", SOUND, () => bytesOf(book())),
];
