import type { Problem } from "../../problems/index";
import { address, cellKey, type Grid } from "../../sheet/index";
import type { FoundLine } from "./find-lines";
import type { Where } from "./line-problems";
import type { Line, Printed } from "./lines";

/** Another spelling of the same text: NFD, other blanks, marks that nobody sees, a number that was a text. */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

const alike = (a: string, b: string): boolean => a === b || plain(a) === plain(b);

const textAt = (grid: Grid, row: number, column: number | undefined): string => {
  const cell = column === undefined ? undefined : grid.cells.get(cellKey(row, column));
  return cell === undefined ? "" : String(cell.value).trim();
};

/** A text of the form in another place was moved, not edited: that is told where rows and columns are found again. */
const isMoved = (found: string, ours: readonly string[]): boolean => ours.some((text) => alike(text, found));

/**
 * @param emptied also a cell that holds nothing any more
 * @param ours texts of the form that can be found anywhere in it: those of the cells, unless it is told otherwise
 */
export function editedCells(
  grid: Grid,
  cells: readonly Printed[],
  where: Where,
  emptied: boolean,
  ours: readonly string[] = cells.map(({ expected }) => expected),
): readonly Problem[] {
  return cells.flatMap(({ row, column, name, expected }): readonly Problem[] => {
    if (column === undefined || expected === "") return [];
    const found = textAt(grid, row, column);
    if (alike(found, expected) || (found === "" ? !emptied : isMoved(found, ours))) return [];
    const cell = address(row, column);
    return [
      {
        code: "SL-19",
        severity: "note",
        facts: { cell, found, expected },
        place: { ...where, cell },
        name,
        clause: "Quy ước biểu mẫu: ô khóa không sửa",
      },
    ];
  });
}

/** Lines of which the visible text was edited where it stands: that is told, so it is not told again as a loss. */
export const withoutEdited = (
  found: readonly FoundLine[],
  edited: (line: Line) => boolean,
  by: string,
): readonly FoundLine[] =>
  found.map((one) =>
    one.verdict.kind === "found" && edited(one.line)
      ? { ...one, verdict: { ...one.verdict, against: one.verdict.against.filter((lost) => lost !== by) } }
      : one,
  );
