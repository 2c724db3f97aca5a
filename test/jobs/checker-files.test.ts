import fc from "fast-check";
import { nodeInflate } from "../../src/cli/inflate";
import { checkBook, checker, fillByName, isTyped, sampleAnswers } from "../../src/jobs/index";
import { makeTemplate } from "../../src/jobs/template";
import { filledRows, type PlacedBook, type PlacedCell } from "../../src/sheet/index";
import { bookReader, readValues, type ReadResult } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { context, ports, unit } from "../tools/books";

/** Files one after another, by a reader that looks at each beside the ones before, and each by itself. */

const FORMS = [
  context("hanoi-605", unit("truong", ["thcs"]), "2026-H1"),
  context("hanoi-605", unit("truong", ["mn"]), "2026-H1"),
];

let books: readonly PlacedBook[] = [];
beforeAll(async () => {
  books = await Promise.all(
    FORMS.map(async ({ pack, unit: who, period }) => {
      const made = await makeTemplate({ pack, unit: who, period }, ports);
      if (!made.ok) throw new Error(made.refusal.code);
      return fillByName(made.book, sampleAnswers(made.context));
    }),
  );
});

const typed = fc.constantFrom<PlacedCell["value"]>(
  ...["Có", "không", "12", "7", "1.000", "", "MT3-CT1", "Đơn vị tính", "Tæng sè", "Trươ\u0300ng"],
  ...[0, 7, 13.5, null],
);
/** One cell or its whole row. */
const change = fc.record({ sheet: fc.nat({ max: 9 }), cell: fc.nat(), typed, whole: fc.nat({ max: 4 }) });
type Change = {
  readonly sheet: number;
  readonly cell: number;
  readonly typed: PlacedCell["value"];
  readonly whole?: number;
};

function changed(book: PlacedBook, changes: readonly Change[]) {
  const sheets = book.sheets.map((sheet, at) => {
    const cells = [...sheet.cells];
    for (const one of changes.filter((of) => of.sheet % book.sheets.length === at)) {
      const place = one.cell % cells.length;
      const meant = cells[place] as PlacedCell;
      cells.forEach(({ row, column, style }, n) => {
        if (n === place || (one.whole === 0 && row === meant.row)) cells[n] = { row, column, style, value: one.typed };
      });
    }
    return { ...sheet, cells };
  });
  return writeWorkbook({ sheets });
}

/** Cells in their order, however they are held. */
const spelled = (result: ReadResult) =>
  result.ok ? result.book.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] })) : result.refusal;

test("a file is read and judged as if it were the only one, whatever came before it", async () => {
  const read = bookReader(nodeInflate, isTyped, "mark");
  const check = checker(ports);
  const file = fc.record({ form: fc.nat({ max: 1 }), changes: fc.array(change, { maxLength: 5 }) });
  await fc.assert(
    fc.asyncProperty(file, async ({ form, changes }) => {
      const bytes = changed(books[form] as PlacedBook, changes);
      const [beside, alone] = [read(bytes, "a.xlsx"), readValues(bytes, "a.xlsx", nodeInflate, isTyped, "mark")];
      expect(spelled(beside)).toEqual(spelled(alone));
      if (!beside.ok || !alone.ok) return;
      const [one, other] = [await check(beside.book), await checkBook(alone.book, ports)];
      expect(one.problems).toEqual(other.problems);
      expect([one.old, one.sheet, one.rows.length]).toEqual([other.old, other.sheet, other.rows.length]);
    }),
    { numRuns: 25 },
  );
});

test("rows of the entries and of the tasks that look like others are told after a workbook without them", async () => {
  const [read, check] = [bookReader(nodeInflate, isTyped, "mark"), checker(ports)];
  const [book] = books;
  if (!book) throw new Error("no book");
  // Numbers do not stand where the form has its texts: those alone would tell.
  const stays = (one: PlacedCell, value: PlacedCell["value"]): boolean =>
    value === "7" && one.formula === undefined && typeof one.value === "string";
  const whole = (name: string, row: number, value: PlacedCell["value"]): Uint8Array => {
    const put = (one: PlacedCell): PlacedCell => {
      const { formula: _, ...rest } = one;
      return one.row !== row || stays(one, value) ? one : { ...rest, value };
    };
    const sheets = book.sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, cells: sheet.cells.map(put) } : sheet,
    );
    return writeWorkbook({ sheets });
  };
  const rowsOf = (name: string) => [
    ...new Set(book.sheets.find((sheet) => sheet.name === name)?.cells.map(({ row }) => row)),
  ];
  for (const bytes of [writeWorkbook(book), writeWorkbook(book)]) {
    const first = read(bytes, "a.xlsx");
    if (first.ok) await check(first.book);
  }
  for (const [name, value] of [
    ["Chỉ tiêu", "7"],
    ["Nhiệm vụ", null],
    ["_chitieu", null],
    ["_chitieu", "id"],
  ] as const) {
    const rows = rowsOf(name);
    for (const row of rows.slice(-8, -6)) {
      const bytes = whole(name, row, value);
      const [beside, alone] = [read(bytes, "a.xlsx"), readValues(bytes, "a.xlsx", nodeInflate, isTyped, "mark")];
      if (!beside.ok || !alone.ok) throw new Error("not read");
      const [one, other] = [await check(beside.book), await checkBook(alone.book, ports)];
      expect(one.problems).toEqual(other.problems);
      expect(filledRows(beside.book.sheets.find((sheet) => sheet.name === name)?.cells ?? new Map())).toEqual(
        filledRows(new Map(alone.book.sheets.find((sheet) => sheet.name === name)?.cells)),
      );
    }
  }
});

test("a number of the heading and a unit of measure that were typed over are told after workbooks in which they stood", async () => {
  const [read, check] = [bookReader(nodeInflate, isTyped, "mark"), checker(ports)];
  const [book] = books;
  const entry = book?.sheets.find(({ name }) => name === "Chỉ tiêu");
  if (!book || !entry) throw new Error("no sheet of entries");
  const line = entry.cells.find(({ value, row }) => {
    const texts = new Set(entry.cells.filter((one) => one.row === row).map((one) => one.value));
    return value === "5" && ["A", "B", "C"].every((text) => texts.has(text));
  });
  const measure = entry.cells.find(({ value, row }) => value === "%" && row > (line?.row ?? Infinity));
  if (!line || !measure) throw new Error("no cells");
  for (const [spoilt, value] of [
    [undefined, ""],
    [undefined, ""],
    [undefined, ""],
    [line, "55"],
    [measure, "giờ"],
    [undefined, ""],
  ] as const) {
    const cells = entry.cells.map((one) => (one === spoilt ? { ...one, value } : one));
    const bytes = writeWorkbook({
      sheets: book.sheets.map((sheet) => (sheet === entry ? { ...sheet, cells } : sheet)),
    });
    const found = read(bytes, "a.xlsx");
    if (!found.ok) throw new Error(found.refusal.code);
    const { problems } = await check(found.book);
    const told = problems.filter(({ code }) => code === "SL-19").map(({ facts }) => facts);
    expect(told).toEqual(spoilt ? [expect.objectContaining({ found: value, expected: spoilt.value })] : []);
  }
});
