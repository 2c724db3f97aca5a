import { deflateSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";
import { book, cells, HEAD, PARTS, parts, SHEET, SOUND, strings } from "./book";
import { read, refused, type HostileCase } from "./case";
import { bytesOf, craftZip, fields, type Craft } from "./zip-craft";
import { names, methods, duplicates } from "./zip-tables";

/** The sound workbook with fields of one entry changed. */
const lie = (name: string, change: Partial<Craft>): Uint8Array =>
  craftZip(parts({}).map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));

const all = (change: Partial<Craft> | ((entry: Craft) => Partial<Craft>)): Uint8Array =>
  craftZip(parts({}).map((entry) => ({ ...entry, ...(typeof change === "function" ? change(entry) : change) })));

const more = (...entries: readonly Craft[]): Uint8Array => craftZip([...parts({}), ...entries]);
const raw = (entry: Craft): Uint8Array =>
  typeof entry.data === "string" ? new TextEncoder().encode(entry.data) : entry.data;
const sheet = new TextEncoder().encode(PARTS.get(SHEET) as string);
const cut =
  (length: number): (() => Uint8Array) =>
  () => {
    const whole = book();
    return whole.subarray(0, length < 0 ? whole.length + length : length);
  };

/** `size` blanks inside a sound sheet: packs about a thousand to one. */
const blanks = (size: number): Uint8Array => bytesOf(HEAD, new Uint8Array(size).fill(32), cells("").slice(HEAD.length));
const wide64 = (...values: readonly number[]): Uint8Array =>
  bytesOf(fields([2, 1], [2, values.length * 8]), ...values.map((value) => fields([8, value])));

const descriptor = (entry: Craft, signed: boolean): Uint8Array => {
  const data = raw(entry);
  const sizes = fields([4, crc32(data)], [4, deflateSync(data).length], [4, data.length]);
  return signed ? bytesOf(fields([4, 0x08074b50]), sizes) : sizes;
};

const truncations = [4, 22, 30, 100, 300, 700, 1000, -1, -2, -10, -21, -22, -60, -150, -400].map((length) =>
  refused(`zip: cut at ${length}`, "zip-truncated", cut(length)),
);

