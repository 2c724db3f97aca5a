import { inflateRawSync } from "node:zlib";
import ExcelJs from "exceljs";
import { nodeInflate } from "../../src/cli/inflate";
import { checkBook } from "../../src/jobs/check";
import { fileStore } from "../../src/jobs/file-store";
import { planRestore, restoreForm, type RestorePlan } from "../../src/jobs/restore";
import { makeTemplate } from "../../src/jobs/template";
import type { Problem } from "../../src/problems/index";
import {
  cellKey,
  type Grid,
  type GridBook,
  keyColumn,
  keyRow,
  type PlacedBook,
  type Scalar,
} from "../../src/sheet/index";
import { readValues } from "../../src/xlsx/read";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";
import { answered, asRead, context, ports, unit } from "../tools/books";
import { insertCell, insertRow, setCell } from "../tools/edits";
import { rightAnswers } from "../tools/right-answers";

const THCS = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1");

async function issued(): Promise<PlacedBook> {
  const made = await makeTemplate(THCS, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.book;
}

async function planned(book: GridBook): Promise<RestorePlan> {
  const found = await planRestore(book, ports);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.plan;
}

/** The sheet and the place of a cell that has a name of the form. */
function spotOf(
  { sheets }: GridBook,
  name: string,
): readonly [Grid, { readonly row: number; readonly column: number }] {
  const entry = sheets.find(({ names }) => names.some((one) => one.name === name))!;
  const { area } = entry.names.find((one) => one.name === name)!;
  return [entry, { row: area.top, column: area.left }];
}

const codes = async (book: GridBook): Promise<readonly string[]> =>
  (await checkBook(book, ports)).problems.map(({ code, name }: Problem) => `${code} ${name}`);

const read = (bytes: Uint8Array): GridBook => {
  const found = readValues(bytes, "thu.xlsx", nodeInflate);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.book;
};

const shape = ({ sheets }: PlacedBook): unknown =>
  sheets.map(({ name, validations, conditionals, names, protect, merges, cells }) => ({
    name,
    validations,
    conditionals,
    names,
    protect,
    merges,
    cells: cells.map(({ row, column, value, formula, style }) => ({ row, column, value, formula, style })),
  }));

const FILLED: Readonly<Record<string, Scalar>> = {
  ...rightAnswers(THCS),
  "info.staff.tong": 120,
  "info.maker": "Nguyễn Thị Hoa",
  "kh.MT5.lydo": "theo nghị quyết của trường",
  "MT5.tu.tong": "mười hai",
  "MT4-CT1a.tu.tong": " 120 ",
};

test("a form that nobody touched is drawn as it was, value by value", async () => {
  const book = answered(await issued(), FILLED);
  const plan = await planned(read(writeWorkbook(book)));
  expect(plan.leftover).toEqual([]);
  expect(shape(plan.book)).toEqual(shape(book));
});

/** Another program pastes values over every cell of the form and drops its looks, lists and formulas. */
async function pasted(): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  const bytes = writeWorkbook(answered(await issued(), FILLED));
  await workbook.xlsx.load(bytes.slice().buffer);
  for (const sheet of workbook.worksheets) {
    if (sheet.name === "_chitieu") continue;
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        cell.style = {};
        if (cell.formula !== undefined) cell.value = null;
      });
    });
    (sheet as unknown as { readonly dataValidations: { model: object } }).dataValidations.model = {};
    (sheet as unknown as { conditionalFormattings: readonly unknown[] }).conditionalFormattings = [];
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test("after a plain paste by another program all is still found, and restoring brings lists, formats and formulas back", async () => {
  const before = await codes(asRead(answered(await issued(), FILLED)));
  const bytes = await pasted();
  expect(before).toEqual(expect.arrayContaining(["SL-02 MT5.tu.tong", "SL-21 MT4-CT1a.tu.tong"]));
  expect(await codes(read(bytes))).toEqual(before);
  const plan = await planned(read(bytes));
  expect(plan.leftover).toEqual([]);
  const whole = answered(await issued(), FILLED);
  const roles = plan.book.sheets.map(({ role }) => role);
  expect(shape(plan.book)).toEqual(shape({ sheets: whole.sheets.filter(({ role }) => roles.includes(role)) }));
  const back = readPlaced(writeWorkbook(plan.book), "thu.xlsx", {
    ...nodeInflate,
    raw: (data, size) => inflateRawSync(data, { maxOutputLength: size + 1 }),
  });
  expect(back.ok && back.book.sheets.find(({ name }) => name === "Chỉ tiêu")?.validations.length).toBeGreaterThan(0);
});

test("a day of a workbook that counts from 1904 is the same day in the form that is drawn anew", async () => {
  const book = asRead(answered(await issued(), rightAnswers(THCS)));
  const [sheet, { row, column }] = spotOf(book, "ct_info.date");
  const day = { kind: "number", value: 44_714, format: "dd/mm/yyyy", since1904: true } as const;
  const grid: Grid = { ...sheet, cells: new Map(sheet.cells).set(cellKey(row, column), day) };
  const dated = { ...book, sheets: book.sheets.map((one) => (one === sheet ? grid : one)) };
  const { info } = await checkBook(dated, ports);
  expect(info?.values.get("date")?.value).toBe("2026-06-03");
  const again = await checkBook(asRead((await planned(dated)).book), ports);
  expect(again.info?.values.get("date")?.value).toBe("2026-06-03");
});

