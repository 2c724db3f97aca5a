import { writeFileSync } from "node:fs";
import { jsonLines, savePlain, tempFolder, terminal } from "./terminal";

const at = tempFolder();

beforeAll(() => {
  savePlain(at("so.xlsx"), [
    ["Tên", 0, true],
    [null, -1.5, "=1+1"],
  ]);
  writeFileSync(at("hong.xlsx"), "Không phải sổ Excel");
});

test("every value stands in the JSON, hidden sheets included", async () => {
  const ran = await terminal(["read", at("so.xlsx"), "--json"]);
  expect(jsonLines(ran)).toEqual([
    {
      v: 1,
      file: at("so.xlsx"),
      refusal: null,
      sheets: [
        {
          name: "Sheet1",
          state: "visible",
          cells: {
            A1: { t: "s", v: "Tên" },
            B1: { t: "n", v: 0 },
            C1: { t: "b", v: true },
            B2: { t: "n", v: -1.5 },
            C2: { t: "s", v: "=1+1" },
          },
        },
        { name: "Ẩn", state: "veryHidden", cells: { A1: { t: "s", v: "bí mật" } } },
      ],
    },
  ]);
  expect(ran.exit).toBe(0);
});

test("without JSON it counts what the sheets hold", async () => {
  const { exit, out } = await terminal(["read", at("so.xlsx")]);
  expect(out.split("\n").map((text) => text.trim().split(/\s{2,}/))).toEqual([
    [at("so.xlsx")],
    ["Trang", "Hiển thị", "Số ô", "Số", "Chữ", "Lô-gic", "Lỗi", "Công thức"],
    ["Sheet1", "hiện", "5", "2", "2", "1", "0", "0"],
    ["Ẩn", "ẩn hẳn", "1", "0", "1", "0", "0", "0"],
  ]);
  expect(exit).toBe(0);
});

test("a file that is none is refused with its code and cure, the others are read", async () => {
  const ran = await terminal(["read", at("so.xlsx"), at("hong.xlsx"), "--json"]);
  const refused = jsonLines(ran).find(({ file }) => file === at("hong.xlsx"));
  expect(refused).toEqual({
    v: 1,
    file: at("hong.xlsx"),
    refusal: { code: "text-file", text: expect.stringContaining("Tệp hong.xlsx: đây là tệp văn bản thuần") as string },
    sheets: [],
  });
  expect(ran.exit).toBe(1);
});

test("with nothing that can be read the exit is 2, in English too", async () => {
  const { exit, out } = await terminal(["read", at("hong.xlsx"), at("khong-co.xlsx"), "--lang", "en"]);
  expect(out).toContain("✖ File hong.xlsx: this is plain text");
  expect(out).toContain("was not found");
  expect(out).toContain("2 files in all: 0 read, 2 could not be read");
  expect(exit).toBe(2);
});
