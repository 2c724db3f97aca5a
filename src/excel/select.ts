import type { Place } from "../problems/place";
import { address } from "../sheet/address";
import type { Visibility } from "../sheet/spec";
import type { Clock } from "./clock";
import { visibilityOf } from "./look";
import { type Answer, type Ask, question } from "./request";

type Spot = Pick<Place, "sheet" | "cell">;

const seenOf = (sheet: Excel.Worksheet): Visibility | undefined =>
  sheet.isNullObject ? undefined : visibilityOf(sheet);

const stateOf =
  (name: string): Ask<Visibility | undefined> =>
  ({ workbook: { worksheets } }) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    return () => seenOf(sheet);
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

/** Goes to a cell. A sheet that is hidden cannot be gone to, and is not shown for it. */
export async function selectCell(clock: Clock, spot: Spot): Promise<Answer<void>> {
  const seen = await question(clock, stateOf(spot.sheet));
  if (!seen.ok) return seen;
  if (seen.value === undefined)
    return { ok: false, problem: { code: "sheet-missing", sheet: spot.sheet }, again: "never" };
  if (seen.value !== "visible")
    return { ok: false, problem: { code: "sheet-hidden", sheet: spot.sheet }, again: "never" };
  return question(clock, show(spot));
}
