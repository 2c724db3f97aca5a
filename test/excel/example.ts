import { place } from "../../src/sheet/place";
import type { PlacedBook } from "../../src/sheet/placed";
import type { BookSpec, CellSpec, ListSpec, RowSpec, SheetSpec } from "../../src/sheet/spec";
import type { BookKey } from "../../src/sheet/store";
import { listItemName } from "../../src/sheet/place-validations";

const LISTS: readonly ListSpec[] = [{ name: "co_khong", items: ["Có", "Không"] }];

const cell = (column: string, value: CellSpec["value"], more: Partial<CellSpec> = {}): CellSpec => ({
  column,
  ...(value !== undefined && { value }),
  ...more,
});

const BOX = { top: "thin", right: "thin", bottom: "thin", left: "thin" } as const;
const INPUT = { ...BOX, fill: "FFF2CC", locked: false, format: "#,##0" } as const;

export const INFO: SheetSpec = {
  role: "info",
  title: "Thông tin",
  visibility: "visible",
  columns: [
    { key: "label", width: 40 },
    { key: "value", width: 24 },
  ],
  rows: [
    {
      cells: [cell("label", "THÔNG TIN ĐƠN VỊ", { across: 2, style: { bold: true, size: 14, horizontal: "center" } })],
    },
    {
      cells: [
        cell("label", "Mã đơn vị", { style: BOX }),
        cell("value", "01234567", { name: "unit", publish: true, style: { ...BOX, format: "@" } }),
      ],
    },
    {
      cells: [
        cell("label", "Số giáo viên", { style: BOX }),
        cell("value", 42, { name: "staff", publish: true, style: INPUT }),
      ],
    },
  ],
  protect: true,
};

const entryRow = (n: number): RowSpec => ({
  key: `r${n}`,
  height: 30,
  cells: [
    cell("label", `Chỉ tiêu ${n}`, { style: { ...BOX, wrap: true } }),
    cell("tu", n, {
      name: `MT${n}.tu`,
      publish: true,
      style: INPUT,
      validation: {
        kind: "whole",
        min: 0,
        max: 999999,
        stop: true,
        title: "Số nguyên",
        message: "Nhập số nguyên từ 0.",
      },
    }),
    cell("mau", 2 * n, { name: `MT${n}.mau`, publish: true, style: INPUT }),
    cell("co", null, {
      name: `MT${n}.co`,
      publish: true,
      style: { ...INPUT, format: "@" },
      validation: { kind: "list", list: "co_khong", stop: true, title: "Chọn", message: "Chọn Có hoặc Không." },
    }),
    cell("tile", undefined, { formula: 'IF({mau}=0,"",{tu}/{mau})', style: { ...BOX, format: "0.00%" } }),
    cell("sai", undefined, { formula: "{tu}>{mau}", style: BOX }),
  ],
});

export const entry = (rows: number): SheetSpec => ({
  role: "entry",
  title: "Chỉ tiêu",
  visibility: "visible",
  columns: [
    { key: "label", width: 42 },
    { key: "tu", width: 12 },
    { key: "mau", width: 12 },
    { key: "co", width: 10 },
    { key: "tile", width: 10 },
    { key: "sai", width: 8, hidden: true },
  ],
  rows: [
    { cells: [cell("label", undefined, { formula: '"Đơn vị: "&{info!unit}', across: 5, style: { bold: true } })] },
    {
      key: "head",
      cells: ["label", "tu", "mau", "co", "tile", "sai"].map((key) =>
        cell(key, key, { style: { ...BOX, bold: true, fill: "DDEBF7" } }),
      ),
    },
    ...Array.from({ length: rows }, (_, n) => entryRow(n + 1)),
  ],
  conditionals: [
    {
      block: { fromRow: "r1", toRow: `r${rows}`, fromColumn: "label", toColumn: "tile" },
      formula: "{sai}",
      style: { color: "9C0006", fill: "FFC7CE", bold: true },
    },
    {
      block: { fromRow: "r1", toRow: `r${rows}`, fromColumn: "tu", toColumn: "mau" },
      formula: "{tu}=0",
      style: { italic: true },
    },
  ],
  freeze: { row: "r1", column: "tu" },
  filter: { fromRow: "head", toRow: `r${rows}`, fromColumn: "label", toColumn: "tile" },
  protect: true,
  print: {
    orientation: "landscape",
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    header: 10,
    pageNumber: true,
    centered: true,
    fitWidth: true,
    titleRows: { from: "head", to: "head" },
    area: { fromRow: "head", toRow: `r${rows}`, fromColumn: "label", toColumn: "tile" },
  },
  tab: "4472C4",
});

/** Changes with `version`, so that a report can be made again. */
export const report = (version: string): SheetSpec => ({
  role: "report",
  title: "Báo cáo",
  visibility: "visible",
  columns: [{ key: "text", width: 90 }],
  rows: [
    { cells: [cell("text", "BÁO CÁO", { style: { bold: true, horizontal: "center" } })] },
    { cells: [cell("text", `Kết quả ${version}`, { style: { wrap: true } })] },
    { cells: [cell("text", undefined, { formula: "{entry!MT1.tu}+{entry!MT1.mau}" })] },
    { cells: [cell("text", '=HYPERLINK("http://x")')] },
  ],
  gridlines: false,
});

const meta = (version: string): SheetSpec => ({
  role: "meta",
  title: "_chitieu",
  visibility: "veryHidden",
  columns: ["section", "key", "index", "value"].map((key) => ({ key, width: 20 })),
  rows: [
    { cells: [cell("section", "chitieu"), cell("key", "1")] },
    ...LISTS.flatMap(({ name, items }) =>
      items.map((item, n) => ({
        cells: [
          cell("section", "list"),
          cell("key", name),
          cell("index", String(n)),
          cell("value", item, { name: listItemName(name, n) }),
        ],
      })),
    ),
    ...["pack", "unit", "period"].map((key) => ({
      cells: [cell("section", "id"), cell("key", key), cell("value", "2026-H1")],
    })),
    { cells: [cell("section", "id"), cell("key", "version"), cell("value", version)] },
  ],
});

export const KEY: BookKey = { plan: "hanoi-605", version: "1", period: "2026-H1", unit: "01234567" };

export const bookSpec = (version: string, rows = 12): BookSpec => ({
  lists: LISTS,
  sheets: [INFO, entry(rows), report(version), meta(version)],
});

/** Sheets that the workbook has already, but for ours. */
export const placed = (version: string, taken: readonly string[] = [], rows = 12): PlacedBook =>
  place(bookSpec(version, rows), taken);
