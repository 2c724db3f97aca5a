import ExcelJs from "exceljs";
import type { Fault } from "../../src/problems/refusal";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readPlaced } from "../../src/xlsx/read-placed";
import type { PlacedResult } from "../../src/xlsx/read-placed";
import { shiftFormula } from "../../src/xlsx/shift-formula";
import { writeParts, writeWorkbook } from "../../src/xlsx/write";
import { packPart, zipParts } from "../../src/xlsx/zip-write";
import { area, emptySheet, example } from "./write-example";

type PlacedReading = Extract<PlacedResult, { readonly ok: true }>;

const opened = (bytes: Uint8Array): PlacedReading => {
  const reading: PlacedResult = readPlaced(bytes, "a.xlsx", fflateInflate);
  if (!reading.ok) throw new Error(reading.refusal.code);
  return reading;
};

/** The example with the XML of one part changed, as another program might have written it. */
const changed = (path: string, change: (xml: string) => string): Uint8Array =>
  zipParts(
    writeParts(example)
      .map((part) => (part.path === path ? { ...part, xml: change(part.xml) } : part))
      .map((part) => packPart(part)),
  );

describe("a workbook of exceljs", () => {
  let reading: PlacedReading;
  beforeAll(async () => {
    const book = new ExcelJs.Workbook();
    const sheet = book.addWorksheet("Của người khác", { properties: { tabColor: { argb: "FF00FF00" } } });
    sheet.getCell("A1").value = { richText: [{ text: "Đậm", font: { bold: true } }, { text: " và thường" }] };
    for (const row of [2, 3, 4]) sheet.getCell(`A${row}`).value = row;
    sheet.fillFormula("B2:B4", 'A2*$A$2+LEN("A2")');
    sheet.getCell("C1").value = new Date(Date.UTC(2026, 5, 30));
    sheet.getCell("E1").value = new Date(Date.UTC(2026, 5, 30));
    sheet.getCell("E1").numFmt = "m/d/yyyy";
    sheet.getCell("C2").value = { error: "#N/A" };
    sheet.getCell("C3").border = { top: { style: "thick" }, bottom: { style: "mediumDashed" } };
    sheet.getCell("C4").value = { text: "trang", hyperlink: "https://example.org/" };
    sheet.getCell("D1").fill = { type: "pattern", pattern: "solid", fgColor: { theme: 4 } };
    sheet.getCell("D2").note = "ghi chú";
    sheet.getColumn(5).width = 20.71;
    reading = opened(new Uint8Array(await book.xlsx.writeBuffer()));
  });

  test("gives its values, shared formulas spelled out", () => {
    const [sheet] = reading.book.sheets;
    const found = new Map(sheet?.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    expect(found.get("0,0")?.value).toBe("Đậm và thường");
    expect(["1,1", "2,1", "3,1"].map((key) => found.get(key)?.formula)).toEqual([
      'A2*$A$2+LEN("A2")',
      'A3*$A$2+LEN("A2")',
      'A4*$A$2+LEN("A2")',
    ]);
    expect(found.get("0,2")).toMatchObject({ value: 46_203, style: { format: "m/d/yyyy" } });
    expect(found.get("1,2")).toMatchObject({ value: "#N/A", error: true });
    expect(found.get("2,2")?.style).toMatchObject({ top: "medium", bottom: "medium", font: "Calibri" });
    expect(found.get("0,3")?.style.fill).toMatch(/^[\dA-F]{6}$/);
    expect(sheet?.tab).toBe("00FF00");
    expect(sheet?.columns).toEqual([{ column: 4, width: 20, hidden: false, style: expect.anything() as object }]);
  });

  test("says what a placed book cannot hold", () => {
    expect(reading.lost).toEqual(["border-line", "comment", "hyperlink", "rich-text"]);
  });

  test("can be written and read again without a change", () => {
    expect(opened(writeWorkbook(reading.book)).book).toEqual(reading.book);
  });

  test("keeps apart dates that follow the computer's settings, and dates that are the same everywhere", async () => {
    const again = await new ExcelJs.Workbook().xlsx.load(Buffer.from(writeWorkbook(reading.book)) as never);
    const formats = ["C1", "E1"].map((at) => again.worksheets[0]?.getCell(at).numFmt);
    // exceljs calls format 14 by its name in the standard.
    expect(formats).toEqual(["mm-dd-yy", "m/d/yyyy;@"]);
  });
});

test("a formula that is shared moves what is relative, and neither texts, names nor functions", () => {
  expect(shiftFormula(`A1+$A1+A$1+$A$1&"A1"&'A1'!A1&LOG10(B2)&ct_A1&A1.b&Sheet1!C3`, 2, 1)).toBe(
    `B3+$A3+B$1+$A$1&"A1"&'A1'!B3&LOG10(C4)&ct_A1&A1.b&Sheet1!D5`,
  );
  expect(shiftFormula("A2:B1048576", -2, -1)).toBe("XFD1048576:A1048574");
});

test("elements with a prefix are the same elements", () => {
  const prefixed = changed("xl/worksheets/sheet2.xml", (xml) =>
    xml
      .replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:")
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
      ),
  );
  expect(opened(prefixed)).toEqual({ book: example, lost: [], ok: true });
});

