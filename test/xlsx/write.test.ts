import { strFromU8, unzipSync } from "fflate";
import type { PlacedBook, PlacedSheet } from "../../src/sheet/placed";
import { writeParts, writeWorkbook } from "../../src/xlsx/write";
import { packPart, zipParts } from "../../src/xlsx/zip-write";
import { area, emptySheet, entrySheet, example, hiddenSheet, metaSheet } from "./write-example";

const book = (...sheets: readonly PlacedSheet[]): PlacedBook => ({ sheets });
const partOf = (placed: PlacedBook, path: string): string =>
  writeParts(placed).find((part) => part.path === path)?.xml ?? "";
const sheetXml = (sheet: PlacedSheet): string => partOf(book(sheet), "xl/worksheets/sheet1.xml");
const cells = (...values: readonly (string | number | boolean | null)[]): PlacedSheet =>
  emptySheet("Tờ", { cells: values.map((value, column) => ({ row: 0, column, value, style: {} })) });

describe("bytes", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  test("the same book is the same bytes on any day", () => {
    jest.useFakeTimers({ now: new Date("2026-06-30T23:59:59+07:00") });
    const june = writeWorkbook(example);
    jest.setSystemTime(new Date("2031-01-01T00:00:00Z"));
    expect(writeWorkbook(structuredClone(example))).toEqual(june);
  });

  test("a part that is packed once and used again gives the same file", () => {
    const parts = writeParts(example);
    const packed = parts.map((part) => packPart(part));
    expect(zipParts(packed)).toEqual(writeWorkbook(example));
    expect(zipParts(packed)).toEqual(zipParts(packed));
  });

  test("another zip program finds every part, whole", () => {
    const found = unzipSync(writeWorkbook(example));
    for (const { path, xml } of writeParts(example)) expect(strFromU8(found[path]!)).toBe(xml);
    expect(Object.keys(found)[0]).toBe("[Content_Types].xml");
  });

  test("nothing of the machine or the person is in the file", () => {
    const core = partOf(example, "docProps/core.xml");
    expect(core).toContain("<dc:creator>Chỉ Tiêu</dc:creator>");
    expect(core).not.toMatch(/lastModifiedBy|modified/);
  });
});

