import fc from "fast-check";
import { inflateRawSync } from "node:zlib";
import { slotInFormula, slotNumber, slotText } from "../../src/sheet/index";
import { crc32 } from "../../src/xlsx/crc32";
import { joinCrc, shiftOver } from "../../src/xlsx/crc-join";
import { deflateOpen } from "../../src/xlsx/flush";
import { stampOf } from "../../src/xlsx/stamp";
import { storedBlocks } from "../../src/xlsx/zip-store";
import { readPlaced } from "../../src/xlsx/read-placed";
import { nodeInflate } from "../../src/cli/inflate";
import { writeWorkbook } from "../../src/xlsx/write";
import type { PlacedBook, PlacedCell, Scalar } from "../../src/sheet/index";
import { expectAlike } from "../tools/alike";

const bytes = fc.uint8Array({ maxLength: 3000 });

test("the checksum of two pieces is that of both together", () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      const both = crc32(new Uint8Array([...a, ...b]));
      expect(joinCrc(crc32(a), crc32(b), shiftOver(b.length))).toBe(both);
      expect(crc32(b, crc32(a))).toBe(both);
    }),
  );
});

test("stored blocks give back what they hold, however long", () => {
  for (const length of [0, 1, 65_535, 65_536, 200_000]) {
    const all = Uint8Array.from({ length }, (_, n) => n % 251);
    expect(inflateRawSync(storedBlocks(all, true)).equals(all)).toBe(true);
  }
});

test("a deflated piece may be followed by any other, whatever its length", () => {
  const texts = fc.oneof(
    fc.uint8Array({ maxLength: 20_000 }),
    fc
      .nat({ max: 70_000 })
      .map((length) => Uint8Array.from({ length }, (_, n) => 32 + ((n * 7919 + ((n * n) % 97)) % 90))),
    fc.nat({ max: 70_000 }).map((length) => Uint8Array.from({ length }, (_, n) => 97 + (n % 11))),
  );
  fc.assert(
    fc.property(texts, fc.uint8Array({ maxLength: 40 }), (first, second) => {
      const stream = Buffer.concat([deflateOpen(first), deflateOpen(second), storedBlocks(second, true)]);
      expect(inflateRawSync(stream).equals(Buffer.concat([first, second, second]))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** A sheet with enough common text around its slots that pieces are really shared. */
function sheetOf(text: Scalar, formulaText: string, height: number, count: number): PlacedBook {
  const cell = (row: number, column: number, value: Scalar, formula?: string): PlacedCell => ({
    row,
    column,
    value,
    style: {},
    ...(formula !== undefined && { formula }),
  });
  const filler = Array.from({ length: 60 }, (_, row) => cell(row + 2, 0, `Dòng chung số ${row} của mọi bản`));
  return {
    sheets: [
      {
        role: "info",
        name: "Thông tin",
        visibility: "visible",
        columns: [],
        rows: [{ row: 1, hidden: false, height }],
        cells: [
          cell(0, 0, text),
          cell(1, 0, "a"),
          cell(1, 1, count),
          ...filler,
          cell(70, 0, null, `"của "&"${formulaText}"`),
          cell(71, 0, typeof text === "string" ? `– ${text} –` : text),
        ],
        merges: [],
        names: [],
        validations: [],
        conditionals: [],
        protect: false,
        gridlines: true,
      },
    ],
  };
}

const stamp = stampOf(sheetOf(slotText(0), slotInFormula(0), slotNumber(1), slotNumber(2)), { title: slotText(0) });
const read = (file: Uint8Array): unknown => {
  const found = readPlaced(file, "a.xlsx", nodeInflate);
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found;
};

test("a stamped book reads as the one written directly, whatever its texts", () => {
  const texts = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc.constantFrom(`Trường "A" <b>&amp;`, "Trường Mầm non".normalize("NFD"), "  hai  khoảng  ", "x".repeat(5000)),
  );
  const plain = texts.filter((text) => !/^[=+\-@']|[\ud800-\udfff]|_x/.test(text));
  fc.assert(
    fc.property(plain, fc.integer({ min: 10, max: 409 }), fc.nat(), (text, height, count) => {
      const direct = writeWorkbook(sheetOf(text, text.replaceAll('"', '""'), height, count), { title: text });
      expectAlike(read(stamp([text, height, count])), read(direct));
    }),
    { numRuns: 150 },
  );
});

test("the same values are the same bytes, others are not", () => {
  expect(stamp(["A", 20, 1])).toEqual(stamp(["A", 20, 1]));
  expect(stamp(["A", 20, 1])).not.toEqual(stamp(["B", 20, 1]));
});

test("a slot that nothing fills is our own mistake", () => {
  expect(() => stamp(["A"])).toThrow("nothing fills slot");
});
