import type { Place } from "../problems/place";
import { address } from "../sheet/address";
import type { Visibility } from "../sheet/spec";
import type { Clock } from "./clock";
import { visibilityOf } from "./look";
import { type Answer, type Ask, question } from "./request";

type Spot = Pick<Place, "sheet" | "cell">;

const seenOf = (sheet: Excel.Worksheet): Visibility | undefined =>
  sheet.isNullObject ? undefined : visibilityOf(sheet);

type Line = "row" | "column";

/** Of several cells some may be hidden: Excel says null then, and the others are seen. */
const hiddenLine = ({ rowHidden, columnHidden }: Excel.Range): Line | undefined =>
  rowHidden ? "row" : columnHidden ? "column" : undefined;

type Seen = { readonly sheet: Visibility | undefined; readonly hidden: Line | undefined };

const seenAt = (sheet: Excel.Worksheet, range: Excel.Range): Seen => ({
  sheet: seenOf(sheet),
  hidden: sheet.isNullObject ? undefined : hiddenLine(range),
});

const stateOf =
  ({ sheet: name, cell }: Spot): Ask<Seen> =>
  ({ workbook: { worksheets } }) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    const range = sheet.getRange(cell);
    range.load("rowHidden,columnHidden");
    return () => seenAt(sheet, range);
  };

const show =
  ({ sheet, cell }: Spot): Ask<void> =>
  ({ workbook: { worksheets } }) => {
    const found = worksheets.getItem(sheet);
    const range = found.getRange(cell);
    found.activate();
    range.select();
    return () => undefined;
  };

const spotOf = ({ worksheet, rowIndex, columnIndex }: Excel.Range): Spot => ({
  sheet: worksheet.name,
  cell: address(rowIndex, columnIndex),
});

const active: Ask<Spot> = ({ workbook }) => {
  const cell = workbook.getActiveCell();
  cell.load("rowIndex,columnIndex,worksheet/name");
  return () => spotOf(cell);
};

/** The cell where the person is. */
export const activeCell = (clock: Clock): Promise<Answer<Spot>> => question(clock, active);

/**
 * Goes to a cell. A sheet that is hidden cannot be gone to, and is not shown for it; neither is a row or a column, but
 * whoever comes to one is told.
 */
export async function selectCell(clock: Clock, spot: Spot): Promise<Answer<void>> {
  const seen = await question(clock, stateOf(spot));
  if (!seen.ok) return seen;
  const { sheet, hidden } = seen.value;
  if (sheet === undefined) return { ok: false, problem: { code: "sheet-missing", sheet: spot.sheet }, again: "never" };
  if (sheet !== "visible") return { ok: false, problem: { code: "sheet-hidden", sheet: spot.sheet }, again: "never" };
  const shown = await question(clock, show(spot));
  if (!shown.ok || !hidden) return shown;
  return { ok: false, problem: { code: "cell-hidden", ...spot, line: hidden }, again: "never" };
}
