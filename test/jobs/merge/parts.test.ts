import {
  checkBook,
  fillByName,
  makeTemplate,
  mergedWorkbook,
  type Parts,
  partsOf,
  sampleAnswers,
} from "../../../src/jobs/index";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Accepted } from "../../../src/jobs/merge/reading";
import { contextFor } from "../../../src/jobs/template";
import { defaultWindow, parsePeriod, type Period } from "../../../src/plan/index";
import { type GridBook, keyRow, parseCell } from "../../../src/sheet/index";
import { asRead, pack, ports } from "../../tools/books";
import { lineOf, wish } from "./tools";

const H1 = parsePeriod("2026-H1")!;
const YEAR = parsePeriod("2026")!;

async function accepted(book: GridBook, path: string): Promise<Accepted> {
  const one = await readForMerge({ path, sha256: path }, book, ports);
  if (!one.ok) throw new Error(one.code);
  return one;
}

async function form(code: string, period: Period): Promise<Accepted> {
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: lineOf(code), period }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return accepted(asRead(fillByName(made.book, sampleAnswers(made.context)), `${code}.xlsx`), `${code}.xlsx`);
}

async function mergedBy(office: string, files: readonly Accepted[], period: Period): Promise<GridBook> {
  const context = contextFor({ pack: pack("hanoi-605"), period, unit: lineOf(office) });
  const merged = merge(files, wish(office, { period, window: defaultWindow(period) }));
  return asRead(await mergedWorkbook(context, merged, ports), `${office}.xlsx`);
}

/** Parts of the cell in a row by its hidden code and a column by its key, and what stands in that cell. */
async function lookInto(book: GridBook) {
  const checked = await checkBook(book, ports);
  const { context, results } = checked;
  const { sheet, addressOf } = results!.summary;
  const grid = book.sheets.find(({ name }) => name === sheet)!;
  return (row: string, column: string): { readonly parts: Parts | undefined; readonly shown: unknown } => {
    const cell = addressOf(row, column);
    const at = parseCell(cell)!;
    const found = [...grid.cells].find(([key]) => keyRow(key) === at.row && key % 16_384 === at.column);
    return { parts: partsOf(book, { context: context!, results: results! }, { sheet, cell }), shown: found?.[1].value };
  };
}

test("each cell of the office's own line has the one figure that stands in it as its part", async () => {
  const at = await lookInto(await mergedBy("X1", [await form("X1", H1), await form("A1", H1)], H1));
  const [women, opening] = [at("#own.female", "MT2-CT1a.d"), at("#own.opening", "MT4-CT2.c")];
  expect(women.parts?.sum).toBe(women.shown);
  expect(women.shown).not.toBe(at("#own.main", "MT2-CT1a.d").shown);
  expect(opening.parts?.sum).toBe(opening.shown);
  for (const quarter of ["q1", "q2"]) {
    const { parts, shown } = at(`#own.${quarter}`, "MT4-CT3.y");
    expect(parts?.lines.map(({ source: { key, value } }) => [key, value])).toEqual([[`${quarter}.co`, shown]]);
  }
  // What is grey there, or holds words, has none.
  for (const [row = "", column = ""] of [
    ["#own.opening", "MT2-CT1a.d"],
    ["#own.q1", "MT3-CT3.n"],
    ["#own.note", "MT3-CT2.y"],
    ["#own.reason", "MT3-CT3.n"],
  ])
    expect([row, at(row, column).parts]).toEqual([row, undefined]);
});

test("lượt of the second half and those of the first, reported before, are parts of their own cells", async () => {
  const at = await lookInto(await mergedBy("X1", [await form("X1", YEAR), await form("A1", YEAR)], YEAR));
  const [second, first] = [at("#own.main", "MT4-CT2.n"), at("#own.half", "MT4-CT2.n")];
  expect([second.parts?.sum, first.parts?.sum]).toEqual([second.shown, first.shown]);
  const both = at("#total", "MT4-CT2.n").parts!.lines.filter(({ source: { unit } }) => unit === "X1");
  expect(both.map(({ source: { key } }) => key).sort()).toEqual(["h1", "tu.tong"]);
});

test("in the row of a commune, answers that stand apart are no parts of its share of schools", async () => {
  const schools = [await form("A1", H1), await form("A3", H1), await form("A4", H1)];
  const commune = await accepted(await mergedBy("X1", schools, H1), "xa.xlsx");
  const at = await lookInto(await mergedBy("S", [commune], H1));
  const { parts } = at("X1", "MT3-CT1.y");
  expect(parts?.lines.map(({ source: { unit } }) => unit)).toEqual(["A1", "A3"]);
  expect(at("X1", "MT1-a.y").parts?.lines.map(({ source: { unit } }) => unit)).toEqual(["A1", "A3", "A4"]);
});

test("rows that count units or give an interval have the parts of the total, and are called so", async () => {
  const at = await lookInto(await mergedBy("X1", [await form("A1", H1), await form("A3", H1)], H1));
  for (const row of ["#given", "#none", "#interval"])
    expect(at(row, "MT3-CT3.n").parts).toEqual(at("#total", "MT3-CT3.n").parts);
  expect(at("#none", "MT3-CT3.n").parts?.of).toBe("TỔNG CỘNG");
});
