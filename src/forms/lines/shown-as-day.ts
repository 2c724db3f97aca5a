import type { Place, Problem } from "../../problems/index";
import type { GridCell } from "../../sheet/index";
import { shortDate } from "../../words/index";
import { readDate } from "../info/dates";

/** 1/1/2000 to 31/12/2099: a count that large, shown as a day, was none. */
const [FIRST, LAST] = [36_526, 73_050];

/** A format of days has letters for them outside of quoted texts and brackets. */
const isDayFormat = (format: string): boolean => /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

/** A count that is shown as a day: 8/12 was typed, and the program made a day of it. Formulas cannot see it. */
export function shownAsDay(cell: GridCell | undefined, place: Place, name: string, clause: string): readonly Problem[] {
  if (cell?.kind !== "number" || cell.value < FIRST || cell.value > LAST || !isDayFormat(cell.format ?? "")) return [];
  const day = readDate(cell) ?? "";
  const facts = { cell: place.cell, shown: shortDate(day), value: String(cell.value) };
  return [{ code: "SL-28", severity: "question", facts, place, name, clause }];
}
