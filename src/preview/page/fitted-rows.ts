// Heights of rows that nobody set: Excel fits them to wrapped text, merged cells apart.
import { textHeight } from "../../sheet/index";
import type { Desk } from "../desk/desk";
import type { Sheet } from "../model/book";
import { overlap, wholeSheet } from "../model/box";
import { storedCells } from "../model/grid";
import { styleValue } from "../model/style";
import { shownAt } from "./edit";

/** Seven pixels a character, and the margins of a cell. */
const charactersOf = (points: number): number => (points / 0.75 + 4) / 7;

/** Points by row, for those that need more than the height of the sheet. */
export function fittedRows(desk: Desk, sheet: Sheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, cell } of storedCells(sheet, wholeSheet)) {
    const held = sheet.rowLines.get(row);
    if (held?.hidden || typeof held?.size === "number" || styleValue(cell.style, "WrapText") !== true) continue;
    const spot = { row, column, rows: 1, columns: 1 };
    if (sheet.merges.some((box) => overlap(box, spot))) continue;
    const line = sheet.columnLines.get(column);
    const wide = line?.hidden ? 0 : (line?.size ?? sheet.columnSize);
    const text = shownAt(desk, sheet, { row, column });
    if (text === "" || wide === 0) continue;
    const size = Number(styleValue(cell.style, "Font.Size"));
    const bold = styleValue(cell.style, "Font.Bold") === true;
    const height = Math.min(409.5, textHeight(text, charactersOf(wide), size, bold));
    if (height > Math.max(sheet.rowSize, heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
}
