import {
  belowAt,
  defaultWindow,
  type OrgUnit,
  orgUnitOf,
  type Period,
  type Register,
  type RegisterLine,
  type Standing,
  standingAt,
  unitsAt,
} from "../../plan/index";
import { type Namer, namer } from "./file-names";

/** One unit whose workbook is to be issued, and where the file goes. */
export type Addressed = {
  readonly line: RegisterLine;
  readonly unit: OrgUnit;
  /** Of the office above; a unit at the top has a folder of its own. */
  readonly folder: string;
  readonly file: string;
};

/** Who exists at the cut-off reports: the last day of the data decides which tree holds. */
export const cutOffDay = (period: Period): string => defaultWindow(period).to;

type Wanted = { readonly register: Register; readonly period: Period; readonly under?: string };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function addressed(line: RegisterLine, standing: Standing, folder: string, file: Namer): Addressed {
  return { line, unit: orgUnitOf(standing, line), folder, file: `${file(line)}.xlsx` };
}

/**
 * The units of a list that exist at the cut-off, or those under one office, by folder and code: the same list gives the
 * same names, whatever its order.
 */
export function addressUnits({ register, period, under }: Wanted): readonly Addressed[] {
  const day = cutOffDay(period);
  const standing = standingAt(register, day);
  const found = under === undefined ? unitsAt(register, day) : belowAt(register, under, day);
  const groups = new Map<string, RegisterLine[]>();
  for (const line of found) {
    const over = standing.has(line.parent) ? line.parent : line.code;
    groups.set(over, [...(groups.get(over) ?? []), line]);
  }
  const folders = namer();
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([over, lines]) => {
      const folder = folders(standing.get(over) ?? { code: over, name: "" });
      const file = namer();
      return [...lines].sort((a, b) => byText(a.code, b.code)).map((line) => addressed(line, standing, folder, file));
    });
}
