import { mergedWorkbook } from "../../src/jobs/merged-workbook";
import { insertForm, planInsert } from "../../src/jobs/insert";
import { planRemove, readOurs, removeForm, type RemovePlan } from "../../src/jobs/remove";
import { parsePeriod } from "../../src/plan/index";
import { fromPlaced } from "../../src/preview/file/from-placed";
import type { Book } from "../../src/preview/model/book";
import type { Done, Outcome } from "../../src/sheet/store";
import { metaContent } from "../../src/sheet/book-state";
import { META_HEAD } from "../../src/sheet/set-aside";
import { metaRows } from "../faults/judge";
import { ports } from "../tools/books";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";
import { bookPrint, bootDesk, type Desk, must, prints, sheetNames } from "./desk";
import { compileReport, opened, publishedFile, seen, WISH } from "./published";

let file: Book;
beforeAll(async () => {
  file = opened(await publishedFile());
});

const OURS = ["Thông tin", "Kế hoạch", "Chỉ tiêu", "Nhiệm vụ", "Báo cáo", "Phụ lục I"];

/** The book with an empty sheet of the user's own. */
async function withOwn(book: Book): Promise<Desk> {
  const desk = bootDesk({ apiVersion: "1.9" });
  desk.workbook.open(book);
  await desk.Excel.run(async ({ workbook }) => void workbook.worksheets.add("Sổ riêng"));
  desk.user.type("'Sổ riêng'!A1", "việc của trường");
  return desk;
}

const planned = async (desk: Desk): Promise<RemovePlan> =>
  planRemove(must(await readOurs(desk.store)), must(await desk.store.overview()), ports);

const removed = async (desk: Desk): Promise<Outcome<Done>> => removeForm(desk.store, await planned(desk));

test("a form that came as a file goes whole, the user's own sheet stays, and undo brings the form back", async () => {
  const desk = await withOwn(file);
  desk.user.rename("Chỉ tiêu", "Biểu của trường");
  const before = desk.workbook.book();
  const plan = await planned(desk);
  expect(plan.sheets).toEqual(OURS.map((name) => (name === "Chỉ tiêu" ? "Biểu của trường" : name)));
  expect(plan.typed).toBeGreaterThan(20);
  const done = must(await removeForm(desk.store, plan));
  expect(done.removed).toEqual(plan.sheets);
  const after = desk.workbook.book();
  expect(after.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name)).toEqual([
    "Sổ riêng",
  ]);
  expect(prints(after, ["Sổ riêng"])).toEqual(prints(before, ["Sổ riêng"]));
  expect(metaContent(metaRows(after)!)).toEqual([META_HEAD]);
  must(await desk.store.undo());
  expect(prints(desk.workbook.book(), sheetNames(before).slice(0, 6))).toEqual(
    prints(before, sheetNames(before).slice(0, 6)),
  );
  expect((await seen(desk)).book.sheets).toHaveLength(7);
  expect(desk.missing()).toEqual([]);
});

test("an inserted form in which nobody typed says so; without a trace once nothing is to be undone", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  const before = bookPrint(desk.workbook.book());
  const insert = async (period: string): Promise<Outcome<Done>> => {
    const wish = { ...WISH, period: parsePeriod(period)! };
    const made = await planInsert(wish, must(await desk.store.overview()), ports);
    if (!made.ok) throw new Error(made.refusal.code);
    return insertForm(desk.store, made.plan);
  };
  must(await insert("2026-H1"));
  const plan = await planned(desk);
  expect(plan).toEqual({ sheets: OURS.slice(0, 4), typed: 0 });
  must(await removeForm(desk.store, plan));
  expect(must(await desk.store.overview()).tables).toEqual([]);
  expect(must(await insert("2026-H2")).added).toEqual(OURS.slice(0, 4));
  must(await removed(desk));
  must(await desk.store.forget());
  expect(bookPrint(desk.workbook.book())).toBe(before);
});

test("a sheet of the user's own stays though names in it look like ours", async () => {
  const desk = await withOwn(file);
  await desk.Excel.run(async ({ workbook }) => {
    const { names } = workbook.worksheets.getItem("Sổ riêng");
    for (const name of ["ct_MT0.tu", "ct_MT1_CT1.tu", "ct_rieng"]) names.add(name, "='Sổ riêng'!$A$1");
  });
  const [before] = prints(desk.workbook.book(), ["Sổ riêng"]);
  expect(must(await removed(desk)).removed).toEqual(OURS);
  expect(prints(desk.workbook.book(), ["Sổ riêng"])).toEqual([before]);
});

