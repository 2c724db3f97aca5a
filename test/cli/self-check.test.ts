import type { ClassResult } from "../../src/jobs/self-check";
import { jsonLines, terminal } from "./terminal";

/** The whole self-check is a test of jobs; here is how its results are printed. */
let results: readonly ClassResult[] = [];
jest.mock("../../src/jobs/self-check", () => ({ selfCheck: () => Promise.resolve(results) }));

const whole: readonly ClassResult[] = [
  { class: "SL-04 fraction", seeded: 8, found: 8, falseAlarms: 0 },
  { class: "SL-02 words", seeded: 8, found: 8, falseAlarms: 0 },
  { class: "SL-04 negative", seeded: 7, found: 7, falseAlarms: 0 },
  { class: "right", seeded: 0, found: 0, falseAlarms: 0 },
];

test("self-check --json prints a line a class", async () => {
  results = whole;
  const ran = await terminal(["self-check", "--json"]);
  expect([jsonLines(ran), ran.exit]).toEqual([whole, 0]);
});

test("self-check tells each code once and the total last", async () => {
  results = whole;
  const { out, exit } = await terminal(["self-check"]);
  expect(out.split("\n").slice(1)).toEqual([
    "  ✔ SL-02: gài 8, tìm thấy 8, báo nhầm 0",
    "  ✔ SL-04: gài 15, tìm thấy 15, báo nhầm 0",
    "✔ 3 loại lỗi, gài 23, tìm thấy 23, báo nhầm 0",
  ]);
  expect(exit).toBe(0);
});

test("an error that was not found, or one told of a right workbook, ends with 1", async () => {
  for (const change of [
    { at: 0, to: { found: 7 } },
    { at: 3, to: { falseAlarms: 1 } },
  ]) {
    results = whole.map((one, at) => (at === change.at ? { ...one, ...change.to } : one));
    const { out, exit } = await terminal(["self-check", "--lang", "en"]);
    expect(exit).toBe(1);
    expect(out.split("\n").at(-1)).toMatch(/^✖ 3 classes of error/);
  }
});
