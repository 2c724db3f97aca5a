import { paged } from "../../src/forms/report/pages";
import type { RowSpec } from "../../src/sheet/index";

/** About 740 points fit onto a page. */
const rows = (...heights: readonly number[]): readonly RowSpec[] =>
  heights.map((height, at) => ({ key: `r${at}`, height, cells: [] }));
const breaks = (all: readonly RowSpec[], closing: string, ...headings: readonly string[]): readonly unknown[] =>
  paged(all, new Set(headings), closing).flatMap(({ key, breakBefore }) => (breakBefore ? [key] : []));

test("a report of one page is not cut", () => {
  expect(breaks(rows(300, 200, 100), "r1")).toEqual([]);
});

test("a row that does not fit begins the next page with a break of its own", () => {
  expect(breaks(rows(400, 300, 300, 300, 60), "r4")).toEqual(["r2"]);
  expect(breaks(rows(400, 400, 400, 60), "r3")).toEqual(["r1", "r2"]);
});

test("a signature that would be torn over two pages begins a page of its own, with the closing sentence", () => {
  expect(breaks(rows(600, 60, 50, 40), "r1")).toEqual(["r1"]);
});

test("headings that would stand last on a page begin the next one with what they head", () => {
  expect(breaks(rows(650, 20, 20, 60, 60), "r4", "r1", "r2")).toEqual(["r1"]);
  expect(breaks(rows(600, 20, 20, 60, 60), "r4", "r1", "r2")).toEqual(["r4"]);
});

test("a closing longer than a page is cut where it must be, and no row is lost", () => {
  const all = rows(100, 20, 400, 400);
  expect(breaks(all, "r1")).toEqual(["r3"]);
  expect(paged(all, new Set(), "r1").map(({ key }) => key)).toEqual(["r0", "r1", "r2", "r3"]);
});

test("the head of a table stands again, and takes its room, on every page over which the table runs", () => {
  const cut = (height: number): readonly unknown[] =>
    paged(rows(40, height, height, height, height), new Set(["r0"]), "r4", { head: "r0", last: "r3" }).flatMap(
      ({ key, breakBefore }) => (breakBefore ? [key] : []),
    );
  // Two of 360 fill a page, but not below the head, which stands on no page without rows of its table.
  expect(cut(360)).toEqual(["r0.2", "r0.3", "r4"]);
  expect(cut(340)).toEqual(["r0.2"]);
});
