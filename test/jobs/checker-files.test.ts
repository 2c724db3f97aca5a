import fc from "fast-check";
import { nodeInflate } from "../../src/cli/inflate";
import { checkBook, checker, fillByName, isTyped, sampleAnswers } from "../../src/jobs/index";
import { makeTemplate } from "../../src/jobs/template";
import type { PlacedBook, PlacedCell } from "../../src/sheet/index";
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
  ...["Có", "không", "12", "1.000", "", "MT3-CT1", "Đơn vị tính", "Tæng sè", "Trươ\u0300ng"],
  ...[0, 7, 13.5, null],
);
const change = fc.record({ sheet: fc.nat({ max: 9 }), cell: fc.nat(), typed });

function changed(book: PlacedBook, changes: readonly { sheet: number; cell: number; typed: PlacedCell["value"] }[]) {
  const sheets = book.sheets.map((sheet, at) => {
    const cells = [...sheet.cells];
    for (const one of changes.filter((of) => of.sheet % book.sheets.length === at)) {
      const place = one.cell % cells.length;
      const { row, column, style } = cells[place] as PlacedCell;
      cells[place] = { row, column, style, value: one.typed };
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
