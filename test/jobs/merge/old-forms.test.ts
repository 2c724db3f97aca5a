import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nodeInflate } from "../../../src/cli/inflate";
import { findMeta } from "../../../src/forms/index";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Reading } from "../../../src/jobs/merge/reading";
import type { GridBook, GridCell } from "../../../src/sheet/index";
import { readValues } from "../../../src/xlsx/read";
import values from "../../forms/v1/values.json";
import { ports } from "../../tools/books";
import { toTcvn3 } from "../../tools/tcvn3";
import { REGISTER, wish } from "./tools";

/** A workbook that was issued and filled before forms had a version 2. */
function opened(name: string): GridBook {
  const file = join(__dirname, "../../forms/v1", `${name}.xlsx`);
  const read = readValues(readFileSync(file), `${name}.xlsx`, nodeInflate, () => true, "mark");
  if (!read.ok) throw new Error(read.refusal.code);
  return read.book;
}
const reading = (book: GridBook): Promise<Reading> => readForMerge({ path: book.file, sha256: book.file }, book, ports);

const FIGURE = /\.(tu|mau)\.(tong|nu)$|\.co$|\.luyke\.truoc$/;

test.each(Object.entries(values))(
  "a file of form version 1 is merged with every value, and said to be old: %s",
  async (name, wanted) => {
    const one = await reading(opened(name));
    if (!one.ok) throw new Error(one.code);
    const found = new Map(
      one.lines.flatMap(({ code, cells }) => cells.map(([key, , value]) => [`${code}.${key}`, value])),
    );
    const figures = Object.entries(wanted).filter(([key, value]) => FIGURE.test(key) && value !== null);
    expect(figures.length).toBeGreaterThan(5);
    expect(Object.fromEntries(figures.map(([key]) => [key, found.get(key)]))).toEqual(Object.fromEntries(figures));
    expect(one.notes).toEqual([{ code: "TN-09", facts: { version: "1", now: "2" } }]);
  },
);

test("the line of an old form in the ledger is taken, with what the form lacked", async () => {
  const one = await reading(opened("thcs"));
  if (!one.ok) throw new Error(one.code);
  const lines = [...REGISTER.lines, { ...one.unit, parent: "X1" }];
  const [line] = merge([one], wish("X1", { register: { lines }, period: one.period })).ledger.lines;
  expect(line).toMatchObject({ state: "accepted", code: null, notes: [{ code: "TN-09" }] });
});

/** The book with a cell of `_chitieu` changed: section, key, value. */
function withRecord(book: GridBook, key: string, value: string): GridBook {
  const meta = findMeta(book)!;
  const cells = [...meta.cells];
  const at = cells.find(([, cell]) => cell.value === key)![0];
  const changed = new Map(
    cells.map(([spot, cell]) => [spot, spot === at + 2 ? ({ kind: "text", value } as GridCell) : cell]),
  );
  return { ...book, sheets: book.sheets.map((sheet) => (sheet === meta ? { ...meta, cells: changed } : sheet)) };
}

test("a form newer than the program is refused, naming both versions", async () => {
  const one = await reading(withRecord(opened("thcs"), "form.version", "7"));
  expect(one).toMatchObject({ ok: false, code: "BM-03", facts: { version: "7", supported: "2" } });
});

/** Every text of the sheet that people typed into, as an old program would store it. */
const rewritten = (book: GridBook, how: (text: string) => string, font?: string): GridBook => ({
  ...book,
  sheets: book.sheets.map((sheet) =>
    sheet.name === "Thông tin"
      ? {
          ...sheet,
          cells: new Map(
            [...sheet.cells].map(([at, cell]) => [
              at,
              cell.kind === "text" && cell.value === "Nguyễn Thị Ví Dụ"
                ? { ...cell, value: how(cell.value), ...(font && { font }) }
                : cell,
            ]),
          ),
        }
      : sheet,
  ),
});

test.each([
  ["TN-10", (text: string) => toTcvn3(text), ".VnTime"],
  ["TN-11", (text: string) => text.normalize("NFD"), undefined],
])("letters in old codes are read as they were meant, and the ledger says so: %s", async (code, how, font) => {
  const one = await reading(rewritten(opened("thcs"), how, font));
  if (!one.ok) throw new Error(one.code);
  expect(one.notes.map((note) => note.code)).toEqual(["TN-09", code]);
  const plain = await reading(opened("thcs"));
  expect(one.content).toBe(plain.ok && plain.content);
});
