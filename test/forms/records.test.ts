import { readRecords } from "../../src/forms/meta/read-records";
import { cellKey, type Grid, type GridCell } from "../../src/sheet/index";
import { LikeCells } from "../../src/sheet/likeness";

const text = (value: string): GridCell => ({ kind: "text", value });
const grid = (cells: Grid["cells"]): Grid => ({ name: "_chitieu", state: "veryHidden", cells, names: [] });

const LINES = [
  ["chitieu", "1"],
  ["id", "pack", "", "hanoi-605"],
  ["id", "unit.code", "", "01"],
  ["ack", "MT5", "", "vì thế"],
];
const base = new Map(
  LINES.flatMap((line, row) => line.map((value, column) => [cellKey(row, column), text(value)] as const)),
);

/** The base with cells of its own, also as one of which nothing is known. */
function both(own: readonly (readonly [row: number, column: number, value: string | undefined])[]) {
  const [like, plain] = [new LikeCells(base), new Map(base)];
  for (const [row, column, value] of own) {
    const key = cellKey(row, column);
    if (value === undefined) {
      like.leave(key);
      plain.delete(key);
    } else {
      like.set(key, text(value));
      plain.set(key, text(value));
    }
  }
  like.likeness = { base, changed: own.map(([row, column]) => cellKey(row, column)) };
  return [readRecords(grid(like)), readRecords(grid(plain))] as const;
}

test("lines of a sheet that is like one before are read as from the sheet alone", () => {
  expect(readRecords(grid(base)).map(({ value }) => value)).toEqual(["hanoi-605", "01", "vì thế"]);
  for (const own of [
    [],
    [[2, 3, "02"]],
    [[0, 1, "2"]],
    [[2, 3, undefined]],
    [[4, 0, "id"]],
    [0, 1, 2, 3].map((column) => [3, column, undefined] as const),
    [[2, 3, "03"]],
  ] as const) {
    const [like, plain] = both(own);
    expect(like).toEqual(plain);
  }
});
