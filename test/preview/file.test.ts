import type { PlacedBook, PlacedSheet } from "../../src/sheet";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";
import { fromPlaced } from "../../src/preview/file/from-placed";
import { toPlaced } from "../../src/preview/file/to-placed";
import { hashBook } from "../../src/preview/snapshot/snapshot";
import { bootOffice } from "../tools/boot-office";

const bare = (name: string): PlacedSheet => ({
  role: "",
  name,
  visibility: "visible",
  columns: [],
  rows: [],
  cells: [],
  merges: [],
  names: [],
  validations: [],
  conditionals: [],
  protect: false,
  gridlines: true,
});

const area = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});

const full: PlacedSheet = {
  ...bare("Chỉ tiêu"),
  columns: [
    { column: 0, width: 12, hidden: false, style: { wrap: true } },
    { column: 1, width: 30, hidden: true, style: {} },
  ],
  rows: [
    { row: 0, height: 30, hidden: false },
    { row: 4, hidden: true },
  ],
  cells: [
    { row: 0, column: 0, value: "Tỷ lệ", style: { bold: true, fill: "FFFF00", top: "thin" } },
    { row: 1, column: 0, value: 0.5, style: { format: "0.00%", locked: false } },
    { row: 1, column: 1, value: 1, formula: "A2*2", style: { horizontal: "center" } },
    { row: 2, column: 0, value: true, style: { indent: 1, vertical: "top" } },
    { row: 2, column: 1, value: "#N/A", error: true, style: {} },
  ],
  merges: [area(0, 0, 0, 1)],
  names: [
    { name: "ct_MT1_CT1.tu", area: area(1, 0, 1, 0), hidden: true },
    { name: "danh_sach", area: area(0, 0, 2, 0), sheet: "_chitieu" },
  ],
  validations: [
    {
      kind: "list",
      source: "danh_sach",
      areas: [area(1, 0, 1, 0), area(3, 0, 9, 0)],
      stop: true,
      title: "Sai",
      message: "Chọn trong danh sách",
      prompt: "Chọn",
    },
    { kind: "whole", min: 0, max: 9, areas: [area(1, 1, 1, 1)], stop: false, title: "", message: "" },
  ],
  conditionals: [{ areas: [area(0, 0, 9, 1)], formula: "$A1=1", style: { fill: "FFC7CE", bold: true } }],
  freeze: { rows: 1, columns: 0 },
  filter: area(0, 0, 2, 1),
  protect: true,
  print: {
    orientation: "landscape",
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    header: 10,
    pageNumber: true,
    centered: true,
    fitWidth: true,
    titleRows: { from: 0, to: 1 },
    area: area(0, 0, 9, 1),
    breaks: [5],
  },
  tab: "00FF00",
  gridlines: false,
};

const placed: PlacedBook = { sheets: [full, { ...bare("_chitieu"), visibility: "veryHidden" }] };

test("a placed book is opened and comes back as it was", () => {
  const back = toPlaced(fromPlaced(placed, "a.xlsx"), () => 1);
  expect(back.book).toEqual(placed);
  expect(back.lost).toEqual([]);
});

test("pages cut by columns, with columns that are repeated, come back as they were", () => {
  const { fitWidth: _, ...print } = full.print!;
  const cut = { ...print, scale: 70, titleColumns: { from: 0, to: 2 }, columnBreaks: [5, 9] };
  const book: PlacedBook = { sheets: [{ ...full, print: cut }] };
  expect(toPlaced(fromPlaced(book, "a.xlsx"), () => 1).book).toEqual(book);
});

test("what a placed book has no place for is named", async () => {
  const { Excel, workbook } = bootOffice({ workbook: fromPlaced({ sheets: [bare("A")] }, "a.xlsx") });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.tables.add("A1:B3", true);
    sheet.charts.add("Pie", sheet.getRange("A1:B3"));
    sheet.getRange("D1").conditionalFormats.add("DataBar");
    sheet.getRange("D1").dataValidation.rule = { textLength: { formula1: 5, operator: "LessThan" } };
    context.workbook.names.add("x", "=1");
    sheet.protection.protect({}, "mk");
    await context.sync();
  });
  expect(toPlaced(workbook.book(), () => "").lost).toEqual([
    "chart",
    "conditional-format",
    "name",
    "password",
    "table",
    "validation",
  ]);
});

test("an .xlsx file is opened, read through Office.js and saved again unchanged", async () => {
  const bytes = writeWorkbook(placed);
  const read = readPlaced(bytes, "a.xlsx", fflateInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  const { Excel, workbook } = bootOffice({ workbook: fromPlaced(read.book, "a.xlsx") });
  const before = hashBook(workbook.book());
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Chỉ tiêu").getRange("A1:B3");
    range.load("values,formulas,text");
    await context.sync();
    expect(range.values).toEqual([
      ["Tỷ lệ", ""],
      [0.5, 1],
      [true, "#N/A"],
    ]);
    expect(range.formulas[1]).toEqual([0.5, "=A2*2"]);
    expect(range.text[1]).toEqual(["50,00%", "1"]);
  });
  expect(hashBook(workbook.book())).toEqual(before);
  const again = toPlaced(workbook.book(), () => 1);
  expect(writeWorkbook(again.book)).toEqual(writeWorkbook(read.book));
});
