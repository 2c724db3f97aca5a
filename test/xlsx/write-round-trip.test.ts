import fc from "fast-check";
import type { PlacedBook } from "../../src/sheet/placed";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";
import { placedBook } from "./write-arbitrary";
import { example } from "./write-example";

const again = (book: PlacedBook): unknown => readPlaced(writeWorkbook(book), "a.xlsx", fflateInflate);

test("a book with every feature is read back as it was written, and nothing is lost", () => {
  expect(again(example)).toEqual({ book: example, lost: [], ok: true });
});

test("any placed book is read back as it was written", () => {
  fc.assert(
    fc.property(placedBook, (book) => {
      expect(again(book)).toEqual({ book, lost: [], ok: true });
    }),
    { numRuns: 200 },
  );
});

test("a book that was read is written as the same bytes", () => {
  fc.assert(
    fc.property(placedBook, (book) => {
      const bytes = writeWorkbook(book);
      const reading = readPlaced(bytes, "a.xlsx", fflateInflate);
      expect(reading.ok && writeWorkbook(reading.book)).toEqual(bytes);
    }),
    { numRuns: 60 },
  );
});
