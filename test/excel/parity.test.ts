import fs from "node:fs";
import path from "node:path";
import { benchOf } from "../../src/excel/bench";
import { inTurn } from "../../src/excel/request";
import { asksOf } from "../../src/excel/write";
import { carry } from "../../src/excel/carry";
import { buildParts, pageParts } from "../../src/excel/write-sheet";
import { drawBook, drawLeftover, fingerprintText } from "../../src/forms/index";
import { fromPlaced } from "../../src/preview/file/from-placed";
import { toPlaced } from "../../src/preview/file/to-placed";
import { blankBook } from "../../src/preview/model/blank";
import type { Book } from "../../src/preview/model/book";
import { place } from "../../src/sheet/place";
import type { PlacedBook, PlacedSheet } from "../../src/sheet/placed";
import type { Step } from "../../src/sheet/transaction-step";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";
import { checkBook } from "../../src/jobs/check";
import { makeTemplate } from "../../src/jobs/template";
import { parsePeriod } from "../../src/plan/index";
import { problemList } from "../../src/jobs/problem-list";
import { mergedWorkbook } from "../../src/jobs/merged-workbook";
import { asRead, pack, ports, unit } from "../tools/books";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";
import { everyContext } from "../forms/info-contexts";
import { entrySheet, valuesSheet } from "../xlsx/write-example";
import { readThroughOffice } from "../tools/read-through-office";
import { bootDesk, type Desk } from "./desk";
import { bookSpec } from "./example";
import { expectAlike } from "../tools/alike";

/** Written as a new workbook through Office.js. */
async function throughExcel(desk: Desk, book: PlacedBook): Promise<Book> {
  desk.workbook.open(blankBook(["Sheet1"]));
  const done = await inTurn(desk.clock, [
    ...asksOf([...buildParts(book.sheets).flatMap((part) => part()), ...pageParts(book.sheets)], benchOf),
    ...carry(
      book.sheets.flatMap((sheet): Step[] => [
        { do: "show", sheet: sheet.name, visibility: sheet.visibility },
        ...(sheet.visibility === "visible" ? [{ do: "view", sheet: sheet.name, view: sheet } as const] : []),
        ...(sheet.protect ? [{ do: "protect", sheet: sheet.name, as: sheet } as const] : []),
      ]),
    ),
    ...carry([{ do: "delete", sheet: "Sheet1" }]),
  ]);
  expect(done).toEqual({ ok: true, value: undefined });
  expect(desk.missing()).toEqual([]);
  return desk.workbook.book();
}

/** Written as a file and opened again. */
function throughFile(book: PlacedBook): Book {
  const read = readPlaced(writeWorkbook(book), "file.xlsx", fflateInflate);
  if (!("book" in read)) throw new Error(JSON.stringify(read));
  return fromPlaced(read.book, "file.xlsx");
}

const byText = <T>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Office.js knows neither a role nor a zoom; the order of areas, names and rules of validation means nothing. */
const bare = ({ role: _role, zoom: _zoom, ...sheet }: PlacedSheet): unknown => ({
  ...sheet,
  // A cell without content and look is no cell; what a formula gives is the program's own affair.
  cells: sheet.cells
    .filter(({ value, formula, style }) => value !== null || formula !== undefined || Object.keys(style).length > 0)
    .map(({ value, ...cell }) => (cell.formula === undefined ? { ...cell, value } : cell)),
  // Excel draws rows in whole pixels.
  rows: sheet.rows.map((row) => (row.height === undefined ? row : { ...row, height: Math.round(row.height / 0.75) })),
  merges: byText(sheet.merges),
  names: byText(sheet.names),
  validations: byText(sheet.validations.map((rule) => ({ ...rule, areas: byText(rule.areas) }))),
});

/** Rows that fit their text are as high as each program makes them. */
const held = (sheet: PlacedSheet, source: PlacedBook): PlacedSheet => {
  const from = source.sheets.find(({ name }) => name === sheet.name);
  const fitted = new Set(from?.rows.flatMap(({ row, fits }) => (fits ? [row] : [])));
  return { ...sheet, rows: sheet.rows.filter(({ row, hidden }) => hidden || !fitted.has(row)) };
};

