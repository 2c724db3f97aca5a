import { fillByName, makeTemplate, mergedWorkbook, sampleAnswers } from "../../../src/jobs/index";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Accepted } from "../../../src/jobs/merge/reading";
import type { Decisions } from "../../../src/jobs/merge/union";
import { contextFor } from "../../../src/jobs/template";
import type { Previous } from "../../../src/forms/index";
import { defaultWindow, parsePeriod, type Period } from "../../../src/plan/index";
import { type GridBook, type Scalar } from "../../../src/sheet/index";
import { asRead, pack, ports } from "../../tools/books";
import { lineOf, wish } from "./tools";

const PERIOD = parsePeriod("2026-H1")!;
const PLAN = pack("hanoi-605");

async function accepted(book: GridBook, path: string): Promise<Accepted> {
  const one = await readForMerge({ path, sha256: path }, book, ports);
  if (!one.ok) throw new Error(one.code);
  return one;
}

async function form(
  code: string,
  path: string,
  more: Readonly<Record<string, Scalar>> = {},
  { period = PERIOD, previous }: { readonly period?: Period; readonly previous?: Previous } = {},
): Promise<Accepted> {
  const made = await makeTemplate({ pack: PLAN, unit: lineOf(code), period, ...(previous && { previous }) }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const answers = new Map([...sampleAnswers(made.context), ...Object.entries(more)]);
  return accepted(asRead(fillByName(made.book, answers), path), path);
}

/** What a commune sends to the Sở: its own form, and the workbook into which it merged the form and a school. */
let own: Accepted;
let changed: Accepted;
let whole: Accepted;
beforeAll(async () => {
  own = await form("X1", "bieu.xlsx");
  changed = await form("X1", "khac.xlsx", { "MT4-CT2.tu.tong": 4_321 });
  const office = contextFor({ pack: PLAN, period: PERIOD, unit: lineOf("X1") });
  const book = await mergedWorkbook(office, merge([own, await form("A1", "a1.xlsx")], wish("X1")), ports);
  whole = await accepted(asRead(book, "gop.xlsx"), "gop.xlsx");
});

const told = (files: readonly Accepted[], decisions: Decisions = {}): readonly string[] =>
  merge(files, wish("S", { decisions })).ledger.lines.map(({ path, state, code }) => `${path} ${state} ${code}`);

test("a commune's own form says nothing else than its merged workbook of the same number: that one stands for both", () => {
  const { units, measures, differences } = merge([own, whole], wish("S"));
  expect(told([own, whole])).toEqual(["bieu.xlsx superseded TN-08", "gop.xlsx accepted null"]);
  expect(units[0]).toMatchObject({ unit: { code: "X1" }, file: "gop.xlsx" });
  expect([measures, differences]).toEqual([merge([whole], wish("S")).measures, []]);
  expect(told([whole, own])).toEqual(told([own, whole]));
  // Whom somebody names, counts all the same.
  const chosen = new Map([["X1", "bieu.xlsx"]]);
  expect(told([own, whole], { chosen })).toEqual(["bieu.xlsx accepted null", "gop.xlsx superseded null"]);
});

test("where they differ nobody guesses, and it is said which of them is the merged one", () => {
  const { lines } = merge([changed, whole], wish("S")).ledger;
  expect(lines.map(({ path, state, facts }) => [path, state, facts.cells, facts.merged])).toEqual([
    ["gop.xlsx", "conflict", "1", "gop.xlsx"],
    ["khac.xlsx", "conflict", "1", "gop.xlsx"],
  ]);
  expect(told([own, changed, whole])).toEqual([
    "bieu.xlsx conflict TN-02",
    "gop.xlsx conflict TN-02",
    "khac.xlsx conflict TN-02",
  ]);
  const two = merge([own, changed], wish("S")).ledger.lines;
  expect(two.map(({ facts }) => facts.merged)).toEqual(["", ""]);
});

test("balances that the office's own form was issued with are in its line of the merged workbook, also at the level above", async () => {
  const period = parsePeriod("2026")!;
  const rows = new Map([["MT4-CT2", { cumulative: 700 }]]);
  const previous = { period: "2026-H1", rows, firstHalf: new Map([["MT4-CT2", 40]]) };
  const mine = await form("X1", "bieu.xlsx", { "MT4-CT2.tu.tong": 5 }, { period, previous });
  const year = { period, window: defaultWindow(period) };
  const context = contextFor({ pack: PLAN, period, unit: lineOf("X1") });
  const first = merge([mine], wish("X1", year));
  const sent = await accepted(asRead(await mergedWorkbook(context, first, ports), "gop.xlsx"), "gop.xlsx");
  const counted = { n: 45, cumulative: 745 };
  expect(sent.merged?.get("MT4-CT2")).toMatchObject(counted);
  const above = merge([sent], wish("S", year)).measures.find(({ measure }) => measure.id === "MT4-CT2");
  expect(above?.shares.get("X1")).toMatchObject(counted);
  // The line of the workbook is that of the form: the form that is sent again with other figures replaces it.
  const later = { ...(await form("X1", "moi.xlsx", { "MT4-CT2.tu.tong": 6 }, { period, previous })), number: 2 };
  const again = merge([mine, later], wish("X1", { ...year, own: sent }));
  expect(again.office?.get("MT4-CT2.tu.tong")).toBe(6);
});
