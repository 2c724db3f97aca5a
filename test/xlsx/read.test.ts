import { nodeInflate } from "../../src/cli/inflate";
import { cellKey } from "../../src/sheet/grid";
import type { Inflate } from "../../src/xlsx/inflate";
import { readValues, type ReadResult } from "../../src/xlsx/read";
import { book, cells, PARTS, relation, relations, SHEET, withSheet, workbook } from "../hostile/book";

const SHEETS =
  '<sheet name="Chỉ tiêu" sheetId="4" r:id="a"/><sheet name="Ẩn" sheetId="2" state="hidden" r:id="b"/>' +
  '<sheet name="Biểu đồ" sheetId="9" r:id="c"/><sheet name="_chitieu" sheetId="3" state="veryHidden" r:id="d"/>';
const RELATIONS = relations(
  relation("d", "worksheet", "worksheets/s3.xml"),
  relation("b", "worksheet", "worksheets/s2.xml"),
  relation("c", "chartsheet", "chartsheets/sheet1.xml"),
  relation("a", "worksheet", "worksheets/s1.xml"),
);
const numbered = (n: number): string => cells(`<c r="A1"><v>${n}</v></c>`);
const several = (names = ""): Uint8Array =>
  book({
    [SHEET]: null,
    "xl/workbook.xml": workbook(SHEETS, `<definedNames>${names}</definedNames>`),
    "xl/_rels/workbook.xml.rels": RELATIONS,
    "xl/worksheets/s1.xml": numbered(1),
    "xl/worksheets/s2.xml": numbered(2),
    "xl/worksheets/s3.xml": numbered(3),
  });

const read = (bytes: Uint8Array, wanted?: (name: string) => boolean): Extract<ReadResult, { readonly ok: true }> => {
  const result = readValues(bytes, "Trường A.xlsx", nodeInflate, wanted);
  if (!result.ok) throw new Error(result.refusal.code);
  return result;
};
const first = (bytes: Uint8Array): unknown => read(bytes).book.sheets[0]?.cells.get(cellKey(0, 0));

test("sheets come in the order of the workbook, found by relationship, with their state", () => {
  const { book: found, notes } = read(several());
  expect(found.file).toBe("Trường A.xlsx");
  expect(found.sheets.map(({ name, state, cells: inside }) => [name, state, inside.get(0)?.value])).toEqual([
    ["Chỉ tiêu", "visible", 1],
    ["Ẩn", "hidden", 2],
    ["_chitieu", "veryHidden", 3],
  ]);
  expect(notes).toEqual([{ code: "sheet-without-cells", sheet: "Biểu đồ" }]);
});

test("sheets that nobody wants are not unpacked", () => {
  const sizes: number[] = [];
  const counting: Inflate = {
    ...nodeInflate,
    raw: (deflated, size) => {
      sizes.push(size);
      return nodeInflate.raw(deflated, size);
    },
  };
  const all = readValues(several(), "a.xlsx", counting);
  const before = sizes.length;
  const some = readValues(several(), "a.xlsx", counting, (name) => name === "_chitieu");
  expect(all.ok && some.ok && some.book.sheets.map(({ name }) => name)).toEqual(["_chitieu"]);
  expect(sizes.length - before).toBe(before - 2);
});

