import { cellKey, type Grid, type GridBook, keyColumn, keyRow } from "../../sheet/index";
import { LEFTOVER } from "../../words/index";
import type { Leftover } from "./draw";

const textAt = (grid: Grid, row: number, column: number): string =>
  String(grid.cells.get(cellKey(row, column))?.value ?? "")
    .normalize("NFC")
    .trim();

/** Lines of such a sheet that nobody has put into its place yet, found by its title. */
export function readLeftover(book: GridBook): readonly Leftover[] {
  const found = book.sheets.flatMap((grid) => {
    const title = [...grid.cells].find(([, { value }]) => value === LEFTOVER.title);
    return title ? [{ grid, top: keyRow(title[0]), left: keyColumn(title[0]) }] : [];
  });
  return found.flatMap(({ grid, top, left }) => {
    const rows = [...new Set([...grid.cells.keys()].map(keyRow))].sort((a, b) => a - b);
    return rows
      .filter((row) => row > top)
      .map((row) => [0, 1, 2].map((at) => textAt(grid, row, left + at)))
      .filter(([sheet, , value]) => value !== "" && sheet !== LEFTOVER.how && sheet !== LEFTOVER.heads[0])
      .map(([sheet = "", cell = "", value = ""]) => ({ sheet, cell, value }));
  });
}
