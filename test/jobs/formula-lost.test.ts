import { drawBook } from "../../src/forms/index";
import { hasFormula } from "../../src/forms/lines/lost-formula";
import { checker, fillByName, sampleAnswers } from "../../src/jobs/index";
import { makeTemplate } from "../../src/jobs/template";
import { cellKey, type Grid, type GridBook, type GridCell } from "../../src/sheet/index";
import { place } from "../../src/sheet/place";
import { sentenceOf } from "../../src/words/index";
import { everyContext } from "../forms/info-contexts";
import { asRead, context, ports, unit } from "../tools/books";
import { setCell } from "../tools/edits";

/** Cells of which the formula is gone: what people put there is told, a copy of what the formulas gave is not. */

const THCS = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1");

async function filled(answers: Readonly<Record<string, string | number | null>> = {}): Promise<GridBook> {
  const made = await makeTemplate({ pack: THCS.pack, unit: THCS.unit, period: THCS.period }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return asRead(fillByName(made.book, new Map([...sampleAnswers(made.context), ...Object.entries(answers)])));
}

type Spot = { readonly sheet: string; readonly row: number; readonly column: number };

const find = (grid: Grid, text: string, ok: (at: number) => boolean = () => true): number => {
  const found = [...grid.cells].find(([at, { value }]) => value === text && ok(at));
  if (!found) throw new Error(`${grid.name}: ${text}`);
  return found[0];
};

const WIDE = cellKey(1, 0);

/** The cell of a row and a column by their hidden keys. */
function spot(book: GridBook, sheet: string, code: string, key: string): Spot {
  const grid = book.sheets.find(({ name }) => name === sheet)!;
  const row = Math.floor(find(grid, code) / WIDE);
  return { sheet, row, column: find(grid, key, (at) => at < cellKey(row, 0)) % WIDE };
}

const cellAt = (book: GridBook, { sheet, row, column }: Spot): GridCell | undefined =>
  book.sheets.find(({ name }) => name === sheet)?.cells.get(cellKey(row, column));

const put = (book: GridBook, { sheet, row, column }: Spot, cell: GridCell | undefined): GridBook => ({
  ...book,
  sheets: book.sheets.map((grid) => (grid.name === sheet ? setCell(grid, row, column, cell) : grid)),
});

const text = (value: string): GridCell => ({ kind: "text", value });
const check = checker(ports);

async function told(book: GridBook): Promise<readonly string[]> {
  const { problems } = await check(book);
  return problems.filter(({ code }) => code === "SL-08").map(({ severity, name }) => `${severity} ${name}`);
}

const ENTRY = "Chỉ tiêu";
const TASKS = "Nhiệm vụ";
const PLAN = "Kế hoạch";

test.each([
  ["a status that says other than the findings", ENTRY, "MT5", "trangthai", "✖ Thiếu", ["error MT5.trangthai"]],
  ["the status that the formula gives", ENTRY, "MT5", "trangthai", "✔ Đủ", []],
  ["words where nothing is to be mended", ENTRY, "MT5", "cansua", "đã sửa xong", ["error MT5.cansua"]],
  ["a finding that the row does not have", ENTRY, "MT5", "cansua", "✖ Sai – Ô N20 … (SL-06)", ["error MT5.cansua"]],
  ["a status of a task", TASKS, "NV1.1", "trangthai", "✔ Đủ rồi", ["error NV1.1.trangthai"]],
  ["a comparison", PLAN, "kh.MT5", "doichieu", "✔ Cao hơn cấp trên", ["error kh.MT5.doichieu"]],
  ["the comparison that the formula gives", PLAN, "kh.MT5", "doichieu", "✔ Bằng cấp trên", []],
] as const)("typed over a formula: %s", async (_, sheet, code, key, value, expected) => {
  const book = await filled();
  expect(await told(book)).toEqual([]);
  expect(await told(put(book, spot(book, sheet, code, key), text(value)))).toEqual(expected);
  // What was seen before is not taken for it.
  expect(await told(book)).toEqual([]);
});

test("a row that lacks a figure does not become complete by a word or by wiping out its message", async () => {
  const book = await filled({ "MT5.tu.tong": null });
  const status = spot(book, ENTRY, "MT5", "trangthai");
  expect(await told(put(book, status, text("✔ Đủ")))).toEqual(["error MT5.trangthai"]);
  expect(await told(put(book, status, text("✖ Thiếu")))).toEqual([]);
  const message = spot(book, ENTRY, "MT5", "cansua");
  expect(await told(put(book, message, undefined))).toEqual(["warning MT5.cansua"]);
  const lines = text("✖ Thiếu – Chưa nhập tử số của MT5 (ô D20). (SL-01)");
  expect(await told(put(book, message, lines))).toEqual([]);
});

test("a result that was wiped out is told without a word that nobody typed", async () => {
  const book = await filled();
  const result = spot(book, ENTRY, "MT5", "ketqua");
  const { problems } = await check(put(book, result, undefined));
  const [lost] = problems.filter(({ code }) => code === "SL-08");
  expect(lost && sentenceOf(lost, "vi", "pane").text).toMatch(
    /^Ô [A-Z]+\d+: công thức đã bị xóa\. Bấm “Khôi phục công thức”/,
  );
});

test("arithmetic of one's own where a formula of the form belongs is told, as it was typed", async () => {
  const book = await filled();
  const at = (key: string): Spot => spot(book, ENTRY, "MT5", key);
  const rate = put(book, at("ketqua"), { kind: "number", value: 1, formula: "12/12" });
  const { problems } = await check(rate);
  expect(problems.filter(({ code }) => code === "SL-08").map(({ facts }) => facts)).toEqual([
    { cell: expect.stringMatching(/\d$/), value: "=12/12" },
  ]);
  expect(await told(put(book, at("danhgia"), { ...text(""), formula: '"Đạt"' }))).toEqual(["error MT5.danhgia"]);
  expect(await told(put(book, at("trangthai"), { ...text("✔ Đủ"), formula: '"✔ Đủ"' }))).toEqual([
    "error MT5.trangthai",
  ]);
});

test("every formula of a form reads other cells, so that none is taken for somebody's own", () => {
  const cells = everyContext.flatMap((here) =>
    place(drawBook(here, "0".repeat(64))).sheets.flatMap(({ role, cells: all }) =>
      ["entry", "plan", "tasks"].includes(role) ? all.flatMap(({ formula }) => formula ?? []) : [],
    ),
  );
  expect(cells.length).toBeGreaterThan(1000);
  expect(cells.filter((formula) => !hasFormula({ ...text(""), formula }))).toEqual([]);
});

test("a task whose formula is gone is looked at in every workbook, whatever the one before held", async () => {
  const one = await filled();
  const status = spot(one, TASKS, "NV1.1", "trangthai");
  const given = await filled({ "NV1.1.mucdo": "Đã hoàn thành", "NV1.1.ketqua": "Đã xong (ví dụ)" });
  const idle = await filled({ "NV1.1.mucdo": null, "NV1.1.ketqua": "Đã xong (ví dụ)" });
  expect(await told(put(given, status, text("✔ Đủ")))).toEqual([]);
  expect(await told(put(idle, status, text("✔ Đủ")))).toEqual(["error NV1.1.trangthai"]);
  expect(await told(put(idle, status, undefined))).toEqual(["warning NV1.1.trangthai"]);
});

test("a copy of what was never computed, without any formula, lost nothing that people did", async () => {
  const book = await filled();
  const bare = {
    ...book,
    sheets: book.sheets.map((grid) => ({
      ...grid,
      cells: new Map([...grid.cells].filter(([, { formula }]) => formula === undefined)),
    })),
  };
  expect(cellAt(bare, spot(book, ENTRY, "MT5", "ketqua"))).toBeUndefined();
  expect(await told(bare)).toEqual([]);
  expect(await told(put(bare, spot(book, ENTRY, "MT5", "trangthai"), text("xong")))).toEqual(["error MT5.trangthai"]);
});
