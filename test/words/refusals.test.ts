import type { Refusal } from "../../src/problems/refusal";
import { refusalEn } from "../../src/words/refusals-en";
import { refusalVi } from "../../src/words/refusals-vi";

const file = "Trường A.xlsx";

test.each<readonly [Refusal, string]>([
  [{ file, code: "old-excel" }, "Lưu thành"],
  [{ file, code: "duplicate-cell", sheet: "Chỉ tiêu", cell: "G12" }, "trang “Chỉ tiêu”, ô G12"],
  [{ file, code: "too-large", bytes: 70 * 1024 * 1024, limit: 64 * 1024 * 1024 }, "70 MB, vượt mức 64 MB"],
  [{ file, code: "timeout", seconds: 5 }, "quá 5 giây"],
  [{ file, code: "cell-reference", sheet: "S", found: "A0" }, "địa chỉ “A0”"],
  [{ file, code: "duplicate-sheet", sheet: "S" }, "cùng tên “S”"],
])("$0.code names the file, the fact and the cure", (refusal, part) => {
  expect(refusalVi(refusal)).toContain(`Tệp ${file}: `);
  expect(refusalVi(refusal)).toContain(part);
  expect(refusalEn(refusal)).toContain(`File ${file}: `);
});
