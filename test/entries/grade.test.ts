import fc from "fast-check";
import { type Grade, gradeCount, MAX_COUNT, type RawCell } from "../../src/entries/grade";

const text = (value: string): RawCell => ({ kind: "text", value });
const number = (value: number): RawCell => ({ kind: "number", value });

test.each<[RawCell | undefined, Grade]>([
  // Empty: a person has not been here.
  [undefined, null],
  [text(""), null],
  [text("  "), null],
  [text("\u00a0"), null],
  // Counts.
  [number(0), 0],
  [number(27), 27],
  [number(MAX_COUNT), MAX_COUNT],
  // Counts kept as text are the norm in real workbooks.
  [text("0"), 0],
  [text("27"), 27],
  [text(" 27 "), 27],
  [text("007"), 7],
  [text("２７"), 27],
  [text("1 000"), 1000],
  [text("1\u00a0000"), 1000],
  [text("1  000"), 1000],
  [text("1.000.000"), 1_000_000],
  [text("1,000,000"), 1_000_000],
  [text("999 999 999"), MAX_COUNT],
  [text("999999999"), MAX_COUNT],
  // One or a thousand: a person must say.
  [text("1.000"), "mo"],
  [text("1,000"), "mo"],
  [text("12.345"), "mo"],
  [text("123,456"), "mo"],
  // Full-width marks are asked for again, like any other sign.
  [text("１．０００"), "chu"],
  // Numbers, but not of people, children or lượt.
  [number(-1), "sai"],
  [number(12.5), "sai"],
  [number(0.1), "sai"],
  [number(MAX_COUNT + 1), "sai"],
  [number(1e300), "sai"],
  [number(Number.NaN), "sai"],
  [text("12,5"), "sai"],
  [text("12.5"), "sai"],
  [text("0,5"), "sai"],
  [text("0.500"), "sai"],
  [text("1.234,5"), "sai"],
  [text("1.000,000"), "sai"],
  [text("1000.0"), "sai"],
  [text("1 2"), "sai"],
  [text("1..000"), "sai"],
  [text("1000000000"), "sai"],
  [text("0000000001"), "sai"],
  [text("1.000.000.000"), "sai"],
  // Text where a number belongs.
  [text("abc"), "chu"],
  [text("12 trẻ"), "chu"],
  [text("12%"), "chu"],
  [text("-3"), "chu"],
  [text("+3"), "chu"],
  [text("1e3"), "chu"],
  [text("12¹"), "chu"],
  [text("."), "chu"],
  [text(", ."), "chu"],
  [text("1\u200b2"), "chu"],
  [text("1\t000"), "chu"],
  [{ kind: "boolean", value: true }, "chu"],
  [{ kind: "error", value: "#N/A" }, "chu"],
  [{ kind: "refused", value: "1e" }, "chu"],
])("%j is graded %j", (cell, grade) => {
  expect(gradeCount(cell)).toBe(grade);
});

test("a grade is a whole number that a cell may hold, or one of three words", () => {
  const any = fc.oneof(
    fc.double().map(number),
    fc.integer().map(number),
    fc.string({ unit: "binary" }).map(text),
    fc.string({ unit: fc.constantFrom(..."0123456789., \u00a0%-０９") }).map(text),
  );
  fc.assert(
    fc.property(any, (cell) => {
      const grade = gradeCount(cell);
      if (typeof grade !== "number") return [null, "chu", "mo", "sai"].includes(grade);
      return Number.isInteger(grade) && grade >= 0 && grade <= MAX_COUNT;
    }),
    { numRuns: 2000 },
  );
});

test("a count reads the same as a number, as text, and with spaces between thousands", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_COUNT }), (count) => {
      const spaced = String(count).replace(/\B(?=(\d{3})+$)/g, " ");
      expect([number(count), text(String(count)), text(spaced)].map(gradeCount)).toEqual([count, count, count]);
    }),
  );
});
