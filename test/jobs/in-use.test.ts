import { checkBook } from "../../src/jobs/check";
import { inUse } from "../../src/jobs/in-use";
import { readSubmission } from "../../src/jobs/submission";
import { makeTemplate } from "../../src/jobs/template";
import { readUnits } from "../../src/jobs/units";
import type { GridBook, GridCell } from "../../src/sheet/index";
import { answered, asRead, context, ports, unit } from "../tools/books";
import { rightAnswers } from "../tools/right-answers";
import { toTcvn3 } from "../tools/tcvn3";

const NOTE = "Có danh sách kèm theo, trường đã họp phụ huynh";

async function filled(): Promise<GridBook> {
  const here = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1");
  const made = await makeTemplate({ pack: here.pack, unit: here.unit, period: here.period }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return asRead(answered(made.book, { ...rightAnswers(here), "MT3-CT3.ghichu": NOTE }));
}

/** The visible sheets as typed again in `.VnTime`: every text that can be written in its codes. */
const inOldCodes = (book: GridBook, font?: string): GridBook => {
  const old = (cell: GridCell): GridCell => {
    if (cell.kind !== "text" || cell.formula !== undefined) return cell;
    const value = toTcvn3(cell.value);
    // Signs such as · are letters in these codes: a text with them cannot be written so.
    const cannot = /[\u0100-\u1fff]/.test(value) || /[\u00a1-\u00bf×÷]/.test(cell.value);
    return cannot || value === cell.value ? cell : { ...cell, value, ...(font !== undefined && { font }) };
  };
  const sheets = book.sheets.map((sheet) =>
    sheet.state === "visible"
      ? { ...sheet, cells: new Map([...sheet.cells].map(([key, cell]) => [key, old(cell)])) }
      : sheet,
  );
  return { ...book, sheets };
};

test("a template is read as it stands, composed or decomposed", async () => {
  const book = await filled();
  inUse(book).sheets.forEach((sheet, at) => {
    expect(sheet).toBe(book.sheets[at]);
  });
});

test("labels, notes and names typed in an old font are read as the words they show", async () => {
  const book = await filled();
  const old = inOldCodes(book, ".VnTime");
  const changed = old.sheets.flatMap(({ cells }) => [...cells.values()].filter(({ font }) => font !== undefined));
  expect(changed.length).toBeGreaterThan(100);
  expect(inUse(old)).toEqual(inUse(book));
  const [said, expected] = [await checkBook(old, ports), await checkBook(book, ports)];
  expect([said.problems, said.context, said.sendable]).toEqual([expected.problems, expected.context, true]);
  const read = await readSubmission(old, ports);
  const entry = read.ok ? read.submission.entries.find(({ code }) => code === "MT3-CT3") : undefined;
  expect(entry?.note).toBe(NOTE);
});

test("where the font is lost, sentences are recognised by their words", async () => {
  const book = await filled();
  const read = await readSubmission(inOldCodes(book), ports);
  const entry = read.ok ? read.submission.entries.find(({ code }) => code === "MT3-CT3") : undefined;
  expect(entry?.note).toBe(NOTE);
});

test("what has been read once is not read again", async () => {
  const once = inUse(inOldCodes(await filled(), ".VnTime"));
  expect(inUse(once)).toEqual(once);
});

test("a list of units of the years before Unicode", () => {
  const row = (texts: readonly string[], at: number): readonly (readonly [number, GridCell])[] =>
    texts.map((value, column) => [at * 16_384 + column, { kind: "text", value, font: ".VnTime" }]);
  const heads = ["mã", "tên", "loại", "cấp học", "loại hình", "mã cấp trên"].map(toTcvn3);
  const line = ["01A07", "Trường THCS Liên Châu", "truong", "thcs", "cong-lap", ""].map(toTcvn3);
  const cells = new Map([...row(heads, 0), ...row(line, 1)]);
  const book: GridBook = {
    file: "ds.xlsx",
    sheets: [{ name: "Sheet1", state: "visible", cells, names: [] }],
    names: [],
  };
  expect(readUnits({ units: { kind: "book", book } }).register.lines.map(({ name }) => name)).toEqual([
    "Trường THCS Liên Châu",
  ]);
});
