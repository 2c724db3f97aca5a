import { checkBook } from "../../src/jobs/check";
import { drawBook, fingerprintText, submissionOf } from "../../src/forms/index";
import { cellKey, type GridBook, type GridCell, type Scalar } from "../../src/sheet/index";
import { place } from "../../src/sheet/place";
import { answered, asRead, ports } from "../tools/books";
import { rightAnswers } from "../tools/right-answers";
import { school } from "./info-contexts";

/** What stands in a cell cannot be meant, whatever its row asks: told where it stands, and nothing else is. */

const context = school();
const DATE = "yyyy-mm-dd";

async function right(): Promise<ReturnType<typeof place>> {
  const issued = place(drawBook(context, await ports.digest(fingerprintText(context))));
  return answered(issued, rightAnswers(context));
}

async function told(book: GridBook): Promise<readonly unknown[]> {
  const { problems } = await checkBook(book, ports);
  return problems
    .filter(({ severity }) => severity !== "note")
    .map(({ code, severity, place: at }) => [code, severity, at.sheet, at.cell]);
}

const typed = async (cells: Readonly<Record<string, Scalar>>): Promise<readonly unknown[]> =>
  told(asRead(answered(await right(), cells)));

/** Puts a cell as a reader gives it: with its error, or with its format. */
async function put(sheet: string, row: number, column: number, cell: GridCell): Promise<GridBook> {
  const book = asRead(await right());
  return {
    ...book,
    sheets: book.sheets.map((grid) =>
      grid.name === sheet ? { ...grid, cells: new Map(grid.cells).set(cellKey(row, column), cell) } : grid,
    ),
  };
}

test("the right answers are told nothing", async () => {
  expect(await typed({})).toEqual([]);
});

test.each([
  ["info.unit.name", "Trường khác", ["TT-12", "warning", "Thông tin", "B8"]],
  ["info.unit.name", "TRƯỜNG thcs kim liên", undefined],
  ["info.unit.ownership", "Tư thục", ["TT-12", "error", "Thông tin", "B9"]],
  ["info.unit.levels", null, ["TT-12", "error", "Thông tin", "B10"]],
  ["info.plan.cited", "Kế hoạch số 22", ["TT-12", "error", "Thông tin", "B14"]],
  ["info.window.to", "31/12/2026", ["TT-12", "warning", "Thông tin", "B18"]],
  ["info.window.to", "2026-06-14", undefined],
  ["info.due", "01/01/2020", ["TT-12", "warning", "Thông tin", "B19"]],
  ["info.submission", 0, ["TT-15", "error", "Thông tin", "B21"]],
  ["info.submission", 1.5, ["TT-15", "error", "Thông tin", "B21"]],
  ["info.submission", "lần 2", ["TT-15", "error", "Thông tin", "B21"]],
  ["info.submission", 2, undefined],
  ["info.ban.exists", "Rồi", ["SL-10", "question", "Thông tin", "B36"]],
  ["info.ban.exists", true, ["SL-10", "question", "Thông tin", "B36"]],
  ["info.sign.form", "ký thay", ["SL-29", "question", "Thông tin", "B46"]],
  ["info.sign.form", "kt.", undefined],
  ["info.sign.form", "\u00a0KT.", undefined],
  ["info.sign.for", " ban\u00a0", undefined],
  ["info.ban.exists", "có\u00a0", undefined],
  ["info.pupils.tong", "500", undefined],
  ["info.date", "31/6/2026", ["TT-14", "error", "Thông tin", "B54"]],
  ["info.date", 20_260_615, ["TT-14", "error", "Thông tin", "B54"]],
  ["info.date", true, ["TT-14", "error", "Thông tin", "B54"]],
  ["info.date", "15 / 6 / 2026", undefined],
  ["info.date", "2026-06-20 00:00:00", undefined],
  ["info.date", "20.6.2026 8:30", undefined],
  ["info.date", "20/6/2026 tại Hà Nội", ["TT-14", "error", "Thông tin", "B54"]],
  ["info.date", "2026-06-01T00:00:00", ["TT-05", "warning", "Thông tin", "B54"]],
  ["info.date", "/6/2026", undefined],
  ["info.date", "… tháng 6 năm 2026", undefined],
  ["NV1.1.mucdo", "chưa thực hiện\u00a0", undefined],
  ["NV1.1.mucdo", "Xong", ["SL-29", "question", "Nhiệm vụ", "J8"]],
] as const)("%s holds %s", async (name, value, wanted) => {
  expect(await typed({ [name]: value })).toEqual(wanted === undefined ? [] : [wanted]);
});

test.each(["Có", "có", " CÓ ", "Có\u00a0"])("an answer written %p is nothing to tell, and counts", async (answer) => {
  const book = asRead(answered(await right(), { "MT3-CT1.co": answer }));
  expect(await told(book)).toEqual([]);
  const { rows } = await checkBook(book, ports);
  const { entries } = submissionOf(rows, context, { file: "", sheet: "" }, 1);
  expect(entries.find(({ code }) => code === "MT3-CT1")?.figure).toEqual({ kind: "answer", yes: true });
  expect(JSON.stringify(await typed({ "kh.MT3-CT1.nam": answer }))).not.toContain("SL-10");
});

