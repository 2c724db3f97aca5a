import type { LedgerNote } from "../../entries/index";
import type { OrgUnit, RegisterLine } from "../../plan/index";
import type { Accepted, Refused } from "./reading";

type Asked = Pick<OrgUnit, "levels" | "ownership">;

const keysOf = ({ levels, ownership }: Asked): string => `${[...levels].sort().join(",")};${ownership}`;

/** All schools that are not public are asked the same. */
const asksAlike = (one: Asked, other: Asked): boolean =>
  keysOf({ ...one, ownership: "cong-lap" }) === keysOf({ ...other, ownership: "cong-lap" }) &&
  (one.ownership === "cong-lap") === (other.ownership === "cong-lap");

/**
 * A form that was made for a school of other levels or ownership than the list says asks other measures: what it does
 * not ask is missed by nobody else.
 */
export function otherForm(file: Accepted | Refused, listed: RegisterLine): readonly LedgerNote[] {
  if (!file.ok || file.unit.kind !== "truong" || listed.kind !== "truong" || asksAlike(file.unit, listed)) return [];
  return [{ code: "TN-12", facts: { found: keysOf(file.unit), listed: keysOf(listed) } }];
}
