import { watchEdits } from "../../src/excel/edits";
import { blankBook } from "../../src/preview/model/blank";
import { readForm } from "../../src/jobs/workbook";
import { cellKey } from "../../src/sheet/grid";
import { bootDesk, counted, type Desk, must, prints } from "./desk";
import { KEY, placed } from "./example";

const insert = async (desk: Desk): Promise<void> => {
  must(await desk.store.addSheets(placed("1"), { job: "insert", key: KEY, same: "keep" }));
};

/** A sheet of `rows` × 10 cells with texts of `length` letters. */
async function fill(desk: Desk, sheet: string, rows: number, length: number): Promise<void> {
  for (let top = 0; top < rows; top += 1000)
    await desk.Excel.run(async ({ workbook }) => {
      const range = workbook.worksheets.getItem(sheet).getRange(`B${top + 2}:K${top + 1001}`);
      range.values = Array.from({ length: 1000 }, (_, r) =>
        Array.from({ length: 10 }, (__, c) => `${"x".repeat(length)} ${top + r}.${c}`),
      );
    });
}

test("hidden sheets of the user's own are not read, whatever their size", async () => {
  const desk = bootDesk({ apiVersion: "1.9", workbook: blankBook(["Sheet1", "Nhật ký"]) });
  await insert(desk);
  await fill(desk, "Nhật ký", 2000, 150);
  desk.user.show("Nhật ký", "Hidden");
  const { value, requests } = await counted(desk, async () => readForm(desk.store, must(await desk.store.overview())));
  expect(must(value)?.sheets.map(({ name }) => name)).toEqual(["_chitieu", "Thông tin", "Chỉ tiêu"]);
  expect(requests).toBe(3);
});

test("_chitieu is read where another program shows it", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  await insert(desk);
  desk.user.show("_chitieu", "Visible");
  const book = must(await readForm(desk.store, must(await desk.store.overview())));
  expect(book?.sheets.map(({ name }) => name)).toContain("_chitieu");
});

test("a sheet that Excel does not give in one answer is read in parts, whole", async () => {
  const desk = bootDesk({ apiVersion: "1.9", workbook: blankBook(["Sheet1"]) });
  await fill(desk, "Sheet1", 4000, 100);
  const { value, requests } = await counted(desk, () => desk.store.read(() => true));
  const [grid] = must(value).sheets;
  expect(grid?.cells.size).toBe(40_000);
  expect(grid?.cells.get(cellKey(4000, 10))).toEqual({ kind: "text", value: `${"x".repeat(100)} 3999.9` });
  // Names, everything (refused), sizes, two parts of 2000 rows.
  expect(requests).toBe(5);
});

test("a row that reaches the last column is read, though Excel gives no cells of whole rows", async () => {
  const desk = bootDesk({ apiVersion: "1.9", workbook: blankBook(["Sheet1"]) });
  desk.user.type("Sheet1!A1", "đầu");
  desk.user.type("Sheet1!XFD2", "cuối");
  const [grid] = must(await desk.store.read(() => true)).sheets;
  expect(grid?.cells.get(cellKey(1, 16_383))).toEqual({ kind: "text", value: "cuối" });
  expect(grid?.cells.size).toBe(2);
  const before = prints(desk.workbook.book(), ["Sheet1"]);
  await insert(desk);
  expect(prints(desk.workbook.book(), ["Sheet1"])).toEqual(before);
});

test("more than the pane can hold is refused with its sentence, not read", async () => {
  const desk = bootDesk({ apiVersion: "1.9", workbook: blankBook(["Sheet1"]) });
  desk.user.type("Sheet1!A1", "đầu");
  desk.user.type("Sheet1!ZZ1048576", "cuối");
  expect(await desk.store.read(() => true)).toEqual({ ok: false, problem: { code: "too-much-data" } });
});

test("a cell is gone to where it can be seen; a hidden or missing sheet is named", async () => {
  const desk = bootDesk({ apiVersion: "1.9", workbook: blankBook(["Sheet1", "Hai"]) });
  must(await desk.store.select({ sheet: "Hai", cell: "C4" }));
  const { active, selection, sheets } = desk.workbook.book();
  expect(sheets.find(({ id }) => id === active)?.name).toBe("Hai");
  expect(selection.get(active)).toMatchObject({ row: 3, column: 2 });
  desk.user.show("Sheet1", "Hidden");
  expect(await desk.store.select({ sheet: "Sheet1", cell: "A1" })).toEqual({
    ok: false,
    problem: { code: "sheet-hidden", sheet: "Sheet1" },
  });
  expect(await desk.store.select({ sheet: "Ba", cell: "A1" })).toEqual({
    ok: false,
    problem: { code: "sheet-missing", sheet: "Ba" },
  });
});

test("whoever is taken to a cell of a row or column that is hidden or filtered out is told that it cannot be seen", async () => {
  const desk = bootDesk({ apiVersion: "1.9", workbook: blankBook(["Sheet1", "Hai"]) });
  await desk.Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Hai");
    sheet.getRange("A1:A4").values = [["Tên"], ["a"], ["b"], ["c"]];
    sheet.getRange("D:D").columnHidden = true;
    await Promise.resolve();
  });
  desk.user.filter("Hai!A1:A4", 0, ["c"]);
  const go = (cell: string) => desk.store.select({ sheet: "Hai", cell });
  expect(await go("A4")).toEqual({ ok: true, value: undefined });
  expect(await go("A2")).toEqual({
    ok: false,
    problem: { code: "cell-hidden", sheet: "Hai", cell: "A2", line: "row" },
  });
  expect(await go("D4")).toEqual({
    ok: false,
    problem: { code: "cell-hidden", sheet: "Hai", cell: "D4", line: "column" },
  });
  const { active, selection } = desk.workbook.book();
  expect(selection.get(active)).toMatchObject({ row: 3, column: 3 });
});

/** Events come after the request that caused them. */
const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("edits are told until nobody wants to hear of them, and a cell being edited does no harm", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  let heard = 0;
  desk.user.beginEdit();
  const stop = watchEdits({ ...desk.clock, wait: () => Promise.resolve(desk.user.pressEnter()) }, desk.edits, () => {
    heard += 1;
  });
  await later();
  await later();
  desk.user.type("Sheet1!A1", 1);
  await later();
  expect(heard).toBe(1);
  stop();
  await later();
  desk.user.type("Sheet1!A1", 2);
  await later();
  expect(heard).toBe(1);
  expect(desk.log().some(({ request }) => request.Actions.some(({ Name }) => Name.startsWith("_Unregister")))).toBe(
    true,
  );
});
