import type { Duty, Pack } from "./pack";
import type { OrgUnit } from "./unit";

type Owing = Pick<OrgUnit, "kind" | "levels">;

/** Levels narrow a duty of schools; offices owe it by their kind alone. */
const owes = ({ who, levels }: Duty, unit: Owing): boolean =>
  who.includes(unit.kind) &&
  (unit.kind !== "truong" || levels === undefined || unit.levels.some((level) => levels.includes(level)));

/** The first duty of a unit that a cell of sheet `Thông tin` shows; undefined where the plan does not ask it of the unit. */
export const dutyOf = (pack: Pack, unit: Owing, shownBy: NonNullable<Duty["shownBy"]>): Duty | undefined =>
  pack.duties.find((duty) => duty.shownBy === shownBy && owes(duty, unit));
