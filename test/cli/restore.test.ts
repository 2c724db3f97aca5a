import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { nodeInflate } from "../../src/cli/inflate";
import { mergedWorkbook } from "../../src/jobs/merged-workbook";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";
import { ports } from "../tools/books";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";
import { fillFile, rightAnswers, templateArgs } from "./filled";
import { jsonLines, savePlain, tempFolder, terminal } from "./terminal";

const at = tempFolder();

/** The file as somebody left it who pasted over everything: no lists, no looks, a heading retyped. */
function spoil(from: string, to: string): void {
  const read = readPlaced(readFileSync(from), "bieu.xlsx", nodeInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  const sheets = read.book.sheets.map((sheet) => ({
    ...sheet,
    validations: [],
    conditionals: [],
    cells: sheet.cells.map((cell) =>
      cell.value === "Đánh giá" && sheet.name === "Chỉ tiêu" ? { ...cell, value: "Nhận xét" } : { ...cell, style: {} },
    ),
  }));
  writeFileSync(to, writeWorkbook({ sheets }));
}

beforeAll(async () => {
  await terminal(templateArgs(at("trong.xlsx")));
  fillFile(at("trong.xlsx"), at("dung.xlsx"), rightAnswers());
  fillFile(at("trong.xlsx"), at("sai.xlsx"), new Map([...rightAnswers(), ["MT5.tu.tong", "12"]]));
  spoil(at("dung.xlsx"), at("hong.xlsx"));
  savePlain(at("khac.xlsx"), [["Danh sách lớp"]]);
});

test("a spoiled form is drawn anew around its figures; the file itself stays as it is", async () => {
  const before = readFileSync(at("hong.xlsx"));
  expect((await terminal(["check", at("hong.xlsx")])).out).toContain("tên chỉ tiêu, mã hoặc tiêu đề đã bị sửa");
  const { exit, out } = await terminal(["restore", at("hong.xlsx"), "-o", at("lai.xlsx")]);
  expect(out).toMatch(/Đã khôi phục biểu mẫu, giữ nguyên \d+ ô đã nhập\./);
  expect(out).toContain("Chỉ tiêu!S5: Nhận xét");
  expect(exit).toBe(0);
  expect(readFileSync(at("hong.xlsx"))).toEqual(before);
  const back = readPlaced(readFileSync(at("lai.xlsx")), "lai.xlsx", nodeInflate);
  const entry = back.ok ? back.book.sheets.find(({ name }) => name === "Chỉ tiêu") : undefined;
  expect(entry?.validations.length).toBeGreaterThan(0);
  expect((await terminal(["check", at("lai.xlsx")])).exit).toBe(0);
});

test("JSON: what was kept and what has no place; a file of somebody else is refused", async () => {
  const [found] = jsonLines(await terminal(["restore", at("hong.xlsx"), "-o", at("l.xlsx"), "--json"]));
  expect(found).toMatchObject({
    v: 1,
    refusal: null,
    leftover: [{ sheet: "Chỉ tiêu", cell: "S5", value: "Nhận xét" }],
  });
  const { exit, err } = await terminal(["restore", at("khac.xlsx"), "-o", at("n.xlsx")]);
  expect([exit, err.includes("Không ghi tệp nào")]).toEqual([2, true]);
});

test("check --list writes the findings into a copy of the file, and over them the second time", async () => {
  const args = (from: string, to: string) => ["check", at(from), "--list", "-o", at(to)];
  expect((await terminal(args("sai.xlsx", "ra-soat.xlsx"))).exit).toBe(0);
  expect((await terminal(args("ra-soat.xlsx", "ra-soat-2.xlsx"))).exit).toBe(0);
  const read = readPlaced(readFileSync(at("ra-soat-2.xlsx")), "a.xlsx", nodeInflate);
  const lists = read.ok ? read.book.sheets.filter(({ name }) => name.startsWith("Nội dung cần rà soát")) : [];
  expect(lists).toHaveLength(1);
  expect(lists[0]?.cells.some(({ value }) => value === "SL-21")).toBe(true);
  expect(lists[0]?.print?.orientation).toBe("landscape");
});

test("check --list wants one file and a name to write", async () => {
  expect((await terminal(["check", at("sai.xlsx"), "--list"])).exit).toBe(2);
  expect((await terminal(["check", at("sai.xlsx"), at("dung.xlsx"), "--list", "-o", at("x.xlsx")])).exit).toBe(2);
});

/** One cell was inserted above a figure: it and those below it, with their names, moved down. */
function slide(from: string, to: string): void {
  const read = readPlaced(readFileSync(from), "bieu.xlsx", nodeInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  const sheets = read.book.sheets.map((sheet) => {
    const at = sheet.names.find(({ name }) => name === "ct_MT4_CT1a.tu.tong")?.area;
    if (!at) return sheet;
    const down = <T extends { readonly row: number; readonly column: number }>(one: T): T =>
      one.column === at.left && one.row >= at.top ? { ...one, row: one.row + 1 } : one;
    const names = sheet.names.map((one) => {
      const { top, bottom, left } = one.area;
      const moves = left === at.left && top >= at.top && top === bottom;
      return moves ? { ...one, area: { ...one.area, top: top + 1, bottom: bottom + 1 } } : one;
    });
    const cells = sheet.cells.map(down).sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...sheet, cells, names };
  });
  writeFileSync(to, writeWorkbook({ sheets }));
}

test("figures that may have slid past their labels are told when the form is drawn anew, for it shows no trace of it", async () => {
  slide(at("dung.xlsx"), at("lech.xlsx"));
  const { exit, out } = await terminal(["restore", at("lech.xlsx"), "-o", at("lech-lai.xlsx")]);
  expect(exit).toBe(1);
  expect(out).toMatch(/\d ô giữ số như đang đứng, có thể là số của ô khác/);
  expect(out).toMatch(/Chỉ tiêu!G\d+: ô của MT4-CT1a/);
});

test("a merged workbook is not restored, and what to do instead is said", async () => {
  const here = hereAt(COMMUNE);
  writeFileSync(at("th.xlsx"), writeWorkbook(await mergedWorkbook(here, mergedOf(here, 2), ports)));
  const { exit, err } = await terminal(["restore", at("th.xlsx"), "-o", at("th-lai.xlsx")]);
  expect(err).toContain("Sổ này là sổ tổng hợp, không khôi phục bằng lệnh này. Gộp lại vào cùng tệp");
  expect([exit, existsSync(at("th-lai.xlsx"))]).toEqual([2, false]);
});
