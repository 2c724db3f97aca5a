import { Workbook } from "exceljs";

/** A workbook as staff have it, written by another program: merged headers, a filter, a locked sheet, our own name. */
export async function ownWorkbook(): Promise<Uint8Array> {
  const book = new Workbook();
  const pupils = book.addWorksheet("Danh sách lớp");
  pupils.addRows([["DANH SÁCH LỚP 6A"], ["TT", "Họ và tên", "Nữ"], [1, "Nguyễn Thị Ánh", "x"]]);
  pupils.mergeCells("A1:C1");
  pupils.autoFilter = "A2:C3";
  const pay = book.addWorksheet("Bảng lương");
  pay.addRow(["Hệ số", 2.34]);
  pay.addRow(["Lương", { formula: "B1*1490000", result: 3486600 }]);
  await pay.protect("", {});
  book.addWorksheet("Chỉ tiêu").addRow(["Chỉ tiêu tuyển sinh", 120]);
  const hidden = book.addWorksheet("Theo dõi", { state: "hidden" });
  hidden.getCell("A1").value = { formula: "'Bảng lương'!B2", result: 3486600 };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What stands in the sheets of that workbook. */
export async function ownContent(bytes: Uint8Array): Promise<readonly unknown[]> {
  const book = new Workbook();
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  return ["Danh sách lớp", "Bảng lương", "Chỉ tiêu", "Theo dõi"].map((name) => {
    const sheet = book.getWorksheet(name);
    return [name, sheet?.state, sheet?.getSheetValues()];
  });
}
