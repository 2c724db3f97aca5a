import fc from "fast-check";
import { nodeInflate } from "../../src/cli/inflate";
import { drawBook } from "../../src/forms/index";
import { fillByName, sampleAnswers } from "../../src/jobs/index";
import { likenessOf, place } from "../../src/sheet/index";
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
  [TEXTS, edit(ITEM, () => "")],
  [TEXTS, edit(ITEM, () => "<si/>")],
  [TEXTS, edit(ITEM, (found) => found.replace("</t>", "&#97;</t>"))],
  [TEXTS, edit(ITEM, (found) => found.replace(/<t[ >].*<\/t>/, "<r>$&</r><r><t>b</t></r><rPh><t>c</t></rPh>"))],
  [TEXTS, edit(ITEM, (found) => ` ${found}<!-- -->`)],
  [TEXTS, edit(ITEM, (found) => found.replace("<si>", '<si xmlns="urn:other">'))],
  [TEXTS, edit(ITEM, (found) => found.replace("</si>", ""))],
  [
    TEXTS,
    (xml, at, to) =>
      [...xml.matchAll(ITEM)]
        .slice(at % 900, (at % 900) + (to % 40))
        .reduce((all, [item]) => all.replace(item, ""), xml),
  ],
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

/** Places where a sheet differs from the one that it is said to be like, and nobody says so. */
const untold = (result: ReadResult): readonly number[] =>
  (result.ok ? result.book.sheets : []).flatMap(({ cells }) => {
    const { base, changed } = likenessOf(cells);
    const told = new Set(changed);
    return [...base.keys(), ...cells.keys()].filter((key) => !told.has(key) && base.get(key) !== cells.get(key));
  });

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
      const beside = read(bytes, "a.xlsx");
      expect(spelled(beside)).toEqual(spelled(alone));
      expect(untold(beside)).toEqual([]);
    }),
    { numRuns: 60 },
  );
  // Some of these files can be read, some cannot.
  expect(told).toBeGreaterThan(2);
  expect(told).toBeLessThan(58);
});

/** The workbook with some of its parts otherwise. */
const bookWith = (parts: ReadonlyMap<string, ReturnType<typeof packPart>>): Uint8Array =>
  zipParts([...PACKED].map(([path, packed]) => parts.get(path) ?? packed));

const partOf = (path: string, make: Edit): ReturnType<typeof packPart> =>
  packPart({ path, xml: make(PARTS.find((part) => part.path === path)?.xml ?? "", 40, 0) });

test("a sheet that nobody has touched says what the texts of its own file say, however its cells are written", () => {
  const read = bookReader(nodeInflate, () => true, "mark");
  const odd = partOf(SHEET, (xml) => xml.replace(/ t="s">/g, '  t="s">'));
  const said = partOf(TEXTS, (xml) => xml.replace(/<\/t>/g, "!</t>"));
  const none = partOf(TEXTS, (xml) => xml.replace(/<t([^>]*)>[^<]*<\/t>/g, "<t></t>"));
  const blank = partOf(TEXTS, (xml) => xml.replace(/<t([^>]*)>[^<]*<\/t>/g, '<t xml:space="preserve"> </t>'));
  const few = partOf(TEXTS, (xml) => xml.replace(/(?:<si>(?:(?!<si>).)*<\/si>){40}<\/sst>/, "</sst>"));
  for (const texts of [[], [[TEXTS, said]], [[TEXTS, none]], [[TEXTS, blank]], [[TEXTS, few]], []] as const) {
    const bytes = bookWith(new Map([[SHEET, odd], ...texts]));
    const alone = readValues(bytes, "a.xlsx", nodeInflate, () => true, "mark");
    expect(alone.ok).toBe(true);
    expect(spelled(read(bytes, "a.xlsx"))).toEqual(spelled(alone));
  }
});

test("sheets are found by the relationships of their own file, also where the workbook part was read before", () => {
  const read = bookReader(nodeInflate, () => true, "mark");
  const swapped = partOf("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(/worksheets\/sheet([23])\.xml/g, (_, n) => `worksheets/sheet${n === "2" ? 3 : 2}.xml`),
  );
  const missing = partOf("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(/<Relationship [^>]*sheet3\.xml[^>]*>/, ""),
  );
  for (const relations of [[], [swapped], [missing], []]) {
    const bytes = bookWith(new Map(relations.map((part) => ["xl/_rels/workbook.xml.rels", part])));
    const alone = readValues(bytes, "a.xlsx", nodeInflate, () => true, "mark");
    expect(alone.ok).toBe(relations[0] !== missing);
    expect(spelled(read(bytes, "a.xlsx"))).toEqual(spelled(alone));
  }
});

test("a part with a false checksum is refused, also where its bytes were read before", () => {
  const read = bookReader(nodeInflate, () => true, "mark");
  expect(read(bookWith(new Map()), "a.xlsx").ok).toBe(true);
  for (const path of [SHEET, TEXTS, STYLES]) {
    const packed = PACKED.get(path) as ReturnType<typeof packPart>;
    const found = read(bookWith(new Map([[path, { ...packed, crc: packed.crc ^ 1 }]])), "a.xlsx");
    expect(found).toMatchObject({ ok: false, refusal: { code: "zip-checksum" } });
  }
});

test("cells of a workbook that is read alone go to another thread as they are", () => {
  const read = readValues(zipParts([...PACKED.values()]), "mot.xlsx", nodeInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  for (const { name, cells } of structuredClone(read.book).sheets)
    expect([name, [...cells]]).toEqual([name, [...(read.book.sheets.find((one) => one.name === name)?.cells ?? [])]]);
});
