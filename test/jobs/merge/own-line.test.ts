import { sourcesIn } from "../../../src/entries/index";
import { checkBook, fillByName, makeTemplate, mergedWorkbook, sampleAnswers } from "../../../src/jobs/index";
import { keptFrom } from "../../../src/jobs/merge/kept";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Accepted } from "../../../src/jobs/merge/reading";
import { contextFor } from "../../../src/jobs/template";
import { parsePeriod } from "../../../src/plan/index";
import { cellKey, computed, type GridBook, parseCell, type PlacedBook, type Scalar } from "../../../src/sheet/index";
import { answered, asRead, pack, ports } from "../../tools/books";
import { lineOf, wish } from "./tools";

const PERIOD = parsePeriod("2026-H1")!;
const OFFICE = contextFor({ pack: pack("hanoi-605"), period: PERIOD, unit: lineOf("X1") });

async function accepted(book: GridBook, path: string): Promise<Accepted> {
  const one = await readForMerge({ path, sha256: path }, book, ports);
  if (!one.ok) throw new Error(one.code);
  return one;
}

async function school(): Promise<Accepted> {
  const made = await makeTemplate({ pack: OFFICE.pack, unit: lineOf("A1"), period: PERIOD }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return accepted(asRead(fillByName(made.book, sampleAnswers(made.context)), "A1.xlsx"), "A1.xlsx");
}

const MEASURES = ["MT2-CT1a", "MT3-CT3", "MT3-CT5", "MT4-CT2", "MT5"] as const;
/** The commune's workbook after its merge, nothing typed yet. */
let drawn: PlacedBook;
beforeAll(async () => {
  drawn = await mergedWorkbook(OFFICE, merge([await school()], wish("X1")), ports);
});

type Typed = Readonly<Record<string, Scalar>>;
type Figures = Readonly<Record<string, unknown>>;

/** TỔNG CỘNG as a program that computes shows it: numerator, denominator, lũy kế, units with figures. */
async function shown(book: PlacedBook): Promise<Figures> {
  const made = computed(book);
  const { results } = await checkBook(asRead(made, "xa.xlsx"), ports);
  const { cells } = asRead(made).sheets.find(({ name }) => name === "Tổng hợp")!;
  const at = (name: string): unknown => {
    const spot = parseCell(results!.summary.addressOf("#total", name));
    const value = spot && cells.get(cellKey(spot.row, spot.column))?.value;
    return value === "" ? undefined : value;
  };
  return Object.fromEntries(MEASURES.map((id) => [id, ["n", "d", "c", "ug"].map((letter) => at(`${id}.${letter}`))]));
}

/** The same, as the level above counts it. */
async function handedOn(book: PlacedBook): Promise<Figures> {
  const { merged } = await accepted(asRead(book, "xa.xlsx"), "xa.xlsx");
  return Object.fromEntries(
    MEASURES.map((id) => {
      const share = merged?.get(id);
      return [id, [share?.n, share?.d, share?.cumulative, share?.units.given]];
    }),
  );
}

const RIGHT: Typed = { "own.MT3-CT3.tu.nu": 2, "own.MT3-CT3.mau.nu": 3, "own.MT4-CT2.tu.tong": 50 };

const NOT_COUNTED: readonly (readonly [string, Typed])[] = [
  ["half typed", { "own.MT3-CT3.mau.nu": 6, "own.MT3-CT5.mau.tong": 20, "own.MT5.tu.tong": 3 }],
  ["girls not yet typed", { "own.MT2-CT1a.mau.tong": 100 }],
  ["a numerator beyond its denominator", { "own.MT3-CT3.tu.nu": 9, "own.MT3-CT3.mau.nu": 6 }],
  ["women beyond the total", { "own.MT3-CT5.mau.tong": 5, "own.MT3-CT5.mau.nu": 8 }],
  ["girls beyond the children", { "own.MT2-CT1a.mau.tong": 100, "own.MT2-CT1a.mau.nu": 140 }],
  ["no count", { "own.MT4-CT2.tu.tong": -50, "own.MT5.tu.tong": 2.5, "own.MT5.mau.tong": 7 }],
  ["too many for any unit", { "own.MT4-CT2.tu.tong": 1_000_000_000 }],
  ["other members than Thông tin says", { "own.MT5.tu.tong": 2, "own.MT5.mau.tong": 5, "info.ban.members.tong": 6 }],
  ["words", { "own.MT3-CT3.tu.nu": "8 người", "own.MT3-CT3.mau.nu": 17, "own.MT4-CT2.tu.tong": "khoảng 50" }],
  ["an opening balance in words", { "own.MT4-CT2.tu.tong": 50, "own.MT4-CT2.luyke.truoc": "khoảng 20" }],
  [
    "the reason that there are none",
    { "own.MT3-CT3.tu.nu": 2, "own.MT3-CT3.mau.nu": 3, "own.MT3-CT3.lydo": "Chưa có số liệu" },
  ],
];

test.each(NOT_COUNTED)("own figures are in no total, neither here nor above: %s", async (_, typed) => {
  const without = await shown(drawn);
  expect(await shown(answered(drawn, typed))).toEqual(without);
  expect(await handedOn(answered(drawn, typed))).toEqual(await handedOn(drawn));
  expect(await shown(answered(drawn, RIGHT))).not.toEqual(without);
});

test.each([...NOT_COUNTED, ["right", RIGHT] as const])(
  "what a program shows is what the level above counts: %s",
  async (_, typed) => {
    const book = answered(drawn, typed);
    expect(await shown(book)).toEqual(await handedOn(book));
  },
);

test("merging again neither adds nor lists own figures that cannot be right; numbers kept as text become numbers", async () => {
  const typed = {
    "own.MT3-CT3.tu.nu": 9,
    "own.MT3-CT3.mau.nu": 6,
    "own.MT4-CT2.tu.tong": "1.234.567",
    "own.MT5.tu.tong": 0,
  };
  const kept = await keptFrom(asRead(answered(drawn, typed), "xa.xlsx"), { ...OFFICE, merged: true }, ports);
  const again = merge([await school()], { ...wish("X1"), own: kept!.line });
  const own = sourcesIn(again.sources).filter(({ unit }) => unit === "X1");
  expect(own.map(({ measure, key, value }) => [measure, key, value])).toEqual([["MT4-CT2", "tu.tong", 1_234_567]]);
  expect([...kept!.own!].filter(([, value]) => value !== null)).toEqual([
    ["MT3-CT3.tu.nu", 9],
    ["MT3-CT3.mau.nu", 6],
    ["MT4-CT2.tu.tong", 1_234_567],
    ["MT5.tu.tong", 0],
  ]);
});

test("8/12 that became a day, and 100%, are kept as they were shown and counted nowhere: drawn anew, the cell shows a number", async () => {
  const typed = { "own.MT4-CT2.tu.tong": 46_246, "own.MT3-CT3.tu.nu": 77, "own.MT3-CT3.mau.nu": 77 };
  const formats = new Map<unknown, string>([
    [46_246, "d/m/yyyy"],
    [77, "0%"],
  ]);
  const { sheets, ...book } = asRead(answered(drawn, typed), "xa.xlsx");
  const given: GridBook = {
    ...book,
    sheets: sheets.map((grid) => ({
      ...grid,
      cells: new Map(
        [...grid.cells].map(([key, cell]) => {
          const format = formats.get(cell.value);
          return [key, format === undefined ? cell : { ...cell, format }] as const;
        }),
      ),
    })),
  };
  const kept = await keptFrom(given, { ...OFFICE, merged: true }, ports);
  expect([...kept!.own!].filter(([, value]) => value !== null)).toEqual([
    ["MT3-CT3.tu.nu", "7700%"],
    ["MT3-CT3.mau.nu", "7700%"],
    ["MT4-CT2.tu.tong", "12/8/2026"],
  ]);
  const own = sourcesIn(merge([await school()], { ...wish("X1"), own: kept!.line }).sources);
  expect(own.filter(({ unit }) => unit === "X1")).toEqual([]);
});
