import type { Area, PlacedBook, PlacedCell, PlacedSheet } from "../../src/sheet/placed";
import type { Style } from "../../src/sheet/style";

/** A small workbook that uses every feature of a placed sheet at least once. */

export const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });

export const emptySheet = (name: string, more: Partial<PlacedSheet> = {}): PlacedSheet => ({
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
  ...more,
});

const grid: Style = { top: "thin", right: "thin", bottom: "thin", left: "thin", vertical: "center", wrap: true };
const head: Style = { ...grid, bold: true, horizontal: "center", fill: "DDEBF7" };
const input: Style = { ...grid, fill: "FFF2CC", locked: false, format: "#,##0" };
const rate: Style = { ...grid, format: "0.00%" };

const cell = (row: number, column: number, value: PlacedCell["value"], style: Style = {}): PlacedCell => ({
  row,
  column,
  value,
  style,
});
const formula = (
  row: number,
  column: number,
  text: string,
  value: PlacedCell["value"],
  style: Style = grid,
): PlacedCell => ({ row, column, formula: text, value, style });

const DATA_ROWS = 60;
const FIRST = 6;
const LAST = FIRST + DATA_ROWS - 1;

const entryRows: readonly PlacedCell[] = Array.from({ length: DATA_ROWS }, (_, index) => {
  const row = FIRST + index;
  const n = row + 1;
  return [
    cell(row, 0, index + 1, grid),
    cell(row, 1, `Chỉ tiêu số ${index + 1}: trẻ em gái, học sinh nữ được tiếp cận thông tin`, grid),
    cell(row, 2, index % 3 === 0 ? null : 40 + index, input),
    cell(row, 3, index % 4 === 0 ? 0 : 20 + index, input),
    formula(row, 4, `IF(N(C${n})=0,"",D${n}/C${n})`, "", rate),
    formula(row, 5, `IF(C${n}="","Thiếu",IF(D${n}>C${n},"Sai","Đủ"))`, index % 3 === 0 ? "Thiếu" : "Đủ"),
    formula(row, 6, `D${n}>C${n}`, false),
    cell(row, 7, "Có", { ...input, format: "@" }),
    cell(row, 8, `MT-${index}`, { font: "Arial", size: 8, color: "7F7F7F" }),
  ];
}).flat();

export const entrySheet: PlacedSheet = emptySheet("Chỉ tiêu", {
  role: "entry",
  columns: [
    { column: 0, width: 5, hidden: false, style: {} },
    { column: 1, width: 42.5, hidden: false, style: { wrap: true } },
    { column: 2, width: 12, hidden: false, style: {} },
    { column: 3, width: 12, hidden: false, style: { fill: "F2F2F2", locked: false } },
    { column: 4, width: 9.14, hidden: false, style: {} },
    { column: 8, width: 8, hidden: true, style: {} },
  ],
  rows: [
    { row: 0, height: 24, hidden: false },
    { row: 4, height: 36, hidden: false },
    { row: 5, hidden: true },
    ...Array.from({ length: DATA_ROWS }, (_, index) => ({ row: FIRST + index, height: 30, hidden: false })),
    { row: LAST + 2, height: 30.75, hidden: false },
  ],
  cells: [
    cell(0, 0, "CHỈ TIÊU BÌNH ĐẲNG GIỚI", { bold: true, size: 14, horizontal: "center", vertical: "center" }),
    formula(1, 0, `"Đơn vị: "&'_chitieu'!$B$1`, "Đơn vị: Trường THCS <A> & 'B'", { italic: true }),
    formula(2, 0, `COUNTIF(F${FIRST + 1}:F${LAST + 1},"Thiếu")`, 20),
    formula(3, 0, `SUM(D${FIRST + 1}:D${LAST + 1})*0`, 0),
    ...["TT", "Mục tiêu, chỉ tiêu", "Mẫu", "Tử", "Kết quả", "Trạng thái", "Sai?", "Có/Không", "Mã"].map(
      (text, column) => cell(4, column, text, { ...head, ...(column === 6 ? { rotate: 90 } : {}) }),
    ),
    ...["a", "b", "mau", "tu", "kq", "tt", "sai", "co", "ma"].map((text, column) => cell(5, column, text)),
    ...entryRows,
    cell(LAST + 2, 0, "Ghi chú dài, gộp ô", { wrap: true, indent: 1, horizontal: "left", underline: true }),
    cell(LAST + 3, 0, null, { bottom: "double", top: "hair", left: "medium", right: "dotted" }),
  ],
  merges: [area(0, 0, 0, 7), area(1, 0, 1, 7), area(LAST + 2, 0, LAST + 2, 7)],
  names: [
    { name: "ct_MT5.mau", area: area(FIRST, 2) },
    { name: "ct_bảng", area: area(FIRST, 0, LAST, 8), hidden: true },
    { name: "ct_list.co_khong", sheet: "_chitieu", area: area(2, 0, 3, 0), hidden: true },
  ],
  validations: [
    {
      areas: [area(FIRST, 7, LAST, 7)],
      kind: "list",
      source: "ct_list.co_khong",
      stop: true,
      title: "Chọn trong danh sách",
      message: "Chỉ chọn Có hoặc Không.\nKhông gõ chữ khác & <dấu>.",
      prompt: "Chọn Có hoặc Không",
    },
    {
      areas: [area(FIRST, 2, LAST, 2), area(FIRST, 3, FIRST + 9, 3)],
      kind: "whole",
      min: 0,
      max: 9_999_999,
      stop: true,
      title: "Số nguyên",
      message: "Nhập số nguyên từ 0.",
    },
    {
      areas: [area(FIRST + 10, 3, LAST, 3)],
      kind: "custom",
      formula: `D${FIRST + 11}<=C${FIRST + 11}`,
      stop: false,
      title: "Tử số lớn hơn mẫu số",
      message: "Kiểm tra lại tử số.",
    },
  ],
  conditionals: [
    {
      areas: [area(FIRST, 5, LAST, 5)],
      formula: `$F${FIRST + 1}="Thiếu"`,
      style: { bold: true, color: "9C0006", fill: "FFC7CE" },
    },
    {
      areas: [area(FIRST, 0, LAST, 4), area(FIRST, 6, LAST, 7)],
      formula: `$G${FIRST + 1}`,
      style: { italic: true, bold: false },
    },
  ],
  freeze: { rows: 5, columns: 2 },
  filter: area(4, 0, LAST, 7),
  protect: true,
  print: {
    orientation: "landscape",
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    header: 10,
    pageNumber: true,
    centered: true,
    fitWidth: true,
    titleRows: { from: 4, to: 4 },
    area: area(0, 0, LAST + 3, 7),
    breaks: [FIRST + 30],
  },
  tab: "4472C4",
  zoom: 85,
});

