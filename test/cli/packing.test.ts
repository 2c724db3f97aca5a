import fc from "fast-check";
import { inflateRawSync } from "node:zlib";
import { nodePacking } from "../../src/cli/packing";
import { place } from "../../src/sheet/index";
import { BOOK_LISTS } from "../../src/forms/book";
import { drawInfo } from "../../src/forms/info/draw";
import { drawMeta } from "../../src/forms/meta/draw";
import { drawSummary } from "../../src/forms/summary/draw";
import { fflatePacking } from "../../src/xlsx/packing";
import { writeWorkbook } from "../../src/xlsx/write";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";
import { example } from "../xlsx/write-example";

/** Bytes of every kind: alike, of chance, none at all. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 3_000 }),
  fc.tuple(fc.nat(255), fc.nat(200_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
  fc
    .tuple(fc.stringMatching(/^[a-d<>/ "]{0,40}$/), fc.nat(9_000))
    .map(([text, times]) => Buffer.from(text.repeat(times))),
);

test("what is packed whole or in pieces is one stream that unpacks to what was given", () => {
  const packing = nodePacking;
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

test("a workbook is the same bytes from the CLI as from a browser", () => {
  const here = hereAt(COMMUNE);
  const long = place({
    sheets: [drawSummary(here, mergedOf(here, 300), undefined, "later"), drawInfo(here), drawMeta([], BOOK_LISTS)],
    lists: BOOK_LISTS,
  });
  for (const book of [example, long])
    expect(Buffer.compare(writeWorkbook(book, {}, nodePacking), writeWorkbook(book))).toBe(0);
});
