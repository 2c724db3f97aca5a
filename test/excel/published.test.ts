import { bookPrint, bootDesk, type Desk, must, prints, sheetNames } from "./desk";
import { insertForm, planInsert } from "../../src/jobs/insert";
import { checkBook, type FormContext, problemList, writeProblemList } from "../../src/jobs/index";
import type { Problem } from "../../src/problems/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";
import { parsePeriod } from "../../src/plan/index";
import { ports } from "../tools/books";
import { compileReport, insertAgain, opened, publishedFile, seen, WISH } from "./published";

let file: Uint8Array;
beforeAll(async () => {
  file = await publishedFile();
});

const OURS = ["Thông tin", "Kế hoạch", "Chỉ tiêu", "Nhiệm vụ", "Báo cáo", "Phụ lục I"];

function openFile(apiVersion: string): Desk {
  const desk = bootDesk({ apiVersion });
  desk.workbook.open(opened(file));
  return desk;
}

/** The file with its list, as the terminal writes it. */
const listed = (problems: readonly Problem[], context: FormContext): Uint8Array => {
  const read = readPlaced(file, "truong.xlsx", fflateInflate);
  if (!read.ok) throw new Error("no book");
  const list = problemList(problems, context);
  return writeWorkbook({ ...read.book, sheets: [...read.book.sheets, ...list.sheets] });
};

const shown = (desk: Desk): readonly string[] =>
  desk.workbook
    .book()
    .sheets.filter(({ visibility }) => visibility === "Visible")
    .map(({ name }) => name);

const formulas = (desk: Desk, sheet: string): number =>
  [
    ...(desk.workbook
      .book()
      .sheets.find(({ name }) => name === sheet)
      ?.rows.values() ?? []),
  ]
    .flatMap((row) => [...row.values()])
    .filter(({ formula }) => formula !== null).length;

describe.each(["1.9", "1.15"])("a form that came as a file, open in Excel with ExcelApi %s", (apiVersion) => {
  test("is the form: inserting it again changes nothing", async () => {
    const desk = openFile(apiVersion);
    const before = bookPrint(desk.workbook.book());
    expect(must(await insertAgain(desk))).toEqual({ added: [], replaced: [], removed: [], notes: [] });
    expect(bookPrint(desk.workbook.book())).toBe(before);
  });

  test("is known under the names that people gave its sheets", async () => {
    const desk = openFile(apiVersion);
    desk.user.rename("Chỉ tiêu", "Biểu của trường");
    desk.user.rename("Báo cáo", "BC tháng 6");
    expect(must(await insertAgain(desk)).added).toEqual([]);
    expect(must(await compileReport(desk)).replaced).toEqual(["BC tháng 6", "Phụ lục I"]);
    expect(shown(desk)).toEqual(["Thông tin", "Kế hoạch", "Biểu của trường", "Nhiệm vụ", "BC tháng 6", "Phụ lục I"]);
  });

  test("does not take the form of another period beside it, whether it came as a file or was inserted", async () => {
    const desk = openFile(apiVersion);
    const { overview, book } = await seen(desk);
    const other = { ...WISH, period: parsePeriod("2026-H2")! };
    const refusal = { code: "other-form", unit: "01A07", period: "2026-H1" };
    expect(await planInsert(other, overview, ports, book)).toEqual({ ok: false, refusal });
    const empty = bootDesk({ apiVersion });
    const planned = await planInsert(WISH, must(await empty.store.overview()), ports);
    if (!planned.ok) throw new Error(planned.refusal.code);
    must(await insertForm(empty.store, planned.plan));
    expect(await planInsert(other, must(await empty.store.overview()), ports)).toEqual({ ok: false, refusal });
  });

  test("gets back a sheet that somebody deleted", async () => {
    const desk = openFile(apiVersion);
    desk.user.remove("Nhiệm vụ");
    expect(must(await insertAgain(desk)).added).toEqual(["Nhiệm vụ"]);
    expect([...shown(desk)].sort()).toEqual([...OURS].sort());
    expect(must(await insertAgain(desk)).added).toEqual([]);
  });

  test("gets its report where the bound one stood, once, and undo brings the bound one back", async () => {
    const desk = openFile(apiVersion);
    const before = desk.workbook.book();
    expect(formulas(desk, "Báo cáo")).toBeGreaterThan(0);
    expect(must(await compileReport(desk)).replaced).toEqual(["Báo cáo", "Phụ lục I"]);
    expect(shown(desk)).toEqual(OURS);
    expect(formulas(desk, "Báo cáo")).toBe(0);
    expect(prints(desk.workbook.book(), OURS.slice(0, 3))).toEqual(prints(before, OURS.slice(0, 3)));
    const once = bookPrint(desk.workbook.book());
    expect(must(await compileReport(desk))).toMatchObject({ added: [], replaced: [] });
    expect(bookPrint(desk.workbook.book())).toBe(once);
    must(await desk.store.undo());
    expect(prints(desk.workbook.book(), OURS)).toEqual(prints(before, OURS));
    expect(desk.missing()).toEqual([]);
  });

  test("gets its list of findings where the list of the file stood, whatever that is called", async () => {
    const desk = openFile(apiVersion);
    const { book: form } = await seen(desk);
    const { context } = await checkBook(form, ports);
    const again = bootDesk({ apiVersion });
    again.workbook.open(opened(listed([], context!)));
    again.user.rename("Nội dung cần rà soát", "Rà soát tháng 6");
    const now = await seen(again);
    const place = { file: "", sheet: "Chỉ tiêu", cell: "G12" };
    const facts = { cell: "G12", value: "1.000" };
    const found: Problem = { code: "SL-03", severity: "question", facts, place, name: "", clause: "" };
    const done = must(await writeProblemList(again.store, [found], context!, now.overview, now.book));
    expect([done.added, done.replaced]).toEqual([[], ["Rà soát tháng 6"]]);
    const said = must(await again.store.read(({ name }) => name === "Rà soát tháng 6")).sheets[0]?.cells.get(16_384);
    expect(said?.value).toMatch(/ – Kỳ: 6 tháng đầu năm 2026 – 1 nội dung, 0 đã xem$/);
  });

  test("leaves a sheet of the user's own alone that has the name of a sheet of ours", async () => {
    const desk = openFile(apiVersion);
    desk.user.remove("Phụ lục I");
    desk.user.copy("Thông tin");
    const copy = sheetNames(desk.workbook.book()).find((name) => name.startsWith("Thông tin ("))!;
    desk.user.rename(copy, "Phụ lục I");
    const [own] = prints(desk.workbook.book(), ["Phụ lục I"]);
    expect(must(await compileReport(desk))).toMatchObject({ added: ["Phụ lục I (2)"], replaced: ["Báo cáo"] });
    expect(prints(desk.workbook.book(), ["Phụ lục I"])).toEqual([own]);
  });
});
