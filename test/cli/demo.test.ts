import { readdirSync, writeFileSync } from "node:fs";
import { tempFolder, terminal } from "./terminal";

const at = tempFolder();

test.each(["vi", "en"])("the story ends well: every mistake found, corrected, reported (%s)", async (language) => {
  const { exit, out, err } = await terminal(["demo", "--once", "--to", at(language), "--lang", language]);
  expect(err).toBe("");
  expect(out).toMatch(language === "vi" ? /✔ Cả 6 chỗ sai đều được tìm thấy đúng ô/ : /✔ All 6 mistakes were found/);
  expect(out).toMatch(language === "vi" ? /– Gửi được/ : /– ready to send/);
  expect(out).toContain(at(language));
  expect(exit).toBe(0);
  expect(readdirSync(at(language))).toEqual([
    "1-bieu-mau.xlsx",
    "2-nhap-lan-dau.xlsx",
    "3-da-sua.xlsx",
    "4-bao-cao.xlsx",
  ]);
});

test("told twice, the files are the same", async () => {
  await terminal(["demo", "--to", at("vi")]);
  expect(readdirSync(at("vi"))).toHaveLength(4);
});

test("where no folder can be made the reason is said", async () => {
  writeFileSync(at("tep"), "");
  const { exit, err } = await terminal(["demo", "--to", at("tep/trong")]);
  expect(err).toMatch(/^✖ .*tep/);
  expect(exit).toBe(2);
});