test("a figure of Thông tin is no more than that of which it is a part", async () => {
  const staff = { "info.staff.tong": 400, "info.staff.nu": 300 };
  expect(await typed({ ...staff, "info.teachers.tong": 401, "info.teachers.nu": 300 })).toEqual([
    ["SL-30", "warning", "Thông tin", "B26"],
  ]);
  expect(await typed({ ...staff, "info.teachers.tong": 400, "info.teachers.nu": 301 })).toEqual([
    ["SL-30", "warning", "Thông tin", "C26"],
  ]);
  expect(await typed({ ...staff, "info.teachers.tong": 400, "info.teachers.nu": 300 })).toEqual([]);
});

test("an error value in a cell of text is told", async () => {
  const error: GridCell = { kind: "error", value: "#N/A" };
  expect(await told(await put("Thông tin", 6, 1, error))).toEqual([["TT-13", "error", "Thông tin", "B7"]]);
  expect(await told(await put("Nhiệm vụ", 7, 6, error))).toEqual([["TT-13", "error", "Nhiệm vụ", "G8"]]);
  // Among the notes, and among the reasons of sheet Kế hoạch, it would be taken for one.
  expect(await told(await put("Chỉ tiêu", 14, 20, error))).toEqual([["TT-13", "error", "Chỉ tiêu", "U15"]]);
  expect(await told(await put("Nhiệm vụ", 10, 1, error))).toEqual([["TT-13", "error", "Nhiệm vụ", "B11"]]);
  expect(await told(await put("Kế hoạch", 14, 8, error))).toEqual([["TT-13", "error", "Kế hoạch", "I15"]]);
});

describe("8/12 became a day", () => {
  const day = (value: number, format?: string): GridCell => ({ kind: "number", value, ...(format && { format }) });
  const at = (cell: GridCell): Promise<readonly unknown[]> => put("Thông tin", 23, 1, cell).then(told);

  test("a count that is shown as a day is a question", async () => {
    expect(await at(day(46_246, DATE))).toEqual([["SL-28", "question", "Thông tin", "B24"]]);
    expect(await at(day(46_246, '"Đã duyệt" 0'))).toEqual([]);
    expect(await at(day(46_246))).toEqual([]);
    expect(await at(day(300, DATE))).toEqual([]);
  });
});

describe("100% was typed for a count", () => {
  const rate = (value: number, format: string): GridCell => ({ kind: "number", value, format });
  const row = (cell: GridCell): Promise<readonly unknown[]> => put("Chỉ tiêu", 14, 6, cell).then(told);

  test("a count that is shown as a rate is a question: 1 would count as 1, and 100% was meant", async () => {
    expect(await row(rate(1, "0%"))).toContainEqual(["SL-32", "question", "Chỉ tiêu", "G15"]);
    expect(await row(rate(1, "0.00\\ %"))).toContainEqual(["SL-32", "question", "Chỉ tiêu", "G15"]);
    const staff = await put("Thông tin", 23, 1, rate(46, "0%"));
    expect(await told(staff)).toContainEqual(["SL-32", "question", "Thông tin", "B24"]);
  });

  test("none at all is none, a percent sign in words is no rate, and what is no whole number is told as that", async () => {
    for (const cell of [rate(0, "0%"), rate(1, '0" (%)"'), rate(0.5, "0%")])
      expect((await row(cell)).flat()).not.toContain("SL-32");
    expect(await row(rate(0.5, "0%"))).toContainEqual(["SL-04", "error", "Chỉ tiêu", "G15"]);
  });
});

describe("a sheet that was copied over from another workbook", () => {
  const line = (code: string, period: string): GridCell => ({
    kind: "text",
    value: `Đơn vị: Trường THCS Hoa Ban – Mã: ${code} – Kỳ: ${period} (số liệu từ ngày 15/12/2024 đến ngày 14/6/2025)`,
  });

  test("is told by its period, or by the code of its unit", async () => {
    expect(await told(await put("Chỉ tiêu", 1, 0, line("01001234", "6 tháng đầu năm 2025")))).toEqual([
      ["TT-03", "error", "Chỉ tiêu", "A2"],
    ]);
    expect(await told(await put("Chỉ tiêu", 1, 0, line("01001235", "6 tháng đầu năm 2026")))).toEqual([
      ["TT-16", "error", "Chỉ tiêu", "A2"],
    ]);
  });
});

test("a sheet of entries whose names point nowhere is found by its keys, never in the hidden sheet", async () => {
  const book = asRead(await right());
  const renamed = {
    ...book,
    sheets: book.sheets.map((grid) =>
      grid.name === "Chỉ tiêu"
        ? { ...grid, name: "Sheet9", names: grid.names.map((name) => ({ ...name, sheet: "Chỉ tiêu" })) }
        : grid,
    ),
  };
  expect(await told(renamed)).toEqual([]);
});
