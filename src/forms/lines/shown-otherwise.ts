import type { Place, Problem } from "../../problems/index";
import type { GridCell } from "../../sheet/index";
import { shortDate } from "../../words/index";
import { readDate } from "../info/dates";

/** 1/1/2000 to 31/12/2099: a count that large, shown as a day, was none. */
const [FIRST, LAST] = [36_526, 73_050];

/** What a format shows of its own: without quoted texts, brackets and escaped marks. */
const marksOf = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");

/**
 * A count that is shown as something else, and was typed as that: 8/12, of which the program made a day, or 100%, of which
 * it keeps 1. Formulas cannot see it.
 */
export function shownOtherwise(
  cell: GridCell | undefined,
  place: Place,
  name: string,
  clause: string,
): readonly Problem[] {
  if (cell?.kind !== "number" || cell.format === undefined) return [];
  const marks = marksOf(cell.format);
  const value = String(cell.value);
  const asked = { severity: "question", place, name, clause } as const;
  if (cell.value >= FIRST && cell.value <= LAST && /[dy]/i.test(marks))
    return [{ ...asked, code: "SL-28", facts: { cell: place.cell, shown: shortDate(readDate(cell) ?? ""), value } }];
  // 0% is no count but 0; what is no whole number is told as that.
  if (cell.value >= 1 && Number.isInteger(cell.value) && marks.includes("%"))
    return [{ ...asked, code: "SL-32", facts: { cell: place.cell, shown: `${cell.value * 100}%`, value } }];
  return [];
}
