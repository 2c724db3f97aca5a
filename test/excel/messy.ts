import type { Book } from "../../src/preview/model/book";
import { blankBook } from "../../src/preview/model/blank";
import { type BootedOffice } from "../tools/boot-office";

/** Sheets of the user's own. */
export const USERS = ["Danh sách lớp", "Bảng lương", "In ấn", "Theo dõi", "Lưu trữ"] as const;

/** A workbook as staff have it: merged headers, a filter, a locked sheet, a print area, names by the hundred. */
export async function messyBook(desk: BootedOffice, names = 300): Promise<Book> {
  desk.workbook.open(blankBook(USERS));
  await desk.Excel.run(async ({ workbook: { worksheets, names: global } }) => {
    const pupils = worksheets.getItem("Danh sách lớp");
    pupils.getRange("A1:D3").values = [
      ["DANH SÁCH LỚP 6A", "", "", ""],
      ["TT", "Họ và tên", "Nữ", "Điểm"],
      ["1", "Nguyễn Thị Ánh", "x", "'8,5"],
    ];
    pupils.getRange("A1:D1").merge(false);
    pupils.getRange("A2:D2").format.fill.color = "#FFFF00";
    pupils.autoFilter.apply(pupils.getRange("A2:D3"));
    const pay = worksheets.getItem("Bảng lương");
    pay.getRange("A1:B3").formulas = [
      ["Hệ số", 2.34],
      ["Lương", "=B1*1490000"],
      ["Tổng", "=SUM(B1:B2)"],
    ];
    pay.getRange("B1").format.protection.locked = false;
    pay.protection.protect();
    const paper = worksheets.getItem("In ấn");
    paper.getRange("A1:C4").formulas = Array.from({ length: 4 }, (_, n) => [n, `='Bảng lương'!B${n + 1}`, "chữ"]);
    paper.pageLayout.setPrintArea("A1:C4");
    paper.pageLayout.orientation = "Landscape";
    for (let n = 0; n < names; n += 1) paper.names.add(`ct_MT${n}.tu`, `='In ấn'!$A$${n + 1}`);
    const watch = worksheets.getItem("Theo dõi");
    watch.getRange("A1:A2").formulas = [["='Danh sách lớp'!D3"], ["=1/0"]];
    watch.getRange("A1:A9").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } };
    watch.getRange("D1:E3").values = [
      ["Khoản", "Số tiền"],
      ["Thu", 5],
      ["Chi", 3],
    ];
    watch.tables.add("D1:E3", true).name = "ThuChi";
    watch.visibility = "Hidden";
    const old = worksheets.getItem("Lưu trữ");
    old.getRange("A1:B2").values = [
      ["Năm", "Sĩ số"],
      [2025, 480],
    ];
    old.charts.add("ColumnClustered", old.getRange("A1:B2"), "Auto");
    old.freezePanes.freezeRows(1);
    old.visibility = "VeryHidden";
    global.add("Toan_bo", "='Lưu trữ'!$A:$B");
    global.add("Hang_so", "=2026");
    global.add("Hong", "=#REF!$A$1");
    global.add("HeSo", "='Bảng lương'!$B$1");
  });
  return desk.workbook.book();
}
