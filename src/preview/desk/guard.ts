// What a protected sheet, a protected workbook and a read-only window refuse.
import type { Sheet } from "../model/book";
import { type Box, countCells } from "../model/box";
import { cellAt, isUnbounded } from "../model/grid";
import { commonStyle } from "../model/restyle";
import { styleValue } from "../model/style";
import { fail } from "../protocol/errors";
import type { Desk } from "./desk";

export type Freedom =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowSort"
  | "allowAutoFilter"
  | "allowEditObjects";

const message = "The cell or chart you're trying to change is on a protected sheet.";

function isLocked(sheet: Sheet, box: Box): boolean {
  if (isUnbounded(box) || countCells(box) > 200_000) return commonStyle(sheet, box, "Protection.Locked") !== false;
  for (let r = box.row; r < box.row + box.rows; r++)
    for (let c = box.column; c < box.column + box.columns; c++)
      if (styleValue(cellAt(sheet, r, c).style, "Protection.Locked") !== false) return true;
  return false;
}

export function guardMode(desk: Desk): void {
  if (desk.options.readOnly) fail("AccessDenied", "The workbook is open for reading only.");
}

export function guardPrinter(desk: Desk): void {
  guardMode(desk);
  if (!desk.options.printer) fail("GeneralException", "There is no printer to set up a page for.");
}

/** Content may change only in cells that are not locked. */
export function guardContent(desk: Desk, sheet: Sheet, box: Box): void {
  guardMode(desk);
  if (sheet.lock && isLocked(sheet, box)) fail("AccessDenied", message);
}

/** Anything else needs its own permission in the protection options. */
export function guardFreedom(desk: Desk, sheet: Sheet, freedom: Freedom): void {
  guardMode(desk);
  if (sheet.lock && sheet.lock.options[freedom] !== true) fail("AccessDenied", message);
}

/** Names and order of sheets are fixed while the structure of the workbook is protected. */
export function guardStructure(desk: Desk): void {
  guardMode(desk);
  if (desk.book().lock) fail("AccessDenied", "The structure of the workbook is protected.");
}
