import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { fflateInflate } from "../../src/xlsx/inflate";
import { disjoint } from "../../src/xlsx/fits";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeParts, writeWorkbook } from "../../src/xlsx/write";
import { packPart, zipParts } from "../../src/xlsx/zip-write";
import { area, example } from "./write-example";

const parts = writeParts(example);
const packed = parts.map((part) => packPart(part));

const NASTY = [
  ..."|0|-1|1.5|1e9|NaN|true|x|A1|A1:XFE1|$A$1|1:1|veryHidden|rId1|__proto__|constructor|=1|#REF!".split("|"),
  "A1:XFD1048576",
  "'Chỉ tiêu'!$A$1",
  "Chỉ tiêu",
  "a/b",
  "_xlnm.Print_Area",
  "R1C1",
  "9".repeat(400),
  "&#7;",
];

type Change = { readonly part: number; readonly at: number; readonly value: string; readonly kind: number };

/** One part with one attribute or text replaced, or one element cut out or doubled. */
const changed = ({ part, at, value, kind }: Change): Uint8Array => {
  const index = part % parts.length;
  const { path, xml } = parts[index]!;
  const pattern = [/"[^"<>]*"/g, />[^<>]+</g, /<(\w+)\b[^>]*\/>/g, /<(\w+)\b[^>]*>[^<]*<\/\1>/g][kind % 4]!;
  const places = [...xml.matchAll(pattern)];
  const place = places[at % Math.max(1, places.length)];
  if (!place) return zipParts(packed);
  const found = place[0];
  const replaced = [`"${value}"`, `>${value}<`, value === "" ? "" : found + found, value === "" ? "" : found + found][
    kind % 4
  ]!;
  const wrong = xml.slice(0, place.index) + replaced + xml.slice(place.index + found.length);
  return zipParts(packed.map((one, n) => (n === index ? packPart({ path, xml: wrong }) : one)));
};

test("a file with one wrong thing in it is refused, or gives a book that can be written and read again", () => {
  const change = fc.record({ part: fc.nat(99), at: fc.nat(9999), value: fc.constantFrom(...NASTY), kind: fc.nat(3) });
  fc.assert(
    fc.property(change, (one) => {
      const first = readPlaced(changed(one), "a.xlsx", fflateInflate);
      if (!first.ok) return;
      const again = readPlaced(writeWorkbook(first.book), "a.xlsx", fflateInflate);
      // Much faster than `toEqual`, which then says what differs.
      if (!isDeepStrictEqual(again, { ...first, lost: [] })) expect(again).toEqual({ ...first, lost: [] });
    }),
    { numRuns: 150 },
  );
});

test("any damage to the bytes is refused, or changes nothing", () => {
  const bytes = writeWorkbook(example);
  const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(damage, (places) => {
      const wrong = bytes.slice();
      for (const [at, value] of places) wrong[at] = value;
      const reading = readPlaced(wrong, "a.xlsx", fflateInflate);
      if (reading.ok) expect(reading.book).toEqual(example);
    }),
    { numRuns: 300 },
  );
});

test("of areas that overlap the upper one stays, and the rest in their order", () => {
  const areas = [area(5, 0, 9, 3), area(0, 0, 5, 1), area(6, 2, 6, 2), area(6, 0, 7, 1), area(8, 0, 8, 9)];
  expect(disjoint(areas)).toEqual([area(0, 0, 5, 1), area(6, 2, 6, 2), area(6, 0, 7, 1), area(8, 0, 8, 9)]);
});

test("whole columns that are merged cost no time", () => {
  const columns = Array.from({ length: 16_384 }, (_, column) => area(0, column, 1_048_575, column));
  expect(disjoint([...columns, ...columns])).toHaveLength(16_384);
});
