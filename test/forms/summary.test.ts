import { drawInfo } from "../../src/forms/info/draw";
import { drawMeta } from "../../src/forms/meta/draw";
import { BOOK_LISTS } from "../../src/forms/book";
import { drawSummary } from "../../src/forms/summary/draw";
import { readSummary } from "../../src/forms/summary/read";
import { computed, place, type PlacedBook, textHeight } from "../../src/sheet/index";
import { answered, asRead } from "../tools/books";
import { deleteRow, insertColumn, insertRow, renamed, withoutNames } from "../tools/edits";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";

const here = hereAt(COMMUNE);
const merged = mergedOf(here, 12);
const book = (own?: ReadonlyMap<string, string | number>): PlacedBook =>
  place({ sheets: [drawSummary(here, merged, own), drawInfo(here), drawMeta([], BOOK_LISTS)], lists: BOOK_LISTS });

const shares = (of: ReadonlyMap<string, ReadonlyMap<string, unknown>>): unknown =>
  [...of].map(([id, all]) => [id, [...all]]);

const drawn = shares(new Map(merged.measures.map(({ measure, shares: all }) => [measure.id, all])));
const back = (from = asRead(book())): ReturnType<typeof readSummary> => readSummary(from, here);

test("units, states and figures come back as they were drawn", () => {
  const read = back();
  expect(read.problems).toEqual([]);
  expect(
    read.units.map(({ unit, status, number }) => [unit.code, unit.name, unit.levels, unit.ownership, status, number]),
  ).toEqual(
    merged.units.map(({ unit, status, number }) => [unit.code, unit.name, unit.levels, unit.ownership, status, number]),
  );
  const asked = new Set([...read.shares].map(([id]) => id));
  expect(shares(read.shares)).toEqual((drawn as [string, unknown][]).filter(([id]) => asked.has(id)));
});

test("columns that are hidden hold figures without a style, also those that are shown in other bands", () => {
  const { columns, rows } = drawSummary(here, merged);
  const hidden = new Set(columns.flatMap(({ key, hidden: isHidden }) => (isHidden ? [key] : [])));
  const figures = rows
    .filter(({ key }) => /^u\d+$/.test(key ?? ""))
    .flatMap(({ cells }) => cells.filter(({ column }) => hidden.has(column) && /[.][nd]$/.test(column)));
  expect(figures).not.toEqual([]);
  expect(figures.filter(({ style }) => style)).toEqual([]);
});

test("the office's own line is kept when the sheet is drawn again", () => {
  const typed = {
    "own.MT3-CT3.tu.nu": 4,
    "own.MT3-CT3.mau.nu": 5,
    "own.MT4-CT3.q1.co": "Có",
    "own.MT5.lydo": "Chưa có số liệu",
  };
  const first = readSummary(asRead(answered(book(), typed)), here);
  const again = readSummary(asRead(book(first.typed as ReadonlyMap<string, string | number>)), here);
  expect(again.typed).toEqual(first.typed);
  expect(again.typed.get("MT3-CT3.tu.nu")).toBe(4);
  const row = again.own.find((one) => one.row.code === "MT4-CT3.q1");
  expect(row?.cell("co")).toMatchObject({ kind: "text", value: "Có" });
});

test("rows and columns are found again after the sheet was renamed, rows and columns inserted and names lost", () => {
  const [sheet, ...others] = asRead(book()).sheets;
  const moved = withoutNames(insertColumn(insertRow(renamed(sheet!, "Tong hop"), 3), 1));
  const read = back({ file: "thu.xlsx", sheets: [moved, ...others], names: [] });
  expect(read.problems).toEqual([]);
  expect(read.units).toHaveLength(12);
  expect(read.units.map(({ unit }) => unit)).toEqual(back().units.map(({ unit }) => unit));
});

test("a row whose code and visible code differ is refused, the others are read", () => {
  const placed = book();
  const [sheet] = placed.sheets;
  const cells = sheet!.cells.map((cell) =>
    cell.value === "01A02" && cell.column === 1 ? { ...cell, value: "01A99" } : cell,
  );
  const read = back(asRead({ sheets: [{ ...sheet!, cells }, ...placed.sheets.slice(1)] }));
  expect(read.units).toHaveLength(11);
  expect(read.problems.map(({ code }) => code)).toEqual(["BM-04"]);
});

test("without its keys the sheet is not guessed", () => {
  const [sheet, ...others] = asRead(book()).sheets;
  const keyRow = 7;
  const read = back({ file: "thu.xlsx", sheets: [deleteRow(sheet!, keyRow), ...others], names: [] });
  expect(read.problems.map(({ code }) => code)).toContain("BM-09");
});

/** Figures of a measure in a row of the sheet, as a program that computes shows them. */
function shown(typed: Readonly<Record<string, string>>, row: string, letters: readonly string[]): readonly unknown[] {
  const { cells } = computed(answered(book(), typed)).sheets[0]!;
  const at = (text: string) => cells.find(({ value }) => value === text)!;
  return letters.map((letter) => {
    const [{ row: where }, { column }] = [at(`#${row}`), at(`MT4-CT3.${letter}`)];
    return cells.find((cell) => cell.row === where && cell.column === column)?.value;
  });
}

test("an office that has answered its own line with Không is none of those who could still say Có", () => {
  const [n, d, asked, given] = shown({}, "total", ["n", "d", "ua", "ug"]) as [number, number, number, number];
  const [open, could] = [asked - given, asked - given - 1];
  const high = (typed: Readonly<Record<string, string>>): unknown => shown(typed, "interval", ["r"])[0];
  expect(high({})).toBe((n + could) / (d + open));
  expect(high({ "own.MT4-CT3.q1.co": "Không", "own.MT4-CT3.q2.co": "Có" })).toBe((n + could - 1) / (d + open));
  expect(high({ "own.MT4-CT3.q1.co": "Có", "own.MT4-CT3.q2.co": "Có" })).toBe((n + could) / (d + open));
  // One quarter says Không: whatever the other says, the office has none.
  expect(high({ "own.MT4-CT3.q1.co": "Không" })).toBe((n + could - 1) / (d + open));
});

test("a figure that is wider than its column gets smaller letters: a province's total is never printed as ###", () => {
  const { columns, rows } = drawSummary(here, merged);
  const shown = new Set(columns.flatMap(({ key, hidden }) => (!hidden && /[.][ndcr]$/.test(key) ? [key] : [])));
  const figures = rows
    .filter(({ key = "" }) => /^(u\d+|total|by[.]|own[.](main|female|opening|half)|interval)/.test(key))
    .flatMap(({ cells }) => cells.filter(({ column, style }) => shown.has(column) && style?.format?.includes("0")));
  expect(figures.length).toBeGreaterThan(100);
  const cut = figures.filter(({ style, value, formula }) => {
    const holds = (value ?? formula) !== undefined || style?.locked === false;
    return holds && !(style?.shrink === true && style.wrap === false);
  });
  expect(cut).toEqual([]);
});

test("the name of a goal with one measure, and the state of the office's own line, have room for all their words", () => {
  const { rows } = drawSummary(here, merged);
  const height = (key: string): number => rows.find((row) => row.key === key)?.height ?? 0;
  const last = rows.find(({ key }) => key === "head.1")?.cells.at(-1);
  expect(height("head.1")).toBeGreaterThanOrEqual(textHeight(String(last?.value), 6.5 + 6.5 + 7.5 + 8.5, 10, true));
  expect(height("own.main")).toBeGreaterThanOrEqual(textHeight("Chưa có số liệu", 8.5, 9));
});