test("what has no place in the form is kept on a sheet of its own, and nothing typed is lost", async () => {
  const clean = asRead(answered(await issued(), FILLED));
  const entry = clean.sheets.find(({ name }) => name === "Chỉ tiêu")!;
  const wide = setCell(insertRow(entry, 12), 12, 3, { kind: "text", value: "ghi thêm giữa các dòng" });
  const edited = setCell(wide, 40, 5, { kind: "number", value: 777 });
  const book = { ...clean, sheets: clean.sheets.map((one) => (one === entry ? edited : one)) };
  const plan = await planned(book);
  expect(plan.leftover).toEqual([
    { sheet: "Chỉ tiêu", cell: "D13", value: "ghi thêm giữa các dòng" },
    { sheet: "Chỉ tiêu", cell: "F41", value: "777" },
  ]);
  expect(plan.book.sheets.at(-1)?.name).toBe("Nội dung chưa xếp được");
  expect(await codes(asRead(plan.book))).toEqual(await codes(clean));
});

test("words of one's own over a formula are kept on that sheet, too; what the form itself said there is not", async () => {
  const clean = asRead(answered(await issued(), FILLED));
  const put = (name: string, row: string, key: string, value: string) => (grid: Grid) => {
    if (grid.name !== name) return grid;
    const at = [...grid.cells].find(([, cell]) => cell.value === row)![0];
    const column = [...grid.cells].find(([one, cell]) => one < at && cell.value === key)![0];
    return setCell(grid, keyRow(at), keyColumn(column), { kind: "text", value });
  };
  const edits = [
    put("Chỉ tiêu", "MT5", "trangthai", "đã hỏi cô Lan (ví dụ)"),
    put("Chỉ tiêu", "MT5", "cansua", "✖ Thiếu – Chưa nhập mẫu số của MT5 (ô J30). (SL-01)"),
    put("Chỉ tiêu", "MT4-CT2", "trangthai", "✔ Đủ"),
    put("Kế hoạch", "kh.MT5", "doichieu", "như năm trước (ví dụ)"),
    put("Kế hoạch", "kh.MT4-CT2", "doichieu", "✖ Thấp hơn cấp trên (KH-01): Cả năm"),
    put("Nhiệm vụ", "NV1.1", "trangthai", "còn chờ (ví dụ)"),
  ];
  const book = { ...clean, sheets: clean.sheets.map((grid) => edits.reduce((now, edit) => edit(now), grid)) };
  const plan = await planned(book);
  expect(plan.leftover.map(({ value }) => value)).toEqual([
    "như năm trước (ví dụ)",
    "đã hỏi cô Lan (ví dụ)",
    "còn chờ (ví dụ)",
  ]);
});

test("on the files page it is one step that can be undone", async () => {
  const book = answered(await issued(), FILLED);
  const bare = { sheets: book.sheets.map((sheet) => ({ ...sheet, validations: [], conditionals: [] })) };
  const opened = { name: "thu.xlsx", placed: bare, grid: read(writeWorkbook(bare)) };
  const store = fileStore(opened, (now) => Promise.resolve(read(writeWorkbook(now))));
  const done = await restoreForm(store, await planned(opened.grid));
  expect(done.ok && done.value.replaced).toEqual([
    "Thông tin",
    "Kế hoạch",
    "Chỉ tiêu",
    "Nhiệm vụ",
    "Báo cáo",
    "Phụ lục I",
  ]);
  expect(shape(store.file().placed)).toEqual(shape(book));
  await store.undo();
  expect(store.file().placed).toEqual(bare);
});

test("a workbook that is none of ours is refused with its reason", async () => {
  const found = await planRestore({ file: "a.xlsx", sheets: [], names: [] }, ports);
  expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual(["BM-01"]);
});

test("figures that may have slid past their labels stay where they stand and are told, also those corrected on the way", async () => {
  const book = asRead(answered(await issued(), rightAnswers(THCS)));
  const [entry, spot] = spotOf(book, "ct_MT4_CT1a.tu.tong");
  const slid = insertCell(entry, spot.row, spot.column);
  const given = { ...book, sheets: book.sheets.map((one) => (one === entry ? slid : one)) };
  const { doubts } = await planned(given);
  expect(doubts.map(({ code, name }) => `${code} ${name}`)).toEqual([
    "BM-13 MT4-CT1b.tu.tong",
    "BM-13 MT4-CT1c.tu.tong",
    "BM-13 MT4-CT2.tu.tong",
  ]);
  const [first] = doubts;
  const found = await planRestore(given, ports, [{ place: first!.place, value: 7 }]);
  expect(found.ok && found.plan.doubts).toEqual(doubts);
  expect((await planned(book)).doubts).toEqual([]);
});
