import fc from "fast-check";
import { addressLists, columnSpans, joined, rowSpans } from "../../src/excel/areas";
import { rectangles } from "../../src/sheet/rectangles";
import { asInput } from "../../src/excel/as-input";
import { cut } from "../../src/excel/cut";
import { marginMillimetres, marginPoints, widthCharacters, widthPoints } from "../../src/excel/units";
import { batches, write } from "../../src/excel/write";
import { cellsOf } from "../../src/excel/read-cells";
import { cellKey } from "../../src/sheet/grid";
import type { PlacedSheet } from "../../src/sheet/placed";
import { emptySheet } from "../xlsx/write-example";
import { bootDesk, must } from "./desk";
import { KEY } from "./example";

const spots = fc
  .uniqueArray(fc.tuple(fc.nat(12), fc.nat(8)), { selector: ([row, column]) => `${row},${column}`, maxLength: 60 })
  .map((all) => all.map(([row, column]) => ({ row, column })).sort((a, b) => a.row - b.row || a.column - b.column));

test("rectangles cover each cell once and nothing else, however they may be joined", () => {
  fc.assert(
    fc.property(spots, fc.boolean(), fc.boolean(), (cells, across, down) => {
      const covered = rectangles(cells, { across, down }).flatMap(({ top, left, bottom, right }) => {
        expect(across || left === right).toBe(true);
        expect(down || top === bottom).toBe(true);
        const out: number[] = [];
        for (let row = top; row <= bottom; row += 1)
          for (let column = left; column <= right; column += 1) out.push(cellKey(row, column));
        return out;
      });
      expect(covered.sort((a, b) => a - b)).toEqual(cells.map(({ row, column }) => cellKey(row, column)));
    }),
    { numRuns: 500 },
  );
});

test("lists of addresses keep below what Excel takes", () => {
  const many = Array.from({ length: 3000 }, (_, row) => ({ top: 2 * row, left: 0, bottom: 2 * row, right: 3 }));
  const lists = addressLists(many);
  expect(lists.every((list) => list.length <= 8192)).toBe(true);
  expect(lists.join().split(",")).toHaveLength(3000);
  expect(joined([])).toEqual([]);
});

test("columns and rows side by side are one span", () => {
  expect(columnSpans([4, 0, 1, 27])).toEqual(["A:B", "E:E", "AB:AB"]);
  expect(rowSpans([2, 0, 1])).toEqual(["1:3"]);
});

test.each(["=1+1", "+84", "-5", "@ai", "'nháy", "0123", "1/2", "TRUE", "false", "Mar 5", "5%", " x", "{1}", "2026-H1"])(
  "%s is written as text",
  (text) => {
    expect(asInput(text)).toBe(`'${text}`);
  },
);

test.each(["Có", "Thông tin", "ít nhất một"])("%s is written without a sign in front", (text) => {
  expect(asInput(text)).toBe(text);
});

test("widths and margins come back as they went", () => {
  for (const width of [5, 8.43, 12, 42.5]) expect(widthCharacters(widthPoints(width))).toBe(width);
  for (const margin of [10, 12.5, 20, 30]) expect(marginMillimetres(marginPoints(margin))).toBe(margin);
});

test("a message that is too long for Excel ends at a word", () => {
  expect(cut("một hai ba", 20)).toBe("một hai ba");
  expect(cut("một hai ba bốn", 10)).toBe("một hai…");
});

test("writes share a request until it is full", () => {
  const big = { ...write(() => undefined), cells: 12_000 };
  expect(batches([big, big, write(() => undefined)]).map((batch) => batch.length)).toEqual([1, 2]);
  expect(
    batches([
      { ...big, cells: 0, bytes: 900_000 },
      { ...big, cells: 0, bytes: 200_000 },
    ]),
  ).toHaveLength(2);
});

test("cells are read as a file would be: errors, truth values, formulas, dates by their format, nothing for the empty", () => {
  const cells = cellsOf({
    rowIndex: 1,
    columnIndex: 2,
    values: [["", 5, true, "#N/A", "=x", "Đủ", 45000]],
    formulas: [["", 5, true, "=1/0", "=x", "=A1", 45000]],
    numberFormat: [["General", "#,##0", "General", "General", "@", "General", "dd/mm/yyyy"]],
  });
  expect([...cells.values()]).toEqual([
    { kind: "number", value: 5, format: "#,##0" },
    { kind: "boolean", value: true },
    { kind: "error", value: "#N/A", formula: "1/0" },
    { kind: "text", value: "=x", format: "@" },
    { kind: "text", value: "Đủ", formula: "A1" },
    { kind: "number", value: 45000, format: "dd/mm/yyyy" },
  ]);
  expect([...cells.keys()][0]).toBe(cellKey(1, 3));
});

test("a `_chitieu` and a sheet of more than Excel gives at once are looked at in parts by every job", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  const long = "Lý do đã được đơn vị ghi lại và xác nhận ".repeat(60);
  const rows = (count: number, from: number): PlacedSheet["cells"] =>
    Array.from({ length: count }, (_, at) => ({ row: from + at, column: 3, value: `${long}${at}`, style: {} }));
  const head = ["chitieu", "1"].map((value, column) => ({ row: 0, column, value, style: {} }));
  const meta = emptySheet("_chitieu", { role: "meta", visibility: "veryHidden", cells: [...head, ...rows(1600, 1)] });
  const own = emptySheet("Dài", { role: "dai", cells: rows(100, 0) });
  expect(Buffer.byteLength(JSON.stringify(meta.cells.map(({ value }) => value)))).toBeGreaterThan(5 * 1024 * 1024);
  const book = { sheets: [own, meta] };
  const put = () => desk.store.addSheets(book, { job: "insert", key: KEY, same: "keep" });
  expect(must(await put()).added).toEqual(["Dài"]);
  expect(must(await put()).added).toEqual([]);
  must(await desk.store.writeValues("check", "Dài", [{ cell: "D3", before: `${long}2`, after: "ngắn" }]));
  const cell = () =>
    desk.workbook
      .book()
      .sheets.find(({ name }) => name === "Dài")
      ?.rows.get(2)
      ?.get(3)?.value;
  expect(cell()).toBe("ngắn");
  must(await desk.store.undo());
  expect(cell()).toBe(`${long}2`);
  expect(must(await desk.store.overview()).tables.map(({ name }) => name)).toEqual(["Dài"]);
  desk.user.copy("Dài");
  expect(must(await desk.store.removeSheets("remove", ["Dài"])).removed).toEqual(["Dài"]);
  must(await desk.store.forget());
  expect(must(await desk.store.overview())).toMatchObject({ tables: [], hasMeta: false });
});
