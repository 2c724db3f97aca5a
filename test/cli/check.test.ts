import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fillFile, rightAnswers, templateArgs } from "./filled";
import { jsonLines, savePlain, tempFolder, terminal } from "./terminal";

const at = tempFolder();

beforeAll(async () => {
  await terminal(templateArgs(at("trong.xlsx")));
  const right = rightAnswers();
  fillFile(at("trong.xlsx"), at("dung.xlsx"), right);
  fillFile(at("trong.xlsx"), at("sai.xlsx"), new Map([...right, ["MT3-CT4b.mau.nu", 99]]));
  fillFile(at("trong.xlsx"), at("hoi.xlsx"), new Map([...right, ["MT4-CT1a.tu.tong", "1.000"]]));
  mkdirSync(at("nop"));
  writeFileSync(at("nop/a.xlsx"), readFileSync(at("dung.xlsx")));
  writeFileSync(at("nop/b.xlsx"), readFileSync(at("sai.xlsx")));
  writeFileSync(at("nop/c.xls"), "cũ");
  savePlain(at("khac.xlsx"), [["Danh sách lớp"]]);
});

const sha = (name: string): string =>
  createHash("sha256")
    .update(readFileSync(at(name)))
    .digest("hex");

test("a right workbook may be sent: exit 0", async () => {
  const { exit, out } = await terminal(["check", at("dung.xlsx")]);
  expect(out).toContain("Mã: 01ABC001");
  expect(out).toContain("✔ Còn thiếu 0 ô, sai 0 ô, 0 ô cần xem lại – Gửi được");
  expect(exit).toBe(0);
});

test("an error is told with sheet, cell, what is wrong and what to do: exit 1", async () => {
  const { exit, out } = await terminal(["check", at("sai.xlsx")]);
  expect(out).toContain("  Lỗi (1)");
  expect(out).toMatch(
    / {4}✖ Chỉ tiêu!K\d+: MT3-CT4b: số nữ 99 \(ô K\d+\) lớn hơn tổng số 12 \(ô J\d+\)\. Kiểm tra lại hai ô\./,
  );
  expect(out).toContain("✖ Còn thiếu 0 ô, sai 1 ô, 0 ô cần xem lại – Chưa gửi được");
  expect(exit).toBe(1);
});

test("a question holds a workbook back as well", async () => {
  const { exit, out } = await terminal(["check", at("hoi.xlsx"), "--lang", "en"]);
  expect(out).toContain("  Question (1)");
  expect(out).toContain("✖ 0 cells missing, 0 wrong, 1 to be looked at – not ready to send");
  expect(exit).toBe(1);
});

test("JSON: one object a file, every field of a finding", async () => {
  const ran = await terminal(["check", at("sai.xlsx"), "--json"]);
  const [found, ...more] = jsonLines(ran);
  expect(more).toEqual([]);
  expect(Object.keys(found!)).toEqual(["v", "file", "sha256", "refusal", "findings"]);
  expect(found).toEqual({
    v: 1,
    file: at("sai.xlsx"),
    sha256: sha("sai.xlsx"),
    refusal: null,
    findings: [
      {
        code: "SL-05",
        severity: "error",
        sheet: "Chỉ tiêu",
        cell: expect.stringMatching(/^K\d+$/) as string,
        name: "MT3-CT4b.mau.nu",
        unit: "01ABC001",
        period: "2026-H1",
        expected: expect.any(String) as string,
        found: expect.stringContaining("99") as string,
        fix: "Kiểm tra lại hai ô.",
        clause: expect.stringContaining("605/KH-BVSTBPN") as string,
        text: expect.stringContaining("MT3-CT4b: số nữ 99") as string,
      },
    ],
  });
  expect(ran.exit).toBe(1);
});

test("an empty form: repeats are cut short in words and complete in JSON", async () => {
  const { exit, out } = await terminal(["check", at("trong.xlsx")]);
  expect(out).toMatch(/và \d+ nội dung tương tự: [A-Z]+\d+, /);
  const [found] = jsonLines(await terminal(["check", at("trong.xlsx"), "--json"]));
  const missing = (found!["findings"] as { code: string; cell: string }[]).filter(({ code }) => code === "SL-01");
  expect(missing.length).toBeGreaterThan(6);
  expect(out.match(/chưa nhập |chưa chọn /g)!.length).toBeLessThan(missing.length);
  for (const { cell } of missing) expect(out).toContain(cell);
  expect(exit).toBe(1);
});

test("a folder is read in order; what cannot be read is one line and stops nothing", async () => {
  const { exit, out } = await terminal(["check", at("nop")]);
  expect(out.split("\n").filter((text) => text.startsWith("/"))).toEqual([
    at("nop/a.xlsx"),
    at("nop/b.xlsx"),
    at("nop/c.xls"),
  ]);
  expect(out).toContain("Tổng cộng 3 tệp: 1 gửi được, 1 chưa gửi được, 1 không đọc được");
  expect(exit).toBe(1);
  const lines = jsonLines(await terminal(["check", at("nop"), "--json"]));
  expect(lines.map(({ refusal }) => (refusal as { code: string } | null)?.code)).toEqual([
    undefined,
    undefined,
    "text-file",
  ]);
});

test("a workbook that is no form of ours is a finding: exit 1", async () => {
  const ran = await terminal(["check", at("khac.xlsx"), "--json"]);
  expect(jsonLines(ran)).toMatchObject([{ refusal: null, findings: [{ code: "BM-01", unit: null, period: null }] }]);
  expect(ran.exit).toBe(1);
});

test("nothing that can be used: exit 2, the reason in words", async () => {
  expect(await terminal(["check", at("mat.xlsx")])).toEqual({
    exit: 2,
    out: `${at("mat.xlsx")}\n  ✖ Không tìm thấy tệp ${at("mat.xlsx")}. Kiểm tra lại tên tệp và thư mục.`,
    err: "",
  });
  expect((await terminal(["check", at("nop/c.xls"), at("mat.xlsx")])).exit).toBe(2);
  const [lost] = jsonLines(await terminal(["check", at("mat.xlsx"), "--json"]));
  expect(lost).toMatchObject({ sha256: null, refusal: { code: "not-found" }, findings: [] });
});

test("markup and escapes typed into a cell are printed as text", async () => {
  fillFile(
    at("trong.xlsx"),
    at("la.xlsx"),
    new Map([...rightAnswers(), ["MT4-CT1a.tu.tong", "\u001b[31m<b>1</b>\n\u202e"]]),
  );
  const { out } = await terminal(["check", at("la.xlsx")]);
  expect(out).toContain("<b>1</b>");
  expect(out).not.toMatch(/[\u001b\u202e]/);
});

test("a file that is damaged in a sheet where nobody types is refused as well", async () => {
  const parts = unzipSync(readFileSync(at("dung.xlsx")));
  const titles = [...strFromU8(parts["xl/workbook.xml"]!).matchAll(/<sheet name="([^"]+)"/g)].map(([, title]) => title);
  const part = `xl/worksheets/sheet${titles.indexOf("Báo cáo") + 1}.xml`;
  const xml = strFromU8(parts[part]!);
  writeFileSync(at("hong.xlsx"), zipSync({ ...parts, [part]: strToU8(xml.replace("</sheetData>", "</row>")) }));
  const [told] = jsonLines(await terminal(["check", at("hong.xlsx"), "--json"]));
  expect(told).toMatchObject({ refusal: { code: "xml-malformed" }, findings: [] });
});