export const ZIP_CASES: readonly HostileCase[] = [
  read("zip: sound", SOUND, () => book()),
  ...truncations,
  ...names.map(([name, why]) => refused(`zip: a part name: ${why}`, "zip-part-name", () => more({ name, data: "x" }))),
  ...methods.map((method) =>
    refused(`zip: method ${method}`, "zip-method", () => lie(SHEET, { method, packed: sheet })),
  ),
  ...duplicates.map(([name, why]) =>
    refused(`zip: a part twice: ${why}`, "zip-duplicate-part", () =>
      more({ name, data: cells('<c r="A1"><v>2</v></c>') }),
    ),
  ),
  read("zip: stored parts", SOUND, () => all({ method: 0 })),
  read("zip: backslashes as steps", SOUND, () => all(({ name }) => ({ name: (name as string).replace(/\//g, "\\") }))),
  read("zip: a leading slash in every name", SOUND, () => all(({ name }) => ({ name: `/${name as string}` }))),
  read("zip: names in capitals", SOUND, () => all(({ name }) => ({ name: (name as string).toUpperCase() }))),
  read("zip: the parts in reverse order", SOUND, () => craftZip([...parts({})].reverse())),
  read("zip: folders as entries", SOUND, () =>
    more({ name: "xl/", data: "", method: 0 }, { name: "docProps/", data: "", method: 0 }),
  ),
  read("zip: UTF-8 flag", SOUND, () => all({ flags: 0x800 })),
  read("zip: UTF-8 flag in the directory only", SOUND, () => all({ flags: 0x800, localFlags: 0 })),
  read("zip: deflate options in the flags", SOUND, () => all({ flags: 6 })),
  read("zip: data descriptors", SOUND, () =>
    all((entry) => ({ flags: 8, localCrc: 0, localSize: 0, localPackedSize: 0, after: descriptor(entry, true) })),
  ),
  read("zip: data descriptors without signature", SOUND, () =>
    all((entry) => ({ flags: 8, localCrc: 0, localSize: 0, localPackedSize: 0, after: descriptor(entry, false) })),
  ),
  read("zip: descriptor flag with sizes in front", SOUND, () =>
    all((entry) => ({ flags: 8, after: descriptor(entry, true) })),
  ),
  read("zip: extra fields", SOUND, () =>
    all({
      extra: bytesOf(fields([2, 0x5455], [2, 5]), "abcde"),
      localExtra: bytesOf(fields([2, 0x5455], [2, 5]), "abcde"),
    }),
  ),
  read("zip: padding in an extra field", SOUND, () => all({ localExtra: new Uint8Array(300) })),
  read("zip: comments of entries", SOUND, () => all({ comment: "ghi chú" })),
  read("zip: an archive comment", SOUND, () => book({}, { comment: bytesOf("ghi chú") })),
  read("zip: zeros after the end", SOUND, () => book({}, { after: new Uint8Array(700) })),
  read("zip: a line end after the end", SOUND, () => book({}, { after: bytesOf("\r\n") })),
  read("zip: a gap before the directory", SOUND, () => book({}, { gap: new Uint8Array(64) })),
  read("zip: a hidden entry that no directory names", SOUND, () => more({ name: "x.xml", data: "x", hidden: true })),
  read("zip: zip64 end record", SOUND, () => book({}, { zip64: true })),
  read("zip: zip64 sizes of an entry", SOUND, () =>
    craftZip(
      parts({}).map((entry) => {
        const data = raw(entry);
        const extra = wide64(data.length, deflateSync(data).length);
        const full = { size: 0xffffffff, packedSize: 0xffffffff };
        return { ...entry, ...full, extra, localExtra: extra };
      }),
    ),
  ),
  refused("zip: zip64 without the extra field", "zip-size", () => lie(SHEET, { size: 0xffffffff })),
  refused("zip: zip64 extra field too short", "zip-overlap", () =>
    lie(SHEET, { size: 0xffffffff, packedSize: 0xffffffff, extra: wide64(5) }),
  ),
  refused("zip: zip64 size beyond all numbers", "zip-size", () =>
    lie(SHEET, {
      size: 0xffffffff,
      extra: bytesOf(fields([2, 1], [2, 8]), new Uint8Array(8).fill(255)),
      flags: 8,
      localCrc: 0,
      localSize: 0,
      localPackedSize: 0,
    }),
  ),
  refused("zip: zip64 locator that points nowhere", "zip-directory", () => book({}, { start: 0xffffffff })),
  refused("zip: no end record", "zip-truncated", () => book({}, { noEnd: true })),
  refused("zip: two archives in a row", "zip-two-ends", () => bytesOf(book(), book())),
  refused("zip: an end record in the comment", "zip-two-ends", () =>
    book({}, { comment: bytesOf(fields([4, 0x06054b50]), new Uint8Array(18)) }),
  ),
  refused("zip: a whole archive in the comment", "zip-two-ends", () => book({}, { comment: book() })),
  refused("zip: text after the end", "zip-directory", () => book({}, { after: bytesOf("hello") })),
  refused("zip: text before the first part", "unknown-format", () => bytesOf("MZ", book())),
  refused("zip: text before the first part, offsets moved with it", "unknown-format", () =>
    book({}, { before: bytesOf("MZ") }),
  ),
  refused("zip: one entry more counted", "zip-directory", () => book({}, { count: 8 })),
  refused("zip: one entry fewer counted", "zip-directory", () => book({}, { count: 6 })),
  refused("zip: no entries counted", "zip-directory", () => book({}, { count: 0 })),
  refused("zip: counts of disk and all differ", "zip-directory", () => book({}, { diskCount: 3 })),
  refused("zip: a second disk", "zip-directory", () => book({}, { disk: 1 })),
  refused("zip: directory said to be larger", "zip-directory", () => book({}, { size: 10_000 })),
  refused("zip: directory said to begin at 0", "zip-directory", () => book({}, { start: 0 })),
  refused("zip: comment longer than the file", "zip-directory", () => book({}, { commentLength: 50 })),
  refused("zip: too many entries", "zip-too-many-parts", () =>
    craftZip(Array.from({ length: 9000 }, (_, i) => ({ name: `p${i}`, data: "", method: 0 }))),
  ),
  ...[1, 0x40, 0x2000, 0x41].map((flags) =>
    refused(`zip: encrypted, flags ${flags}`, "zip-password", () => lie(SHEET, { flags })),
  ),
  refused("zip: encrypted only in the local header", "zip-local-differs", () => lie(SHEET, { localFlags: 1 })),
  refused("zip: local name differs", "zip-local-differs", () => lie(SHEET, { localName: "xl/worksheets/sheet9.xml" })),
  refused("zip: local name of another length", "zip-local-differs", () => lie(SHEET, { localName: "x" })),
  refused("zip: local method differs", "zip-local-differs", () => lie(SHEET, { localMethod: 0 })),
  refused("zip: local checksum differs", "zip-local-differs", () => lie(SHEET, { localCrc: 1 })),
  refused("zip: local size differs", "zip-local-differs", () => lie(SHEET, { localSize: 1 })),
  refused("zip: local packed size differs", "zip-local-differs", () => lie(SHEET, { localPackedSize: 1 })),
  refused("zip: local descriptor flag differs", "zip-local-differs", () => lie(SHEET, { localFlags: 8 })),
  refused("zip: sizes open without descriptor flag", "zip-local-differs", () =>
    lie(SHEET, { localCrc: 0, localSize: 0, localPackedSize: 0 }),
  ),
  refused("zip: an offset into the middle of nowhere", "zip-local-differs", () => lie(SHEET, { offset: 7 })),
  refused("zip: an offset beyond the file", "zip-overlap", () => lie(SHEET, { offset: 1_000_000 })),
  refused("zip: an offset into the directory", "zip-overlap", () => lie(SHEET, { offset: book().length - 60 })),
  refused("zip: two names on one entry", "zip-local-differs", () =>
    more({ name: "xl/other.xml", data: "x", offset: 0 }),
  ),
  refused("zip: packed data runs into the next entry", "zip-overlap", () =>
    lie(SHEET, { packedSize: 600, localPackedSize: 600 }),
  ),
  refused("zip: packed data runs into the directory", "zip-overlap", () =>
    lie("xl/styles.xml", { packedSize: 9_999, localPackedSize: 9_999 }),
  ),
  refused("zip: wrong checksum", "zip-checksum", () => lie(SHEET, { crc: 12345 })),
  refused("zip: wrong checksum of a stored part", "zip-checksum", () => lie(SHEET, { crc: 12345, method: 0 })),
  refused("zip: wrong checksum of the texts", "zip-checksum", () => lie("xl/sharedStrings.xml", { crc: 0 })),
  refused("zip: size one too small", "zip-stream", () => lie(SHEET, { size: sheet.length - 1 })),
  refused("zip: size one too large", "zip-stream", () => lie(SHEET, { size: sheet.length + 1 })),
  refused("zip: size 0", "zip-stream", () => lie(SHEET, { size: 0 })),
  refused("zip: size of 4 GB", "zip-size", () => lie(SHEET, { size: 0xfffffffe })),
  refused("zip: stored with two sizes", "zip-size", () => lie(SHEET, { method: 0, size: sheet.length + 1 })),
  refused("zip: packed data cut", "zip-stream", () => {
    const packed = deflateSync(sheet);
    return lie(SHEET, { packed: packed.subarray(0, packed.length - 5) });
  }),
  refused("zip: packed data empty", "zip-stream", () => lie(SHEET, { packed: new Uint8Array() })),
  refused("zip: packed data is noise", "zip-stream", () =>
    lie(SHEET, { packed: Uint8Array.from({ length: 200 }, (_, i) => (i * 151 + 7) % 256) }),
  ),
  refused("zip: packed data is all ones", "zip-stream", () => lie(SHEET, { packed: new Uint8Array(100).fill(255) })),
  refused("zip: stored data called deflated", "zip-stream", () => lie(SHEET, { packed: sheet })),
  refused("zip: a deflate block of the reserved type", "zip-stream", () =>
    lie(SHEET, { packed: Uint8Array.of(7, 0, 0) }),
  ),
  refused("zip: a bomb by ratio", "zip-ratio", () => book({ [SHEET]: blanks(20_000_000) })),
  refused("zip: a bomb by size", "zip-size", () => lie(SHEET, { size: 70_000_000 })),
  refused("zip: a bomb that says it is small", "zip-stream", () =>
    lie(SHEET, { data: blanks(30_000_000), size: 1000, crc: 1 }),
  ),
  refused("zip: a bomb in the texts", "zip-ratio", () => book({ "xl/sharedStrings.xml": blanks(30_000_000) })),
  refused("zip: a bomb in the content types", "zip-ratio", () => book({ "[Content_Types].xml": blanks(30_000_000) })),
  read("zip: a bomb in a part that nobody needs", SOUND, () => book({ "xl/media/image1.png": blanks(40_000_000) })),
  read("zip: noise in a part that nobody needs", SOUND, () =>
    more({ name: "xl/theme/theme1.xml", data: "x", packed: Uint8Array.of(7, 7, 7) }),
  ),
  read("zip: a stored archive inside", SOUND, () => more({ name: "xl/embeddings/a.xlsx", data: book(), method: 0 })),
  read("zip: many small texts", { A1: "n999" }, () =>
    book({
      [SHEET]: cells('<c r="A1" t="s"><v>999</v></c>'),
      "xl/sharedStrings.xml": strings(...Array.from({ length: 1000 }, (_, i) => `<t>n${i}</t>`)),
    }),
  ),
];
