import { type EntryRow, entryRows, mergedRows, type OrgUnit, type Pack, type Period } from "../../plan/index";
import { ratioOf } from "../names";

/** A figure of one's own is registered where the unit itself makes the result: not where it supplies one side of a rate. */
export const isRegistrable = (row: EntryRow): boolean =>
  row.state === "asked" && (row.asks !== "ratio" || ratioOf(row) !== undefined);

/**
 * The rows of sheet `Kế hoạch`: one for each measure that the unit answers in the year of the period, in the plan's order.
 * A measure that goes by quarters has one.
 * @param merged of an office: what it registers for all units below it, measure by measure
 */
export function registrableRows(pack: Pack, unit: OrgUnit, { year }: Period, merged = false): readonly EntryRow[] {
  const whole: Period = { id: String(year), year, part: "year" };
  const rows = (merged ? mergedRows : entryRows)(pack, unit, whole).filter(isRegistrable);
  return rows.flatMap(({ quarter, ...row }, at) =>
    quarter !== undefined && rows[at - 1]?.measure === row.measure ? [] : [{ ...row, code: row.measure.id }],
  );
}
