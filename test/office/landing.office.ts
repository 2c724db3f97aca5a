import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BOOK_LISTS } from "../../src/forms/book";
import { drawInfo } from "../../src/forms/info/draw";
import { drawLedger } from "../../src/forms/ledger/draw";
import { LEDGER_LISTS } from "../../src/forms/ledger/line";
import { drawMeta } from "../../src/forms/meta/draw";
import { drawSources } from "../../src/forms/sources/draw";
import { checkBook } from "../../src/jobs/check";
import { compileReport } from "../../src/jobs/compile";
import { mergedWorkbook } from "../../src/jobs/merged-workbook";
import { namesOf } from "../../src/rules/index";
import { drawSummary } from "../../src/forms/summary/draw";
import { readSummary } from "../../src/forms/summary/read";
import { cellKey, definedName, type GridBook, place, type PlacedBook } from "../../src/sheet/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { answered, ports } from "../tools/books";
import { convert, run, workFolder } from "../tools/libreoffice";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";

/** Sheets of a merge as LibreOffice recalculates them, against what the engine says. */

const COUNTS = [5, 12, 80] as const;
const here = hereAt(COMMUNE);
const folder = workFolder();
const lists = [...BOOK_LISTS, ...LEDGER_LISTS];
const names = new Map(mergedOf(here, 80).units.map(({ unit }) => [unit.code, unit.name]));
const OWN = {
  "own.MT3-CT3.tu.nu": 3,
  "own.MT3-CT3.mau.nu": 4,
  "own.MT4-CT2.tu.tong": 7,
  "own.MT4-CT2.luyke.truoc": 100,
};

function drawn(count: number): PlacedBook {
  const merged = mergedOf(here, count);
  const sheets = [
    drawSummary(here, merged),
    ...drawSources(here, merged.sources, names),
    drawLedger(here, merged.ledger, names),
    drawInfo(here),
    drawMeta([], lists),
  ];
  return answered(place({ sheets, lists }), OWN);
}

const path = (count: number): string => join(folder, `gop-${String(count)}.xlsx`);
const books = new Map<number, GridBook>();

beforeAll(() => {
  for (const count of COUNTS) writeFileSync(path(count), writeWorkbook(drawn(count)));
  const out = convert(COUNTS.map(path), "xlsx", folder);
  for (const count of COUNTS) {
    const read = readValues(readFileSync(join(out, `gop-${String(count)}.xlsx`)), "gop.xlsx", fflateInflate);
    if (!read.ok) throw new Error(read.refusal.code);
    books.set(count, read.book);
  }
});

const bookOf = (count: number): GridBook => books.get(count)!;

/** What LibreOffice computed in a named cell; an empty text is nothing. */
function valueAt(book: GridBook, name: string): unknown {
  const wanted = definedName(name).toLowerCase();
  for (const grid of book.sheets) {
    const found = [...grid.names, ...book.names].find(
      (one) => one.name.toLowerCase() === wanted && one.sheet === grid.name,
    );
    const cell = found && grid.cells.get(cellKey(found.area.top, found.area.left));
    if (found) return cell === undefined || cell.value === "" ? undefined : cell.value;
  }
  throw new Error(`no cell ${name}`);
}

const EXTRA: Readonly<Record<string, { readonly n: number; readonly d?: number; readonly c?: number }>> = {
  "MT3-CT3": { n: 3, d: 4 },
  "MT4-CT2": { n: 7, c: 107 },
};

test.each(COUNTS)("totals over %d schools and the office's own line are those of the engine", (count) => {
  const book = bookOf(count);
  for (const { measure, total } of mergedOf(here, count).measures) {
    if (measure.nature === "year") continue;
    const own = EXTRA[measure.id];
    const plus = (value: number | undefined, more: number | undefined): number | undefined =>
      more === undefined ? value : (value ?? 0) + more;
    const id = `total.${measure.id}`;
    expect([measure.id, valueAt(book, `${id}.n`)]).toEqual([measure.id, plus(total.n, own?.n)]);
    // The office answers MT3-CT2 itself: asked and silent it still is one of one.
    const d = measure.id === "MT3-CT2" ? 1 : plus(total.d, own?.d);
    if (measure.kind !== "count") expect([measure.id, valueAt(book, `${id}.d`)]).toEqual([measure.id, d]);
    else expect([measure.id, valueAt(book, `${id}.c`)]).toEqual([measure.id, plus(total.cumulative, own?.c)]);
  }
});

