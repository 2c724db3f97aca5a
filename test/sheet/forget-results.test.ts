import { forgetResults, type Spot } from "../../src/sheet/calc/forget-results";
import { computed, type PlacedBook, type PlacedSheet, type Scalar } from "../../src/sheet/index";
import { sheetOf } from "./formula-sheet";

/** As a program that computes saved it: every formula has a result. */
const saved = (name: string, values: readonly (readonly Scalar[])[], formulas: readonly string[]): PlacedSheet => {
  const sheet = sheetOf(name, values, formulas);
  return { ...sheet, cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: "cũ" })) };
};

const results = ({ sheets }: PlacedBook): readonly (readonly Scalar[])[] =>
  sheets.map(({ cells }) => cells.filter(({ formula }) => formula !== undefined).map(({ value }) => value));

const A1: readonly Spot[] = [{ sheet: "Tờ", row: 0, column: 0 }];

test("formulas that rest on what was typed lose their results, directly and through others, on every sheet", () => {
  const book: PlacedBook = {
    sheets: [
      saved("Tờ", [[1], [2]], ["A1+1", "F1*2", "A2", "SUM(A1:A2)", "-A1", "IF(A2>1,A2,F2)"]),
      saved("Khác", [[5]], ["'Tờ'!$F$2", "'tờ'!A1", "A1"]),
    ],
  };
  expect(results(forgetResults(book, A1))).toEqual([
    [null, null, "cũ", null, null, null],
    [null, null, "cũ"],
  ]);
  expect(results(computed(forgetResults(book, A1)))[0]).toEqual([2, 4, "cũ", 3, -1, 2]);
});

test("a formula that is not understood keeps its result, and an error goes with the result", () => {
  const sheet = saved("Tờ", [[1]], ["VLOOKUP(A1,Bảng,2)", "1/A1"]);
  const cells = sheet.cells.map((cell) =>
    cell.formula === "1/A1" ? { ...cell, value: "#DIV/0!", error: true as const } : cell,
  );
  const after = forgetResults({ sheets: [{ ...sheet, cells }] }, A1);
  expect(results(after)).toEqual([["cũ", null]]);
  expect(after.sheets[0]?.cells.at(-1)).not.toHaveProperty("error");
});

test("what nothing rests on changes nothing", () => {
  const sheet = saved("Tờ", [[1], [2]], ["A2"]);
  expect(forgetResults({ sheets: [sheet] }, A1).sheets[0]).toBe(sheet);
});