const look = (book: Book, source: PlacedBook): unknown =>
  toPlaced(book, () => "").book.sheets.map((sheet) => bare(held(sheet, source)));

/** What the real Office.js says of a workbook, and what it is as a placed book: both must be the same for both ways. */
async function same(desk: Desk, book: PlacedBook): Promise<string> {
  const written = await throughExcel(desk, book);
  const said = await readThroughOffice(desk.Excel, book);
  const filed = throughFile(book);
  desk.workbook.open(filed);
  expectAlike((await readThroughOffice(desk.Excel, book)).split("\n"), said.split("\n"));
  expectAlike(look(written, book), look(filed, book));
  expect(desk.missing()).toEqual([]);
  return said;
}

test("a book of every kind of sheet is the same through Excel and through a file", async () => {
  await same(bootDesk({ apiVersion: "1.15" }), place(bookSpec("1")));
});

/** To accept a wanted change: `GOLDEN=1 npx jest test/excel/parity.test.ts`, then read the difference in git. */
test("the example is what it was, line by line", async () => {
  const desk = bootDesk({ apiVersion: "1.15" });
  const said = await same(desk, place(bookSpec("1", 2)));
  const golden = path.join(__dirname, "example.golden.txt");
  if (process.env.GOLDEN === "1") fs.writeFileSync(golden, `${said}\n`);
  expect(`${said}\n`.split("\n")).toEqual(fs.readFileSync(golden, "utf8").split("\n"));
});

test("a cell that differs in its look alone is seen", async () => {
  const desk = bootDesk({ apiVersion: "1.15" });
  const book = place(bookSpec("1", 2));
  await throughExcel(desk, book);
  const said = await readThroughOffice(desk.Excel, book);
  desk.user.unprotectSheet("Chỉ tiêu");
  await desk.Excel.run(async ({ workbook: { worksheets } }) => {
    worksheets.getItem("Chỉ tiêu").getRange("C4").format.borders.getItem("EdgeBottom").weight = "Medium";
  });
  const lines = (await readThroughOffice(desk.Excel, book)).split("\n").filter((line) => !said.includes(line));
  expect(lines).toEqual([expect.stringMatching(/^C4 4 .*borders\.bottom\.weight=Medium/)]);
});

test("every feature of a placed sheet, and texts that programs take for something else, are the same", async () => {
  const meta = place(bookSpec("1")).sheets.find(({ name }) => name === "_chitieu")!;
  await same(bootDesk({ apiVersion: "1.15" }), { sheets: [entrySheet, valuesSheet, meta] });
});

/** One context for each pack, kind and level; public and private schools differ in few cells. */
const contexts = everyContext.filter(({ unit }) => unit.ownership === "cong-lap");

test.each(
  contexts.map((context) => [context.pack.id, context.unit.kind, context.unit.levels.join(), context] as const),
)("the form of %s for %s %s is the same", async (_pack, _kind, _levels, context) => {
  await same(bootDesk({ apiVersion: "1.15" }), place(drawBook(context, fingerprintText(context).slice(0, 64))));
});

test("the workbook of an office after a merge, its pages cut by columns, is the same", async () => {
  await same(
    bootDesk({ apiVersion: "1.15" }),
    await mergedWorkbook(hereAt(COMMUNE), mergedOf(hereAt(COMMUNE), 5), ports),
  );
});

test("the list of what is to be looked at, and what found no place when a form was restored, are the same", async () => {
  const made = await makeTemplate(
    { pack: pack("hanoi-605"), unit: unit("xa"), period: parsePeriod("2026-H1")! },
    ports,
  );
  if (!made.ok) throw new Error(made.refusal.code);
  const { problems } = await checkBook(asRead(made.book), ports);
  expect(problems.length).toBeGreaterThan(10);
  const left = drawLeftover([{ sheet: "Chỉ tiêu", cell: "G9", value: "=1+1 <b>" }]);
  const { sheets } = problemList(problems, made.context);
  await same(bootDesk({ apiVersion: "1.15" }), { sheets: [...sheets, ...place({ sheets: [left], lists: [] }).sheets] });
});