test("a copy that the user made of a sheet is the user's and stays", async () => {
  const desk = await withOwn(file);
  desk.user.copy("Nhiệm vụ");
  const [copy] = sheetNames(desk.workbook.book()).filter((name) => name.startsWith("Nhiệm vụ ("));
  const [before] = prints(desk.workbook.book(), [copy!]);
  expect(must(await removed(desk)).removed).toEqual(OURS);
  expect(prints(desk.workbook.book(), [copy!])).toEqual([before]);
});

test("a formula of the user's own that reads from the form is told, whatever would take the sheet away", async () => {
  const desk = await withOwn(file);
  desk.user.type("'Sổ riêng'!B2", "='Báo cáo'!A1");
  const before = desk.workbook.book();
  const problem = { code: "sheet-read", sheet: "Sổ riêng", cell: "B2", reads: "Báo cáo" };
  expect(await removed(desk)).toEqual({ ok: false, problem });
  expect(await compileReport(desk)).toEqual({ ok: false, problem });
  expect(prints(desk.workbook.book(), [...OURS, "Sổ riêng"])).toEqual(prints(before, [...OURS, "Sổ riêng"]));
  desk.user.type("'Sổ riêng'!B2", "");
  must(await compileReport(desk));
  desk.user.type("'Sổ riêng'!B2", "='báo cáo'!A1");
  expect(await desk.store.undo()).toEqual({ ok: false, problem });
});

type Act = (workbook: Excel.Workbook) => void;
const OWN = "Sổ riêng";
const BESIDE: readonly (readonly [string, object, Act, Act])[] = [
  [
    "a name of the workbook",
    { code: "name-read", name: "TongSo", reads: "Báo cáo" },
    ({ names }) => void names.add("TongSo", "='Báo cáo'!$A$1"),
    ({ names }) => names.getItem("TongSo").delete(),
  ],
  [
    "a name of the user's own sheet",
    { code: "name-read", name: "Rieng", reads: "Chỉ tiêu" },
    ({ worksheets }) => void worksheets.getItem(OWN).names.add("Rieng", "=SUM('Chỉ tiêu'!$A$1:$A$9)"),
    ({ worksheets }) => worksheets.getItem(OWN).names.getItem("Rieng").delete(),
  ],
  [
    "a list beside other rules",
    { code: "rule-read", sheet: OWN, reads: "Nhiệm vụ" },
    ({ worksheets }) => {
      const sheet = worksheets.getItem(OWN);
      sheet.getRange("D1").dataValidation.rule = { textLength: { formula1: 9, operator: "LessThan" } };
      sheet.getRange("D5:D6").dataValidation.rule = { list: { inCellDropDown: true, source: "='Nhiệm vụ'!$A$1:$A$4" } };
    },
    ({ worksheets }) => worksheets.getItem(OWN).getRange("D5:D6").dataValidation.clear(),
  ],
  [
    "a conditional format",
    { code: "rule-read", sheet: OWN, reads: "Kế hoạch" },
    ({ worksheets }) => {
      const { conditionalFormats } = worksheets.getItem(OWN).getRange("E1:E4");
      conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=1", operator: "GreaterThan" };
      conditionalFormats.add("Custom").custom.rule.formula = "=E1>'Kế hoạch'!$A$1";
    },
    ({ worksheets }) => worksheets.getItem(OWN).getRange("E1:E4").conditionalFormats.clearAll(),
  ],
];

test.each(BESIDE)("%s that reads from the form is told as a formula is", async (_, problem, make, clear) => {
  const desk = await withOwn(file);
  await desk.Excel.run(async ({ workbook }) => make(workbook));
  const before = desk.workbook.book();
  expect(await removed(desk)).toEqual({ ok: false, problem });
  expect(prints(desk.workbook.book(), [...OURS, OWN])).toEqual(prints(before, [...OURS, OWN]));
  await desk.Excel.run(async ({ workbook }) => clear(workbook));
  expect(must(await removed(desk)).removed).toEqual(OURS);
  expect(desk.missing()).toEqual([]);
});

test("a workbook whose structure is protected says so, and nothing is touched", async () => {
  const desk = await withOwn(file);
  desk.user.protectStructure();
  const before = bookPrint(desk.workbook.book());
  expect(await removed(desk)).toEqual({ ok: false, problem: { code: "structure-protected" } });
  expect(bookPrint(desk.workbook.book())).toBe(before);
});

test("the workbook of a merge goes with all its sheets", async () => {
  const here = hereAt(COMMUNE);
  const book = await mergedWorkbook(here, mergedOf(here, 5), ports);
  const desk = await withOwn(fromPlaced(book, "gop.xlsx"));
  const { sheets } = await planned(desk);
  expect(sheets).toEqual(book.sheets.map(({ name }) => name).filter((name) => name !== "_chitieu"));
  expect(must(await removed(desk)).removed).toEqual(sheets);
});
