import { readPlan } from "../../src/forms/index";
import { planOf } from "../../src/forms/plan/columns";
import { checkBook } from "../../src/jobs/check";
import { makeTemplate } from "../../src/jobs/template";
import type { Problem } from "../../src/problems/index";
import type { GridBook, PlacedBook, Scalar } from "../../src/sheet/index";
import { answered, asRead, context, ports, unit } from "../tools/books";
import { deleteColumn, insertRow, renamed, withoutNames } from "../tools/edits";
import { rightAnswers } from "../tools/right-answers";

const THCS = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1");
type Answers = Readonly<Record<string, Scalar>>;

let issued: PlacedBook;
beforeAll(async () => {
  const made = await makeTemplate(THCS, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  issued = made.book;
});

const said = async (answers: Answers, book: PlacedBook = issued): Promise<readonly Problem[]> =>
  (await checkBook(asRead(answered(book, { ...rightAnswers(THCS), ...answers })), ports)).problems;
const codes = async (answers: Answers): Promise<readonly string[]> =>
  (await said(answers)).map(({ code, name }) => `${code} ${name}`);

/** Something registered in every row of which the plan above wants something. */
const ALL: Answers = {
  ...Object.fromEntries(
    ["MT2-CT3", "MT3-CT3", "MT3-CT4a", "MT3-CT4b", "MT3-CT5", "MT5"].map((id) => [`kh.${id}.nam`, 100]),
  ),
  ...Object.fromEntries(["MT3-CT1", "MT4-CT3", "MT4-CT4a", "MT4-CT4b"].map((id) => [`kh.${id}.nam`, "Có"])),
};

test("an empty sheet is no fault, and a sheet filled as the plan above wants is none", async () => {
  expect(await said({})).toEqual([]);
  expect(await said(ALL)).toEqual([]);
});

test("who registers something is reminded of the rest, once a row, unless a reason is given", async () => {
  const found = await codes({ "kh.MT5.nam": 60 });
  expect(found.every((one) => one.startsWith("KH-02 "))).toBe(true);
  expect(found).toHaveLength(Object.keys(ALL).length - 1);
  expect(await codes({ "kh.MT5.nam": 60, "kh.MT3-CT5.lydo": "Không có đề tài" })).toHaveLength(found.length - 1);
});

test.each([
  ["kh.MT5.nam", 39.99, ["KH-01 kh.MT5.nam"]],
  ["kh.MT5.nam", 40, []],
  ["kh.MT5.nam", "40,00%", []],
  ["kh.MT5.2030", 59.99, ["KH-01 kh.MT5.2030"]],
  ["kh.MT5.2030", 60, []],
  ["kh.MT3-CT5.nam", 35, ["KH-01 kh.MT3-CT5.nam"]],
  ["kh.MT3-CT5.nam", 35.01, []],
  ["kh.MT3-CT4a.ky", 59, ["KH-01 kh.MT3-CT4a.ky"]],
  ["kh.MT3-CT1.nam", "Không", ["KH-10 kh.MT3-CT1.nam"]],
  ["kh.MT5.nam", 0.6, ["KH-09 kh.MT5.nam"]],
  ["kh.MT5.nam", "1.000", ["KH-09 kh.MT5.nam"]],
  ["kh.MT5.nam", 101, ["KH-08 kh.MT5.nam"]],
  ["kh.MT4-CT1a.nam", "1.000", ["SL-03 kh.MT4-CT1a.nam"]],
  ["kh.MT4-CT1a.2030", 500, ["KH-05 kh.MT4-CT1a.2030"]],
])("registered: %s = %p", async (name, value, found) => {
  expect(await codes({ ...ALL, [name]: value })).toEqual(found);
});

test("less than the plan above is an error until a reason is given, then a warning", async () => {
  const weak = { ...ALL, "kh.MT5.nam": 39 };
  expect((await said(weak)).map(({ code, severity }) => [code, severity])).toEqual([["KH-01", "error"]]);
  const explained = await said({ ...weak, "kh.MT5.lydo": "Ban mới kiện toàn" });
  expect(explained.map(({ code, severity }) => [code, severity])).toEqual([["KH-07", "warning"]]);
});

test("a count is judged by what the unit itself has registered for the period", async () => {
  expect(await codes({ ...ALL, "kh.MT4-CT1a.ky": 120 })).toEqual([]);
  expect(await codes({ ...ALL, "kh.MT4-CT1a.ky": 121 })).toEqual(["MC-09 MT4-CT1a.ketqua"]);
  // What is registered for the year is not yet due in its first half.
  expect(await codes({ ...ALL, "kh.MT4-CT1a.nam": 100_000 })).toEqual([]);
});

test("a rate below the own stricter figure is a warning of its own, and only where the plan above is met", async () => {
  const half = { "MT5.tu.tong": 10, "MT5.mau.tong": 20 };
  expect(await codes({ ...ALL, "kh.MT5.ky": 50, ...half })).toEqual([]);
  expect(await codes({ ...ALL, "kh.MT5.ky": 50.01, ...half })).toEqual(["MC-09 MT5.ketqua"]);
  expect(await codes({ ...ALL, "kh.MT5.ky": 50, ...half, "MT5.tu.tong": 7 })).toEqual([
    "MC-05 MT5.ketqua",
    "MC-08 MT5.ketqua",
  ]);
});

test("what was registered before is judged as issued, whatever the locked cell says", async () => {
  const registered = new Map([["MT4-CT1a", new Map([["ky", "500"]])]]);
  const made = await makeTemplate({ ...THCS, registered }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const found = await said({ ...ALL, "kh.MT4-CT1a.ky": 1 }, made.book);
  expect(found.map(({ code, name }) => `${code} ${name}`)).toEqual(["MC-09 MT4-CT1a.ketqua"]);
});

test("the sheet is found under another name, moved, without names or codes; lost, it is said", () => {
  const book = asRead(answered(issued, ALL));
  const change = (edit: (grid: GridBook["sheets"][number]) => GridBook["sheets"][number]): GridBook => ({
    ...book,
    sheets: book.sheets.map((sheet) => (sheet.name === "Kế hoạch" ? edit(sheet) : sheet)),
  });
  const values = (of: GridBook): readonly unknown[] =>
    readPlan(of, THCS).rows.map(({ of: { row }, cell }) => [row.code, cell("nam")?.value]);
  const wanted = values(book);
  expect(wanted).toHaveLength(planOf(THCS).rows.length);
  expect(values(change((sheet) => renamed(sheet, "Đăng ký")))).toEqual(wanted);
  expect(values(change((sheet) => insertRow(sheet, 3)))).toEqual(wanted);
  expect(values(change((sheet) => withoutNames(sheet)))).toEqual(wanted);
  expect(values(change((sheet) => deleteColumn(sheet, 1)))).toEqual(wanted);
  const gone = readPlan({ ...book, sheets: book.sheets.filter(({ name }) => name !== "Kế hoạch") }, THCS);
  expect(gone.problems.map(({ code }) => code)).toEqual(["BM-09"]);
});
