import { ERROR_CLASSES, rightBooks, type RightBook, selfCheck } from "../../src/jobs/self-check";
import { DUTY_RULES, PLAN_RULES, RULES } from "../../src/rules/index";
import { ports } from "../tools/books";
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

const tried = [...new Set(ERROR_CLASSES.map(({ rule }) => rule))];

test("every rule of the book has an error that only it finds, or is named here", () => {
  expect([...RULES, ...PLAN_RULES, ...DUTY_RULES].map(({ id }) => id).filter((id) => !tried.includes(id))).toEqual([]);
});

/** Told of files, lists, merged workbooks, reports or what a person hands in beside the workbook, never of what was typed into it. */
const ELSEWHERE = /^(TN-|TH-|DS-|BC-|TT-02|TT-08|BM-0[1238])/;
/** What was found again, what did not occur, and what only a total can show: none is an error of a unit. */
const NOTES: readonly string[] = ["BM-06", "SL-09", "SL-07"];

test("every code that a workbook can be told has an error that is seeded, or is named here", () => {
  const seeded = new Set(ERROR_CLASSES.map(({ id }) => id.split(" ")[0]));
  expect(CODES.filter((code) => !seeded.has(code) && !ELSEWHERE.test(code) && !NOTES.includes(code))).toEqual([]);
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
