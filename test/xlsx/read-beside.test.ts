import fc from "fast-check";
import { nodeInflate } from "../../src/cli/inflate";
import { drawBook } from "../../src/forms/index";
import { fillByName, sampleAnswers } from "../../src/jobs/index";
import { place } from "../../src/sheet/index";
import { bookReader, readValues, type ReadResult } from "../../src/xlsx/read";
import { writeParts } from "../../src/xlsx/write";
import { packPart, zipParts } from "../../src/xlsx/zip-write";
import { context, unit } from "../tools/books";

/** A sheet that is read beside one before passes what is the same byte for byte: it may pass nothing that matters. */

const FORM = context("hanoi-605", unit("truong", ["mn"]), "2026-H1");
const PARTS = writeParts(fillByName(place(drawBook(FORM, "0".repeat(64))), sampleAnswers(FORM)));
const PACKED = new Map(PARTS.map((part) => [part.path, packPart(part)]));
const SHEET = "xl/worksheets/sheet3.xml";
const TEXTS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";

const CELL = /<c r="[^"]*"[^>]*?(?:\/>|>.*?<\/c>)/g;
const ROW = /<row [^>]*?(?:\/>|>.*?<\/row>)/g;
const ITEM = /<si>.*?<\/si>/g;

type Edit = (xml: string, at: number, to: number) => string;

/** The n-th match in another place, or in its own place something else. */
const edit =
  (pattern: RegExp, say: (found: string, other: string) => string): Edit =>
  (xml, at, to) => {
    const all = [...xml.matchAll(pattern)];
    const [one, two] = [all[at % all.length], all[to % all.length]];
    if (!one || !two) throw new Error("nothing to edit");
    return xml.slice(0, one.index) + say(one[0], two[0]) + xml.slice(one.index + one[0].length);
  };

const EDITS: readonly (readonly [string, Edit])[] = [
  [SHEET, edit(CELL, () => "")],
  [SHEET, edit(CELL, (found) => found + found)],
  [SHEET, edit(CELL, (_, other) => other)],
  [SHEET, edit(CELL, (found, other) => found + other)],
  [SHEET, edit(CELL, (found) => ` ${found}<!-- -->`)],
  [SHEET, edit(CELL, (found) => found.replace(/ s="\d+"/, ' s="1"'))],
  [SHEET, edit(CELL, (found) => found.replace(/<v>.*<\/v>/, "<v>7</v>"))],
  [SHEET, edit(CELL, (found) => found.replace(/>.*<|\/>$/, "/>").replace(/\/>\/c>$/, "/>"))],
  [SHEET, edit(CELL, (found) => found.replace("<c ", '<c xmlns="urn:other" '))],
  [SHEET, edit(ROW, () => "")],
  [SHEET, edit(ROW, (found) => found + found)],
  [SHEET, edit(ROW, (_, other) => other)],
  [SHEET, edit(ROW, (found) => `${found}</sheetData><sheetData>`)],
  [SHEET, edit(ROW, (found) => found.replace("<row ", '<row xmlns="urn:other" '))],
  [SHEET, edit(ROW, (found) => `<row r="3"/>${found}`)],
  [TEXTS, edit(ITEM, () => "<si><t>Khác</t></si>")],
  [TEXTS, edit(ITEM, (found, other) => other + found)],
  [STYLES, (xml) => xml.replace(/numFmtId="0"/g, 'numFmtId="9"')],
];

const spelled = (result: ReadResult): unknown =>
  result.ok
    ? result.book.sheets.map(({ name, cells }) => [
        name,
        cells.size,
        [...cells],
        [...cells.keys()].map((key) => cells.get(key)),
      ])
    : result.refusal;

test("a sheet read beside another is what it is alone, whatever was changed in its XML", () => {
  const read = bookReader(nodeInflate, () => true, "mark");
  read(zipParts([...PACKED.values()]), "a.xlsx");
  const change = fc.record({ edit: fc.nat({ max: EDITS.length - 1 }), at: fc.nat(), to: fc.nat() });
  let told = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const xml = new Map(PARTS.map((part) => [part.path, part.xml]));
      for (const { edit: which, at, to } of changes) {
        const [path, make] = EDITS[which] as (typeof EDITS)[number];
        xml.set(path, make(xml.get(path) ?? "", at, to));
      }
      const touched = new Set(changes.map((one) => EDITS[one.edit]?.[0]));
      const bytes = zipParts(
        [...PACKED].map(([path, packed]) =>
          touched.has(path) ? packPart({ path, xml: xml.get(path) ?? "" }) : packed,
        ),
      );
      const alone = readValues(bytes, "a.xlsx", nodeInflate, () => true, "mark");
      if (!alone.ok) told += 1;
      expect(spelled(read(bytes, "a.xlsx"))).toEqual(spelled(alone));
    }),
    { numRuns: 60 },
  );
  // Some of these files can be read, some cannot.
  expect(told).toBeGreaterThan(2);
  expect(told).toBeLessThan(58);
});

test("cells of a workbook that is read alone go to another thread as they are", () => {
  const read = readValues(zipParts([...PACKED.values()]), "mot.xlsx", nodeInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  for (const { name, cells } of structuredClone(read.book).sheets)
    expect([name, [...cells]]).toEqual([name, [...(read.book.sheets.find((one) => one.name === name)?.cells ?? [])]]);
});
