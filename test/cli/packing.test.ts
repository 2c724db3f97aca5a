import fc from "fast-check";
import { unzipSync } from "fflate";
import { inflateRawSync } from "node:zlib";
import { nodePacking, tidied } from "../../src/cli/packing";
import { place } from "../../src/sheet/index";
import { LISTS } from "../../src/forms/entry/cells";
import { drawMeta } from "../../src/forms/meta/draw";
import { drawSummary } from "../../src/forms/summary/draw";
import { fflatePacking, type Packing } from "../../src/xlsx/packing";
import { writeWorkbook } from "../../src/xlsx/write";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";
import { example } from "../xlsx/write-example";

const BOTH: readonly (readonly [string, Packing])[] = [
  ["fflate", fflatePacking],
  ["zlib", nodePacking],
];

/** Bytes of every kind: alike, of chance, none at all. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 3_000 }),
  fc.tuple(fc.nat(255), fc.nat(200_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
  fc
    .tuple(fc.stringMatching(/^[a-d<>/ "]{0,40}$/), fc.nat(9_000))
    .map(([text, times]) => Buffer.from(text.repeat(times))),
);

test.each(BOTH)("what %s packed whole or in pieces is one stream that unpacks to what was given", (_, packing) => {
  fc.assert(
    fc.property(fc.array(bytes, { minLength: 1, maxLength: 5 }), (pieces) => {
      const all = Buffer.concat(pieces);
      const packed: Uint8Array[] = [];
      const push = packing.pieces((one) => packed.push(one));
      // As the writer does: what is handed over holds until the next one only.
      const room = new Uint8Array(all.length);
      let crc = 0;
      pieces.forEach((piece, at) => {
        room.set(piece);
        const given = room.subarray(0, piece.length);
        crc = packing.crc32(given, crc);
        push(given, at === pieces.length - 1);
        room.fill(0);
      });
      expect(inflateRawSync(Buffer.concat(packed)).equals(all)).toBe(true);
      expect(inflateRawSync(packing.whole(all)).equals(all)).toBe(true);
      expect(crc).toBe(fflatePacking.crc32(all));
    }),
    { numRuns: 60 },
  );
});

test("a workbook packed by zlib has the parts of one packed by fflate, byte for byte, and is the same every time", () => {
  const here = hereAt(COMMUNE);
  const long = place({
    sheets: [drawSummary(here, mergedOf(here, 300), undefined, "later"), drawMeta([], LISTS)],
    lists: LISTS,
  });
  for (const book of [example, long]) {
    const [one, other] = [writeWorkbook(book, {}, nodePacking), writeWorkbook(book, {}, nodePacking)];
    expect(Buffer.compare(one, other)).toBe(0);
    const plain = unzipSync(writeWorkbook(book));
    const packed = unzipSync(one);
    expect(Object.keys(packed)).toEqual(Object.keys(plain));
    for (const [path, part] of Object.entries(plain)) expect(Buffer.compare(packed[path] ?? part, part)).toBe(0);
    expect(Buffer.compare(one, writeWorkbook(book))).not.toBe(0);
  }
});

test("memory is given back after every eight megabytes of long parts, which are packed as without", () => {
  const piece = new Uint8Array(3 * 1024 * 1024).fill(65);
  const [plain, same]: readonly Uint8Array[][] = [[], []];
  let times = 0;
  const push = nodePacking.pieces((one) => plain?.push(one));
  const tidy = tidied(nodePacking, () => (times += 1)).pieces((one) => same?.push(one));
  for (let n = 1; n <= 7; n += 1) {
    push(piece, n === 7);
    tidy(piece, n === 7);
  }
  expect(times).toBe(2);
  expect(same).toEqual(plain);
});
