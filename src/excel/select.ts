import type { Place } from "../problems/place";
import { address } from "../sheet/address";
import { parseReference } from "../sheet/reference";
import type { Visibility } from "../sheet/spec";
import type { Clock } from "./clock";
import { VISIBILITY } from "./look";
import { type Answer, type Ask, question } from "./request";

type Spot = Pick<Place, "sheet" | "cell">;

const stateOf = (sheet: Excel.Worksheet): Visibility | undefined =>
  sheet.isNullObject ? undefined : VISIBILITY[sheet.visibility];

const visibilityOf =
  (name: string): Ask<Visibility | undefined> =>
  ({ workbook: { worksheets } }) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    return () => stateOf(sheet);
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

function spotOf({ address: text }: Excel.Range): Spot | undefined {
  const found = parseReference(text);
  return found && { sheet: found.sheet, cell: address(found.area.top, found.area.left) };
}

const active: Ask<Spot | undefined> = ({ workbook }) => {
  const cell = workbook.getActiveCell();
  cell.load("address");
  return () => spotOf(cell);
};

/** The cell where the person is; undefined where Excel names none. */
export const activeCell = (clock: Clock): Promise<Answer<Spot | undefined>> => question(clock, active);

/** Goes to a cell. A sheet that is hidden cannot be gone to, and is not shown for it. */
export async function selectCell(clock: Clock, spot: Spot): Promise<Answer<void>> {
  const seen = await question(clock, visibilityOf(spot.sheet));
  if (!seen.ok) return seen;
  if (seen.value === undefined)
    return { ok: false, problem: { code: "sheet-missing", sheet: spot.sheet }, again: "never" };
  if (seen.value !== "visible")
    return { ok: false, problem: { code: "sheet-hidden", sheet: spot.sheet }, again: "never" };
  return question(clock, show(spot));
}