const TEXTS = [
  "=1+1",
  "+84 24",
  "-5",
  "@ai",
  "'nháy",
  "  hai đầu  ",
  "dòng 1\ndòng 2\r\n\tcuối",
  "_x0041_ và _x005F_",
  "bell \u0007 nul \u0000 \uffff",
  "😀 \u{20000}",
  "<b>&amp;</b> ]]> \"''",
  "",
  "NFD: Tiếng Việt",
];
const NUMBERS = [0, -1, 0.1 + 0.2, 1 / 3, 1e-7, 123456789012345, 1.7976931348623157e308, 5e-324, 2 ** 53];

export const valuesSheet: PlacedSheet = emptySheet("Giá trị 'lạ' & <khác>", {
  role: "values",
  gridlines: false,
  cells: [
    ...TEXTS.map((text, row) => [
      cell(row, 0, text),
      ...(row < NUMBERS.length ? [cell(row, 1, NUMBERS[row] ?? null)] : []),
    ]).flat(),
    cell(20, 0, true),
    cell(20, 1, false),
    cell(20, 2, 45000, { format: "dd/mm/yyyy" }),
    formula(21, 0, "1=1", true, {}),
    formula(21, 1, "0", 0, {}),
    formula(21, 2, '""', "", {}),
    formula(21, 3, "'Chỉ tiêu'!A4+1", 1, {}),
    formula(21, 4, "SUM(B1:B2)", null, {}),
  ],
  freeze: { rows: 1, columns: 0 },
  print: {
    orientation: "portrait",
    margins: { top: 25, right: 20, bottom: 25, left: 35 },
    header: 12.5,
    pageNumber: false,
    breaks: [],
  },
});

export const metaSheet: PlacedSheet = emptySheet("_chitieu", {
  role: "meta",
  visibility: "veryHidden",
  cells: [cell(0, 0, "Đơn vị"), cell(0, 1, "Trường THCS <A> & 'B'"), cell(2, 0, "Có"), cell(3, 0, "Không")],
  names: [{ name: "ct_unit", area: area(0, 1), hidden: true }],
});

export const hiddenSheet: PlacedSheet = emptySheet("Ẩn", { role: "hidden", visibility: "hidden" });

export const example: PlacedBook = { sheets: [hiddenSheet, entrySheet, valuesSheet, metaSheet] };
