import { type Checker, checker, fillByName, sampleMistakes } from "../../src/jobs/index";
import { ERROR_CLASSES, rightBooks, type RightBook, selfCheck } from "../../src/jobs/self-check";
import { makeTemplate } from "../../src/jobs/template";
import { parsePeriod } from "../../src/plan/index";
import { DUTY_RULES, PLAN_RULES, RULES } from "../../src/rules/index";
import type { GridBook } from "../../src/sheet/index";
import { asRead, ports } from "../tools/books";
import { CODES } from "../words/examples";

let books: readonly RightBook[];
beforeAll(async () => {
  books = await rightBooks(ports);
}, 60_000);

test("every seeded error is told at its cell, and nothing right is accused", async () => {
  const results = await selfCheck(ports, { books });
  expect(results.filter(({ seeded, found, falseAlarms }) => found < seeded || falseAlarms > 0)).toEqual([]);
  expect(results.filter((one) => one.seeded === 0).map((one) => one.class)).toEqual(["right"]);
  expect(results.length).toBeGreaterThan(25);
  expect(results.reduce((sum, { seeded }) => sum + seeded, 0)).toBeGreaterThanOrEqual(200);
}, 120_000);

test("workbooks of other plans, kinds, levels and periods before it change nothing of what a workbook is told", async () => {
  // Of one school two periods without figures carried over: beside the ones with them.
  const { pack, unit } = books
    .map(({ context }) => context)
    .find((one) => one.pack.id === "hanoi-605" && one.unit.levels[0] === "thcs")!;
  const plain = await Promise.all(
    ["2026-H1", "2026-H2"].map((id) => makeTemplate({ pack, unit, period: parsePeriod(id)! }, ports)),
  );
  const empty = plain.flatMap((made) => (made.ok ? [asRead(made.book)] : []));
  const given = [...books.map(({ book, context }) => asRead(fillByName(book, sampleMistakes(context)))), ...empty];
  const told = async (check: Checker, book: GridBook): Promise<unknown> => (await check(book)).problems;
  const alone = new Map<GridBook, unknown>();
  for (const book of given) alone.set(book, await told(checker(ports), book));
  const shared = checker(ports);
  // The second of a form is the first that is judged with what was made ready.
  for (const book of [...given, ...[...given].reverse()]) expect(await told(shared, book)).toEqual(alone.get(book));
  expect(new Set([...alone.values()].map((one) => JSON.stringify(one))).size).toBeGreaterThan(20);
});

const tried = [...new Set(ERROR_CLASSES.map(({ rule }) => rule))];

test("every rule of the book has an error that only it finds, or is named here", () => {
  expect([...RULES, ...PLAN_RULES, ...DUTY_RULES].map(({ id }) => id).filter((id) => !tried.includes(id))).toEqual([]);
});

/**
 * Told of files, lists, merged workbooks, reports or what a person hands in beside the workbook, never of what was typed
 * into it; and of names that went along with cells, as only a spreadsheet program makes them.
 */
const ELSEWHERE = /^(TN-|TH-|DS-|BC-|TT-02|TT-08|BM-0[1238]|BM-1[03])/;
/** What was found again, what did not occur, and what only a total can show: none is an error of a unit. */
const NOTES: readonly string[] = ["BM-06", "SL-09", "SL-07"];
/** None of the books that are tried is of a plan of tasks alone. */
const TASKS_ALONE = "SL-31";

test("every code that a workbook can be told has an error that is seeded, or is named here", () => {
  const seeded = new Set(ERROR_CLASSES.map(({ id }) => id.split(" ")[0]));
  expect(CODES.filter((code) => !seeded.has(code) && !ELSEWHERE.test(code) && !NOTES.includes(code))).toEqual([
    TASKS_ALONE,
  ]);
});

test.each(tried)(
  "without the rule %s its errors are missed",
  async (rule) => {
    const results = await selfCheck(ports, { books, off: rule });
    expect(results.length).toBeGreaterThan(0);
    for (const { class: id, found } of results) expect([id, found]).toEqual([id, 0]);
  },
  60_000,
);
