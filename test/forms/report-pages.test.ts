import { keptTogether } from "../../src/forms/report/pages";
import type { RowSpec } from "../../src/sheet/index";

const rows = (...heights: readonly number[]): readonly RowSpec[] =>
  heights.map((height, at) => ({ key: `r${at}`, height, cells: [] }));
const breaks = (all: readonly RowSpec[]): readonly unknown[] =>
  all.flatMap(({ key, breakBefore }) => (breakBefore ? [key] : []));

test("a signature that fits on the page of its report stays there", () => {
  expect(breaks(keptTogether(rows(300, 200, 100), "r1"))).toEqual([]);
});

test("a signature that would be torn over two pages begins a page of its own, with the closing sentence", () => {
  expect(breaks(keptTogether(rows(600, 60, 50, 40), "r1"))).toEqual(["r1"]);
});

test("a signature on a page of its own already is left alone", () => {
  expect(breaks(keptTogether(rows(400, 300, 60, 50), "r2"))).toEqual([]);
});