describe("a worksheet", () => {
  test("has its elements in the order of the schema", () => {
    const order = [...sheetXml({ ...entrySheet, names: [] }).matchAll(/<(\w+)/g)].map((match) => match[1]);
    const schema =
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells " +
      "conditionalFormatting dataValidations printOptions pageMargins pageSetup headerFooter rowBreaks";
    const places = schema.split(" ").map((name) => order.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("keeps a cached 0, an empty text and a false apart from no result", () => {
    const results = [0, "", false, null].map((value, column) => ({ row: 0, column, value, formula: "B9", style: {} }));
    expect(sheetXml(emptySheet("Tờ", { cells: results }))).toContain(
      '<c r="A1"><f>B9</f><v>0</v></c><c r="B1" t="str"><f>B9</f><v></v></c>' +
        '<c r="C1" t="b"><f>B9</f><v>0</v></c><c r="D1"><f>B9</f></c>',
    );
  });

  test("writes an error value as one", () => {
    const error = { row: 0, column: 0, value: "#N/A", error: true, style: {} } as const;
    expect(sheetXml(emptySheet("Tờ", { cells: [error] }))).toContain('<c r="A1" t="e"><v>#N/A</v></c>');
  });

  test("writes numbers in their shortest exact form", () => {
    expect(sheetXml(cells(0.1 + 0.2, -0, 1e21))).toContain(
      '<c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>0</v></c><c r="C1"><v>1e+21</v></c>',
    );
  });

  test.each([NaN, Infinity, -Infinity])("refuses %p as our own mistake", (value) => {
    expect(() => writeWorkbook(book(cells(value)))).toThrow(RangeError);
  });

  test("marks a text that begins like a formula, and only such", () => {
    const placed = book(cells("=1+1", "+84", "-", "@x", "'", "a=1", 5));
    const formats = [...partOf(placed, "xl/worksheets/sheet1.xml").matchAll(/<c r="\w1"( s="1")?/g)];
    expect(formats.map((match) => match[1] !== undefined)).toEqual([true, true, true, true, true, false, false]);
    expect(partOf(placed, "xl/styles.xml").match(/quotePrefix="1"/g)).toHaveLength(1);
  });

  test("cuts titles and messages of a validation at a whole word, to what Excel takes", () => {
    const words = "chỉ tiêu ".repeat(60);
    const rule = { kind: "whole", min: 0, max: 1, stop: true, title: words, message: words, prompt: words } as const;
    const xml = sheetXml(emptySheet("Tờ", { validations: [{ ...rule, areas: [area(0, 0)] }] }));
    const [title, message, prompt] = ["errorTitle", "error", "prompt"].map(
      (name) => new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1] ?? "",
    );
    expect(title).toBe("chỉ tiêu chỉ tiêu chỉ tiêu chỉ…");
    expect(message?.length).toBeLessThanOrEqual(255);
    expect(message).toMatch(/ (chỉ|tiêu)…$/);
    expect(prompt).toBe(message);
  });

  test("cuts a text that no cell can hold, and no pair of surrogates", () => {
    const long = `${"a".repeat(32_765)}😀😀`;
    const [, text = ""] = /<t>(.*)<\/t>/.exec(partOf(book(cells(long)), "xl/sharedStrings.xml")) ?? [];
    expect(text).toBe(`${"a".repeat(32_765)}…`);
  });

  test("writes half of a surrogate pair as a mark, since it has no bytes", () => {
    expect(partOf(book(cells("a\ud83d b\ude00", "\ud83d\ude00")), "xl/sharedStrings.xml")).toContain(
      "<t>a\ufffd b\ufffd</t></si><si><t>😀</t>",
    );
  });

  test("lets a user of a protected sheet widen columns and use the filter that is there", () => {
    expect(sheetXml(emptySheet("Tờ", { protect: true }))).toContain(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
    );
    expect(sheetXml(emptySheet("Tờ", { protect: true, filter: area(0, 0, 3, 3) }))).toContain(' autoFilter="0"/>');
  });
});

describe("styles", () => {
  test("equal styles are one format, and the first is Times New Roman 11", () => {
    const same = [{ bold: true }, { bold: true }, {}, { locked: true }, { font: "Times New Roman", size: 11 }];
    const sheet = emptySheet("Tờ", { cells: same.map((style, column) => ({ row: 0, column, value: 1, style })) });
    const styles = partOf(book(sheet), "xl/styles.xml");
    expect(styles).toContain('<cellXfs count="2">');
    expect(styles).toContain('<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/>');
  });
});

test("of two sheets with one role, the first keeps it in the file", () => {
  const sheets = ["entry", "Entry", "not a name"].map((role, index) => emptySheet(`Tờ ${index}`, { role }));
  const codes = [1, 2, 3].map((n) => /codeName="(\w+)"/.exec(partOf({ sheets }, `xl/worksheets/sheet${n}.xml`))?.[1]);
  expect(codes).toEqual(["entry", undefined, undefined]);
});

describe("the workbook part", () => {
  test("opens at the first visible sheet and asks for a full calculation", () => {
    const xml = partOf(book(hiddenSheet, metaSheet, emptySheet("B")), "xl/workbook.xml");
    expect(xml).toContain('<workbookView firstSheet="2" activeTab="2"/>');
    expect(xml).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(xml).toContain('state="veryHidden"');
  });

  test("scopes every name to its sheet, also one that refers to another sheet", () => {
    const xml = partOf(example, "xl/workbook.xml");
    expect(xml).toContain(
      '<definedName name="ct_list.co_khong" localSheetId="1" hidden="1">\'_chitieu\'!$A$3:$A$4</definedName>',
    );
    expect(xml).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Chỉ tiêu\'!$5:$5</definedName>');
    expect(xml.match(/<definedName /g)).toHaveLength(xml.match(/localSheetId=/g)?.length ?? 0);
  });
});

describe("a book that Excel would repair is refused as our own mistake", () => {
  const cell = (row: number, column: number) => ({ row, column, value: 1, style: {} });
  const whole = { kind: "whole", min: 2, max: 1, stop: true, title: "", message: "" } as const;
  const wrong: readonly (readonly [string, readonly PlacedSheet[]])[] = [
    ["no sheet at all", []],
    ["no visible sheet", [hiddenSheet]],
    ["two sheets of one name", [emptySheet("Tờ"), emptySheet("TỜ")]],
    ["a sheet name with a slash", [emptySheet("a/b")]],
    ["a sheet name of 32 characters", [emptySheet("a".repeat(32))]],
    ["a sheet name in quotes", [emptySheet("'a")]],
    ["cells out of order", [emptySheet("a", { cells: [cell(1, 0), cell(0, 0)] })]],
    ["a cell that is there twice", [emptySheet("a", { cells: [cell(1, 0), cell(1, 0)] })]],
    ["a cell outside the sheet", [emptySheet("a", { cells: [cell(0, 16_384)] })]],
    ["merges that overlap", [emptySheet("a", { merges: [area(0, 0, 1, 1), area(1, 1, 2, 2)] })]],
    ["a merge of one cell", [emptySheet("a", { merges: [area(0, 0)] })]],
    ["a name like an address", [emptySheet("a", { names: [{ name: "MT5", area: area(0, 0) }] })]],
    ["a name like a row", [emptySheet("a", { names: [{ name: "R1C1", area: area(0, 0) }] })]],
    ["a name with a hyphen", [emptySheet("a", { names: [{ name: "ct_MT-1", area: area(0, 0) }] })]],
    ["a name of no sheet", [emptySheet("a", { names: [{ name: "ct_a", area: area(0, 0), sheet: "b" }] })]],
    ["a name twice", [emptySheet("a", { names: ["ct_a", "CT_A"].map((name) => ({ name, area: area(0, 0) })) })]],
    ["a formula with an equals sign", [emptySheet("a", { cells: [{ ...cell(0, 0), formula: "=1" }] })]],
    ["a formula with a bell", [emptySheet("a", { cells: [{ ...cell(0, 0), formula: '"\u0007"' }] })]],
    ["a formula of 8193 characters", [emptySheet("a", { cells: [{ ...cell(0, 0), formula: "1".repeat(8193) }] })]],
    ["a rule without an area", [emptySheet("a", { conditionals: [{ areas: [], formula: "1", style: {} }] })]],
    ["an empty range of numbers", [emptySheet("a", { validations: [{ ...whole, areas: [area(0, 0)] }] })]],
  ];
  test.each(wrong)("%s", (_, sheets) => {
    expect(() => writeWorkbook({ sheets })).toThrow("a workbook cannot be written");
  });
});