describe("names", () => {
  const named = (name: string, text: string, more = ""): string =>
    `<definedName name="${name}"${more}>${text}</definedName>`;
  const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

  test("plain areas are kept, of the workbook and of a sheet, hidden ones too", () => {
    const { book: found } = read(
      several(
        named("tong", "'Chỉ tiêu'!$B$3") +
          named("ct_MT3-CT4b.tu", "_chitieu!$A$1:$B$2", ' localSheetId="3" hidden="1"') +
          named("nho", "'chỉ tiêu'!a1", ' localSheetId="0"'),
      ),
    );
    expect(found.names).toEqual([{ name: "tong", sheet: "Chỉ tiêu", area: area(2, 1) }]);
    expect(found.sheets[2]?.names).toEqual([{ name: "ct_MT3-CT4b.tu", sheet: "_chitieu", area: area(0, 0, 1, 1) }]);
    expect(found.sheets[0]?.names).toEqual([{ name: "nho", sheet: "Chỉ tiêu", area: area(0, 0) }]);
  });

  test.each([
    "#REF!",
    "'Chỉ tiêu'!#REF!",
    "'Không có'!$A$1",
    "[1]Sheet1!$A$1",
    "'Chỉ tiêu'!$A:$A",
    "'Chỉ tiêu'!$1:$3",
    "'Chỉ tiêu'!$A$1,'Chỉ tiêu'!$B$2",
    "SUM('Chỉ tiêu'!$A$1)",
    "12",
    '"chữ"',
    "'Chỉ tiêu'!$A$0",
    "'Chỉ tiêu'!$XFE$1",
    "'Chỉ tiêu:Ẩn'!$A$1",
    "",
  ])("%s is no area and is passed over", (text) => {
    expect(read(several(named("x", text))).book.names).toEqual([]);
  });

  test("a name that stands twice in one scope does not count, in two scopes it does", () => {
    const one = named("x", "Ẩn!$A$1");
    expect(read(several(one + one.replace('"x"', '"X"'))).book.names).toEqual([]);
    const { book: found } = read(several(one + named("x", "Ẩn!$A$2", ' localSheetId="1"')));
    expect([found.names.length, found.sheets[1]?.names.length]).toEqual([1, 1]);
  });

  test("a scope that does not exist leaves the name out", () => {
    expect(read(several(named("x", "Ẩn!$A$1", ' localSheetId="9"'))).book.names).toEqual([]);
  });

  test("an apostrophe in a sheet's name is written twice", () => {
    const bytes = book({
      "xl/workbook.xml": workbook(
        `<sheet name="o'clock" sheetId="1" r:id="rId1"/>`,
        "<definedNames><definedName name=\"x\">'o''clock'!$C$1</definedName></definedNames>",
      ),
    });
    expect(read(bytes).book.names).toEqual([{ name: "x", sheet: "o'clock", area: area(0, 2) }]);
  });
});

describe("what a cell carries beside its value", () => {
  test.each([
    [0, {}],
    [1, { format: "0.00%" }],
    [2, { format: '"a"0' }],
    [3, { font: ".VnTime" }],
    [4, { format: "m/d/yyyy" }],
  ])("style %i", (style, more) => {
    expect(first(withSheet(cells(`<c r="A1" s="${style}"><v>5</v></c>`)))).toEqual({
      kind: "number",
      value: 5,
      ...more,
    });
  });

  test("what the file calls a day has the format of one, whatever its style was made for", () => {
    const of = (style: string) => first(withSheet(cells(`<c r="A1"${style} t="d"><v>2026-01-15</v></c>`)));
    expect(of("")).toEqual({ kind: "number", value: 46_037, format: "yyyy-mm-dd" });
    expect(of(' s="1"')).toEqual({ kind: "number", value: 46_037, format: "yyyy-mm-dd" });
    expect(of(' s="4"')).toEqual({ kind: "number", value: 46_037, format: "m/d/yyyy" });
  });

  test("the formula, without its =", () => {
    expect(first(withSheet(cells('<c r="A1"><f>B1&amp;"x"</f><v>0</v></c>')))).toEqual({
      kind: "number",
      value: 0,
      formula: 'B1&"x"',
    });
  });

  test("a follower of a shared formula has the formula “”", () => {
    expect(first(withSheet(cells('<c r="A1"><f t="shared" si="0"/><v>7</v></c>')))).toEqual({
      kind: "number",
      value: 7,
      formula: "",
    });
  });
});

test("dates that count from 1904 are told, serials stay as they are", () => {
  const xml = (PARTS.get("xl/workbook.xml") as string).replace("<sheets>", '<workbookPr date1904="true"/><sheets>');
  const { notes, book: found } = read(book({ "xl/workbook.xml": xml }));
  expect(notes).toEqual([{ code: "date1904" }]);
  expect(found.sheets[0]?.cells.get(0)).toEqual({ kind: "number", value: 1, since1904: true });
  expect(read(book()).book.sheets[0]?.cells.get(0)).toEqual({ kind: "number", value: 1 });
});
