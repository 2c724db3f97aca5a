import { ERROR_CLASSES, rightBooks, type RightBook, selfCheck } from "../../src/jobs/self-check";
import { DUTY_RULES, PLAN_RULES, RULES } from "../../src/rules/index";
import { ports } from "../tools/books";

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

const tried = [...new Set(ERROR_CLASSES.flatMap(({ rule }) => (rule === undefined ? [] : [rule])))];

test("every rule of the book has an error that only it finds, or is named here", () => {
  expect([...RULES, ...PLAN_RULES, ...DUTY_RULES].map(({ id }) => id).filter((id) => !tried.includes(id))).toEqual([]);
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
