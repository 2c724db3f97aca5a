import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bookPrint, bootDesk, must } from "../excel/desk";
import { compileReport, insertAgain, opened, publishedFile } from "../excel/published";
import { convert, workFolder } from "../tools/libreoffice";

const folder = workFolder();

test("a form that LibreOffice saved anew is still the form: nothing is inserted twice, the report takes its place", async () => {
  const sent = join(folder, "truong.xlsx");
  writeFileSync(sent, await publishedFile());
  const desk = bootDesk({ apiVersion: "1.9" });
  desk.workbook.open(opened(readFileSync(join(convert([sent], "xlsx", folder), "truong.xlsx"))));
  const before = bookPrint(desk.workbook.book());
  expect(must(await insertAgain(desk)).added).toEqual([]);
  expect(bookPrint(desk.workbook.book())).toBe(before);
  expect(must(await compileReport(desk)).replaced).toEqual(["Báo cáo", "Phụ lục I"]);
  const once = bookPrint(desk.workbook.book());
  expect(must(await compileReport(desk))).toMatchObject({ added: [], replaced: [] });
  expect(bookPrint(desk.workbook.book())).toBe(once);
});
