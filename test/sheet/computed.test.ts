import { computed, type PlacedBook, type PlacedCell, type PlacedSheet, type Scalar } from "../../src/sheet/index";
import { CELLS, FACTS } from "./formula-facts";
import { sheetOf } from "./formula-sheet";

const resultOf = (formula: string, more: Partial<PlacedSheet> = {}, others: readonly PlacedSheet[] = []): Scalar => {
  const book: PlacedBook = { sheets: [{ ...sheetOf("Tờ", CELLS, [formula]), ...more }, ...others] };
  return last(computed(book).sheets[0]!.cells).value;
};
const last = (cells: readonly PlacedCell[]): PlacedCell => cells[cells.length - 1]!;

test.each(FACTS)("%s", (formula, result) => {
  expect(resultOf(formula)).toEqual(result);
});

test("truths come after texts: Excel has them as values of their own, some programs as numbers", () => {
  expect(resultOf('TRUE>"z"')).toBe(true);
  expect(resultOf("ISNUMBER(D1)")).toBe(false);
});

test("what stands there is left as it is, and an error is told from a text", () => {
  const { cells } = computed({ sheets: [sheetOf("Tờ", CELLS, ["1/0", '"#DIV/0!"'])] }).sheets[0]!;
  expect(cells.filter(({ formula }) => formula === undefined).map(({ value }) => value)).toEqual(CELLS.flat());
  expect(cells.slice(-2).map(({ value, error }) => [value, error])).toEqual([
    ["#DIV/0!", true],
    ["#DIV/0!", undefined],
  ]);
});

test("a result that another program stored stays, and others rest on it", () => {
  const sheet = sheetOf("Tờ", CELLS, ["NOW()", "F1+1"]);
  const stored = sheet.cells.map((cell) => (cell.formula === "NOW()" ? { ...cell, value: 46_000 } : cell));
  const { cells } = computed({ sheets: [{ ...sheet, cells: stored }] }).sheets[0]!;
  expect(cells.slice(-2).map(({ value }) => value)).toEqual([46_000, 46_001]);
});

test("formulas read formulas, wherever these stand, and other sheets", () => {
  const other = sheetOf("Hoa 'Sữa'", [[20]], ["'Tờ'!$A$1*2"]);
  expect(resultOf("'Hoa ''Sữa'''!$F$1+'Hoa ''Sữa'''!A1", {}, [other])).toBe(34);
  const { cells } = computed({ sheets: [sheetOf("Tờ", CELLS, ["F2+1", "F3+1", "A1"])] }).sheets[0]!;
  expect(cells.slice(-3).map(({ value }) => value)).toEqual([9, 8, 7]);
});

test("rows that are drawn while the file is written count with the others, and are drawn for it once", () => {
  let drawn = 0;
  const row = (...values: readonly Scalar[]) => ({
    info: undefined,
    cells: values.flatMap((value, column) => (value === null ? [] : [{ column, value, style: {} }])),
  });
  const long = {
    area: { top: 9, left: 0, bottom: 11, right: 2 },
    *rows() {
      drawn += 1;
      yield* [row("a", 1), row("b", null, 5), row("a", 3)];
    },
  };
  expect(resultOf('SUMPRODUCT((A10:A12="a")+0)', { long })).toBe(2);
  expect(resultOf("SUM(B10:B12)&COUNT(C10:C12)&C11", { long })).toBe("415");
  drawn = 0;
  computed({ sheets: [{ ...sheetOf("Tờ", CELLS, ["SUM(B10:B12)", "SUM(C10:C12)"]), long }] });
  expect(drawn).toBe(1);
});

test.each([
  ["VLOOKUP(A1,A1:B5,2)", "a function that is not computed here"],
  ["F1+1", "the formula itself"],
  ["SUM(E1:F5)", "a list with the formula itself"],
  ["'Không có'!A1", "a sheet that is not there"],
  ["ct_ten+1", "a name"],
  ['"1/2"+1', "a text that may be a day"],
  ['VALUE("12%")', "a text that may be a share"],
  ["DAY(40)", "a day that programs count differently"],
  ["DAY(9999999)", "a day after the last"],
  ["A1:A5", "many cells where one is wanted"],
  ["SUMPRODUCT(A1:A5,C2:C5)", "lists of different sizes"],
  ["1E+300*1E+10", "a number in another notation"],
  ['SUM("3",4)', "a text that is added"],
  ["SUM(A1", "what is no formula"],
])("%s has no result: %s", (formula) => {
  expect(resultOf(formula)).toBeNull();
});

test("what rests on a formula without a result has none either, everything else has", () => {
  const { cells } = computed({ sheets: [sheetOf("Tờ", CELLS, ["NOW()", "F1+1", "IFERROR(F1,0)", "A1+1"])] }).sheets[0]!;
  expect(cells.slice(-4).map(({ value }) => value)).toEqual([null, null, null, 8]);
});
