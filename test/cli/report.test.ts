import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fillFile, rightAnswers, templateArgs } from "./filled";
import { jsonLines, savePlain, tempFolder, terminal } from "./terminal";

const at = tempFolder();

beforeAll(async () => {
  await terminal(templateArgs(at("trong.xlsx")));
  const right = rightAnswers();
  fillFile(at("trong.xlsx"), at("dung.xlsx"), right);
  fillFile(at("trong.xlsx"), at("sai.xlsx"), new Map([...right, ["MT3-CT4b.mau.nu", 99]]));
});

test("a right workbook becomes a report", async () => {
  const { exit, out } = await terminal(["report", at("dung.xlsx"), "-o", at("bao-cao.xlsx")]);
  expect(out).toContain(`✔ Đã ghi ${at("bao-cao.xlsx")}`);
  expect(exit).toBe(0);
  const [read] = jsonLines(await terminal(["read", at("bao-cao.xlsx"), "--json"]));
  expect(read).toMatchObject({
    refusal: null,
    sheets: expect.arrayContaining([expect.objectContaining({ name: "Báo cáo" })]) as unknown,
  });
});

test("errors hold it back: which ones is said, nothing is written, exit 1", async () => {
  const { exit, out } = await terminal(["report", at("sai.xlsx"), "-o", at("khong.xlsx")]);
  expect(out).toContain("MT3-CT4b: số nữ 99");
  expect(out).toContain("✖ Số liệu còn lỗi hoặc câu hỏi, chưa lập được báo cáo.");
  expect(exit).toBe(1);
  expect(existsSync(at("khong.xlsx"))).toBe(false);
});

test("a draft is written all the same and says that it is one", async () => {
  const { exit, out } = await terminal(["report", at("sai.xlsx"), "--draft", "-o", at("nhap.xlsx")]);
  expect(out).toContain("! Đây là bản nháp");
  expect(existsSync(at("nhap.xlsx"))).toBe(true);
  expect(exit).toBe(1);
});

test("JSON says what was written, or what held it back", async () => {
  const done = await terminal(["report", at("dung.xlsx"), "-o", at("r.xlsx"), "--json"]);
  expect(jsonLines(done)).toMatchObject([{ v: 1, file: at("dung.xlsx"), output: at("r.xlsx"), refusal: null }]);
  const held = await terminal(["report", at("sai.xlsx"), "-o", at("khong.xlsx"), "--json"]);
  const [found] = jsonLines(held);
  expect(found).toMatchObject({ output: null, refusal: null });
  expect((found!["findings"] as { code: string }[]).map(({ code }) => code)).toContain("SL-05");
  expect([done.exit, held.exit]).toEqual([0, 1]);
});

test("the workbook itself, and the one of the period before, are never written over", async () => {
  const was = readFileSync(at("dung.xlsx"));
  for (const args of [
    ["report", at("dung.xlsx"), "-o", at("dung.xlsx")],
    ["report", at("dung.xlsx"), "--draft", "-o", `${at()}/./dung.xlsx`],
  ]) {
    const { exit, err } = await terminal(args);
    expect(err).toContain("không được ghi đè");
    expect(exit).toBe(2);
  }
  expect(readFileSync(at("dung.xlsx")).equals(was)).toBe(true);
});

test("what cannot be used is refused: exit 2", async () => {
  writeFileSync(at("rong.xlsx"), "");
  for (const args of [
    ["report", at("rong.xlsx"), "-o", at("khong.xlsx")],
    ["report", at("dung.xlsx"), "--previous", at("rong.xlsx"), "-o", at("khong.xlsx")],
  ]) {
    const { exit, err } = await terminal(args);
    expect(err).toContain("✖ Tệp rong.xlsx: tệp rỗng");
    expect(err).toContain("Không ghi tệp nào.");
    expect(exit).toBe(2);
  }
  const inJson = await terminal(["report", at("rong.xlsx"), "-o", at("khong.xlsx"), "--json"]);
  expect(jsonLines(inJson)).toMatchObject([{ output: null, refusal: { code: "empty-file" }, findings: [] }]);
});

test("a workbook of nobody's form holds the report back", async () => {
  savePlain(at("khac.xlsx"), [["Danh sách lớp"]]);
  const { exit, out } = await terminal(["report", at("khac.xlsx"), "-o", at("khong.xlsx")]);
  expect(out).toContain("Tệp không phải biểu mẫu số liệu");
  expect(exit).toBe(1);
});

test("a workbook of the same period is no period before", async () => {
  const args = ["report", at("dung.xlsx"), "--previous", at("sai.xlsx"), "-o", at("khong.xlsx"), "--json"];
  const ran = await terminal(args);
  expect((jsonLines(ran)[0]!["findings"] as { code: string }[]).map(({ code }) => code)).toContain("TT-08");
  expect(ran.exit).toBe(1);
});