test.each(COUNTS)("what LibreOffice saved of %d schools is read again without a loss", (count) => {
  const read = readSummary(bookOf(count), here);
  expect(read.problems).toEqual([]);
  expect(read.units).toHaveLength(count);
  const merged = mergedOf(here, count);
  for (const { measure, shares } of merged.measures) {
    if (measure.nature === "year") continue;
    expect([measure.id, [...(read.shares.get(measure.id) ?? [])]]).toEqual([measure.id, [...shares]]);
  }
  expect(read.typed.get("MT3-CT3.tu.nu")).toBe(3);
});

test("the foot of the ledger adds up, and no cell of any sheet shows an error", () => {
  const book = bookOf(12);
  const part = (state: string): number => Number(valueAt(book, `ledger.${state}`));
  const all = ["accepted", "superseded", "duplicate", "conflict", "rejected"].map(part);
  expect(part("given")).toBe(all.reduce((sum, value) => sum + value, 0));
  expect(all).toEqual([10, 1, 1, 2, 1]);
  const errors = [...books.values()].flatMap(({ sheets }) =>
    sheets.flatMap(({ name, cells }) =>
      [...cells.values()].flatMap(({ kind, value }) => (kind === "error" ? [`${name} ${String(value)}`] : [])),
    ),
  );
  expect(errors).toEqual([]);
});

test("the office's results, its report and its annex are computed by the workbook as the engine renders them", async () => {
  const file = join(folder, "so-tong-hop.xlsx");
  const own = { ...OWN, "own.MT3-CT2.co": "Có" };
  writeFileSync(file, writeWorkbook(answered(await mergedWorkbook(here, mergedOf(here, 12), ports), own)));
  const out = convert([file], "xlsx", folder);
  const read = readValues(readFileSync(join(out, "so-tong-hop.xlsx")), "so.xlsx", fflateInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  const errors = read.book.sheets.flatMap(({ name, cells }) =>
    [...cells.values()].flatMap(({ kind, value }) => (kind === "error" ? [`${name} ${String(value)}`] : [])),
  );
  expect(errors).toEqual([]);
  const made = await compileReport(read.book, ports, { draft: true });
  if (!made.ok) throw new Error("not compiled");
  const { rows } = await checkBook(read.book, ports);
  for (const values of rows) {
    if (values.row.state !== "asked") continue;
    const names = namesOf(values, here.period);
    for (const key of values.row.cells) {
      const shown = valueAt(read.book, `${values.row.code}.${key}`);
      expect([values.row.code, key, shown ?? null]).toEqual([values.row.code, key, names.value(key)]);
    }
  }
  for (const role of ["report", "annex"]) {
    const rendered = made.book.sheets.find((sheet) => sheet.role === role)!;
    const bound = read.book.sheets.find(({ name }) => name === rendered.name)!;
    const printed = rendered.cells.filter(
      ({ value, column }) => value !== null && value !== "" && (role === "annex" || column === 0),
    );
    for (const { row, column, value } of printed)
      expect([role, row, column, bound.cells.get(cellKey(row, column))?.value]).toEqual([role, row, column, value]);
  }
});

test("one page a goal, A4 landscape, where the units fit one page", () => {
  const file = join(folder, "trang.xlsx");
  const { sheets } = drawn(5);
  writeFileSync(file, writeWorkbook({ sheets: sheets.filter(({ role }) => role === "summary" || role === "meta") }));
  const out = convert([file], "pdf", folder);
  const text = run("pdftotext", ["-layout", join(out, "trang.pdf"), "-"]);
  const pages = text.split("\f").filter((page) => page.trim() !== "");
  expect(pages.map((page) => [...page.matchAll(/Mục tiêu \d/g)].map(([goal]) => goal))).toEqual([
    ["Mục tiêu 1"],
    ["Mục tiêu 2"],
    ["Mục tiêu 3"],
    ["Mục tiêu 4"],
    ["Mục tiêu 5"],
  ]);
});
