import { sourcesIn } from "../../../src/entries/index";
import { fillByName, isPassedOver, isSubmission, makeTemplate, sampleAnswers } from "../../../src/jobs/index";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Reading } from "../../../src/jobs/merge/reading";
import { parsePeriod, type RegisterLine } from "../../../src/plan/index";
import type { GridBook, Scalar } from "../../../src/sheet/index";
import { nodeInflate } from "../../../src/cli/inflate";
import { readValues } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";
import { pack, ports } from "../../tools/books";
import { lineOf, wish } from "./tools";

/** The workbook of a school of the list, filled and sent as a file. */
async function sent(unit: RegisterLine, changes: Readonly<Record<string, Scalar>> = {}): Promise<GridBook> {
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit, period: parsePeriod("2026-H1")! }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const answers = new Map([...sampleAnswers(made.context), ...Object.entries(changes)]);
  const read = readValues(writeWorkbook(fillByName(made.book, answers)), `${unit.code}.xlsx`, nodeInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.book;
}

const reading = (book: GridBook, path: string): Promise<Reading> => readForMerge({ path, sha256: path }, book, ports);

const readOf = async (code: string, changes: Readonly<Record<string, Scalar>> = {}): Promise<Reading> =>
  reading(await sent(lineOf(code), changes), `nhan/${code}.xlsx`);

test("a filled workbook is a submission with every figure and its cell", async () => {
  const one = await readOf("A1", { "MT3-CT4b.mau.tong": 5, "MT3-CT4b.mau.nu": 2 });
  if (!one.ok) throw new Error(one.code);
  expect(one).toMatchObject({ plan: "hanoi-605", number: 1, errors: 0, sheet: "Chỉ tiêu" });
  const line = one.lines.find(({ code }) => code === "MT3-CT4b");
  expect(line?.figure).toEqual({ kind: "ratio", n: 2, d: 5 });
  expect(line?.cells.map(([key, cell, value]) => [key, /^[A-Z]+\d+$/.test(cell), value])).toEqual([
    ["mau.tong", true, 5],
    ["mau.nu", true, 2],
  ]);
  const merged = merge([one], wish("X1"));
  expect(merged.measures.find(({ measure }) => measure.id === "MT3-CT4b")?.total).toMatchObject({ n: 2, d: 5 });
  expect(
    sourcesIn(merged.sources)
      .filter(({ measure }) => measure === "MT3-CT4b")
      .map(({ place }) => place.file),
  ).toEqual(["A1.xlsx", "A1.xlsx"]);
});

test("the same content in another file is a duplicate, however the bytes differ", async () => {
  const book = await sent(lineOf("A1"));
  const both = [await reading(book, "b.xlsx"), await reading({ ...book, file: "khac.xlsx" }, "a.xlsx")];
  const { ledger } = merge(both, wish("X1"));
  expect(ledger.lines.map(({ state, of }) => [state, of])).toEqual([
    ["accepted", null],
    ["duplicate", "a.xlsx"],
  ]);
});

test("figures that another program stored as texts are the same content, and add up where they are listed", async () => {
  const numbers = { "MT3-CT4b.mau.tong": 5, "MT3-CT4b.mau.nu": 2, "MT4-CT4a.co": "Có" };
  const texts = { "MT3-CT4b.mau.tong": "5", "MT3-CT4b.mau.nu": "\u00a02 ", "MT4-CT4a.co": " CÓ" };
  const [one, other] = [await readOf("A1", numbers), { ...(await readOf("A1", texts)), path: "khac.xlsx" }];
  const merged = merge([one, other], wish("X1"));
  expect(merged.ledger.lines.map(({ state }) => state).sort()).toEqual(["accepted", "duplicate"]);
  const listed = (of: Reading) =>
    sourcesIn(merge([of], wish("X1")).sources)
      .filter(({ measure }) => measure === "MT3-CT4b" || measure === "MT4-CT4a")
      .map(({ key, value }) => [key, value]);
  expect(listed(other)).toEqual(listed(one));
  // What is not certain stays as it was typed.
  const unsure = await readOf("A1", { ...numbers, "MT3-CT4b.mau.tong": "1.000" });
  expect(merge([one, { ...unsure, path: "khac.xlsx" }], wish("X1")).ledger.lines.map(({ state }) => state)).toEqual([
    "conflict",
    "conflict",
  ]);
});

test("a later Lần gửi supersedes, and the cells that changed are told", async () => {
  const both = [
    await readOf("A1"),
    { ...(await readOf("A1", { "info.submission": 2, "MT3-CT4b.mau.tong": 9 })), path: "lan-2.xlsx" },
  ];
  const merged = merge(both, wish("X1"));
  expect(merged.ledger.lines.map(({ path, state }) => [path, state])).toEqual([
    ["lan-2.xlsx", "accepted"],
    ["nhan/A1.xlsx", "superseded"],
  ]);
  expect(merged.differences.map(({ code, key, after }) => [code, key, after.value])).toEqual([
    ["MT3-CT4b", "mau.tong", "9"],
  ]);
});

test("a row with an error does not count, its unit still has errors, the other rows do count", async () => {
  const merged = merge([await readOf("A1", { "MT3-CT4b.mau.tong": 1, "MT3-CT4b.mau.nu": 4 })], wish("X1"));
  expect(merged.measures.find(({ measure }) => measure.id === "MT3-CT4b")?.shares.get("A1")).toMatchObject({
    state: "missing",
    held: "SL-05",
  });
  expect(merged.units.find(({ unit }) => unit.code === "A1")?.status).toBe("with-errors");
  expect(merged.measures.find(({ measure }) => measure.id === "MT2-CT3")?.total.units.given).toBe(1);
});

test("a workbook of somebody else is not taken, and the reason is told", async () => {
  const other: GridBook = {
    file: "x.xlsx",
    names: [],
    sheets: [{ name: "Sheet1", state: "visible", cells: new Map(), names: [] }],
  };
  expect(await reading(other, "x.xlsx")).toMatchObject({ ok: false, code: "BM-01" });
});

test("a file without its sheet of entries is told to lack it, though the printed annex shows the same labels", async () => {
  const book = await sent(lineOf("A1"));
  const without = { ...book, sheets: book.sheets.filter(({ name }) => name !== "Chỉ tiêu") };
  expect(without.sheets.map(({ name }) => name)).toContain("Phụ lục I");
  expect(await reading(without, "a.xlsx")).toMatchObject({ ok: false, code: "BM-09", facts: { sheet: "Chỉ tiêu" } });
});

test("archives and old workbooks of a folder are looked at, letters are told, lock files and litter are not", () => {
  const names = [
    "a.xlsx",
    "b.XLS",
    "truong.zip",
    "xa.rar",
    "~$a.xlsx",
    ".~lock.a.xlsx",
    "cong-van.docx",
    "ghi-chu.txt",
    "c.xltm",
    "d.xlsx ",
    "Thumbs.db",
    ".DS_Store",
    "danh-sach-tep.csv",
  ];
  expect(names.filter(isSubmission)).toEqual(["a.xlsx", "b.XLS", "truong.zip", "xa.rar", "c.xltm", "d.xlsx "]);
  expect(names.filter(isPassedOver)).toEqual(["cong-van.docx", "ghi-chu.txt"]);
});
