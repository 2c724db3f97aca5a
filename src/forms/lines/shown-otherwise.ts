import type { Place, Problem } from "../../problems/index";
import type { GridCell } from "../../sheet/index";
import { shortDate } from "../../words/index";
import { readDate } from "../info/dates";

/** 1/1/2000 to 31/12/2099: a count that large, shown as a day, was none. */
const [FIRST, LAST] = [36_526, 73_050];

/** What a format shows of its own: without quoted texts, brackets and escaped marks. */
const marksOf = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");

type Shown = { readonly code: "SL-28" | "SL-32"; readonly shown: string };

/**
 * What a cell shows of a count that was typed as something else: 8/12, of which the program made a day, or 100%, of which
 * it keeps 1. Formulas cannot see it.
 */
function shownAs(cell: GridCell | undefined): Shown | undefined {
  if (cell?.kind !== "number" || cell.format === undefined) return undefined;
  const marks = marksOf(cell.format);
  if (cell.value >= FIRST && cell.value <= LAST && /[dy]/i.test(marks))
    return { code: "SL-28", shown: shortDate(readDate(cell) ?? "") };
  // 0% is no count but 0; what is no whole number is told as that.
  if (cell.value >= 1 && Number.isInteger(cell.value) && marks.includes("%"))
    return { code: "SL-32", shown: `${cell.value * 100}%` };
  return undefined;
}

/** The cell as it shows itself: a text, where that is no count. It is drawn anew without its format, which told of it. */
export function asShown(cell: GridCell | undefined): GridCell | undefined {
  const other = shownAs(cell);
  return other ? { kind: "text", value: other.shown } : cell;
}

/** A count that is shown as something else is asked about. */
export function shownOtherwise(
  cell: GridCell | undefined,
  place: Place,
  name: string,
  clause: string,
): readonly Problem[] {
  const other = shownAs(cell);
  if (!other) return [];
  const facts = { cell: place.cell, shown: other.shown, value: String(cell?.value) };
  return [{ code: other.code, severity: "question", facts, place, name, clause }];
}