test("rows and cells out of order and without addresses find their places", () => {
  const rows =
    '<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>2</v></c></row><row r="1"><c><v>0</v></c><c><v>1</v></c></row>';
  const bytes = changed("xl/worksheets/sheet4.xml", (xml) =>
    xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>`),
  );
  const cells = opened(bytes).book.sheets[3]?.cells ?? [];
  expect(cells.map(({ row, column, value }) => [row, column, value])).toEqual([
    [0, 0, 0],
    [0, 1, 1],
    [2, 0, 2],
    [2, 1, 3],
  ]);
});

test("a run of columns to the end of the sheet is kept only where there are cells", () => {
  const bytes = changed("xl/worksheets/sheet4.xml", (xml) =>
    xml.replace("<sheetData>", '<cols><col min="2" max="16384" width="9.7109375" customWidth="1"/></cols><sheetData>'),
  );
  expect(opened(bytes).book.sheets[3]?.columns.map(({ column, width }) => [column, width])).toEqual([[1, 9]]);
});

test.each([
  ['theme="4"', "5B9BD5"],
  ['theme="1" tint="0.5"', "808080"],
  ['theme="0" tint="-0.25"', "BFBFBF"],
  ['indexed="10"', "FF0000"],
  ['indexed="2"', "FF0000"],
  ['rgb="abcdef"', "ABCDEF"],
  ['rgb="red"', undefined],
  ['auto="1"', undefined],
  ['indexed="64"', undefined],
])("a colour said as %s is %s", (attributes, color) => {
  const bytes = changed("xl/styles.xml", (xml) => xml.replace(/<color rgb="FF7F7F7F"\/>/g, `<color ${attributes}/>`));
  const code = opened(bytes).book.sheets[1]?.cells.find(({ value }) => value === "MT-0");
  expect(code?.style.color).toBe(color);
});

test("a text that stands in its cell, with runs and a reading aid, is one text", () => {
  const inline =
    '<c r="A1" t="inlineStr"><is><r><t>Có</t></r><r><t xml:space="preserve"> _x0041_</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>';
  const bytes = changed("xl/worksheets/sheet4.xml", (xml) => xml.replace(/<c r="A1".*?<\/c>/, inline));
  expect(opened(bytes).book.sheets[3]?.cells[0]).toMatchObject({ value: "Có A" });
});

test("an empty drawing is no drawing", () => {
  const drawing = (inner: string) =>
    zipParts(
      [...writeParts(example), { path: "xl/drawings/drawing1.xml", xml: `<d xmlns="urn:d">${inner}</d>` }].map((part) =>
        packPart(part),
      ),
    );
  expect([drawing(""), drawing("<e/>"), drawing("<")].map((bytes) => opened(bytes).lost)).toEqual([
    [],
    ["drawing"],
    [],
  ]);
});

test("a text in a cell of numbers stays a text", () => {
  const bytes = changed("xl/worksheets/sheet4.xml", (xml) => xml.replace(/ t="s"><v>\d+</, "><v>12,5<"));
  expect(opened(bytes).book.sheets[3]?.cells[0]?.value).toBe("12,5");
});

test("rules and set-up that a placed sheet has no words for are named", () => {
  const bytes = changed("xl/worksheets/sheet2.xml", (xml) =>
    xml
      .replace('type="expression"', 'type="cellIs" operator="equal"')
      .replace('type="whole"', 'type="decimal"')
      .replace("<oddHeader>", "<oddFooter>&amp;L Sở</oddFooter><oddHeader>")
      .replace('paperSize="9"', 'paperSize="8"')
      .replace('state="frozen"', 'state="split"')
      .replace("<sheetProtection ", '<sheetProtection password="ABCD" ')
      .replace("</worksheet>", "<extLst><ext/></extLst></worksheet>"),
  );
  expect(opened(bytes).lost).toEqual([
    "conditional-format",
    "extension",
    "header-or-footer",
    "paper-size",
    "password",
    "split-pane",
    "validation",
  ]);
});

test("names of the whole workbook, and names that stand for no block, are named as lost", () => {
  const bytes = changed("xl/workbook.xml", (xml) =>
    xml.replace(
      "</definedNames>",
      '<definedName name="a">1</definedName><definedName name="b" localSheetId="1">#REF!</definedName></definedNames>',
    ),
  );
  const { book, lost } = opened(bytes);
  expect([book, lost]).toEqual([example, ["name"]]);
});

describe("a file that cannot be trusted is a fault, not a book", () => {
  const whole = writeWorkbook({ sheets: [emptySheet("Tờ", { merges: [area(0, 0, 1, 1)] })] });
  const faults: readonly (readonly [string, Uint8Array, Fault["code"]])[] = [
    ["half a file", whole.slice(0, whole.length / 2), "zip-truncated"],
    [
      "a DOCTYPE",
      changed("xl/workbook.xml", (xml) => xml.replace("<workbook", "<!DOCTYPE a><workbook")),
      "xml-doctype",
    ],
    ["a damaged sheet", changed("xl/worksheets/sheet2.xml", (xml) => xml.replace("</sheetData>", "")), "xml-malformed"],
    ["damaged texts", changed("xl/sharedStrings.xml", (xml) => xml.replace("</sst>", "")), "xml-malformed"],
    ["a cell twice", changed("xl/worksheets/sheet4.xml", (xml) => xml.replace('"B1"', '"A1"')), "duplicate-cell"],
    [
      "a cell of no place",
      changed("xl/worksheets/sheet4.xml", (xml) => xml.replace('"B1"', '"ZZZ1"')),
      "cell-reference",
    ],
    ["no sheet", changed("xl/workbook.xml", (xml) => xml.replace(/<sheet /g, "<x ")), "no-sheet"],
    ["no workbook", changed("_rels/.rels", (xml) => xml.replace('officeDocument"', 'other"')), "no-workbook"],
    [
      "a lost part",
      changed("xl/_rels/workbook.xml.rels", (xml) => xml.replace("sheet2.xml", "sheet9.xml")),
      "part-missing",
    ],
  ];
  test.each(faults)("%s", (_, bytes, code) => {
    expect(readPlaced(bytes, "a.xlsx", fflateInflate)).toMatchObject({ ok: false, refusal: { file: "a.xlsx", code } });
  });
});
