import { gradeCount } from "../../entries/index";
import type { Place, Problem } from "../../problems/index";
import { chosenOf } from "../../rules/index";
import type { GridCell } from "../../sheet/index";
import { errorValue } from "../lines/error-value";
import { shownOtherwise } from "../lines/shown-otherwise";
import { readDate } from "./dates";
import { CHOICES, type InfoField } from "./fields";

export type InfoValue = { readonly value: string | number; readonly place: Place };

type Read = { readonly value?: string | number; readonly problems: readonly Problem[] };

const DATES: ReadonlySet<string> = new Set(["date", "due", "window.from", "window.to"]);
const CLAUSE = "Trang Thông tin";

/** A count kept as text is read as what it shows, and said. */
const asText = (key: string, cell: GridCell, number: number, place: Place): Problem => ({
  code: "SL-21",
  severity: "note",
  facts: { cell: place.cell, value: String(cell.value), number: String(number) },
  place,
  name: `info.${key}`,
  clause: CLAUSE,
});

/** A count, or why it is none; spaces alone are an empty cell. */
function count(key: string, cell: GridCell | undefined, place: Place): Read {
  const grade = gradeCount(cell);
  if (grade === null) return { value: "", problems: [] };
  if (typeof grade === "number")
    return {
      value: grade,
      problems: [
        ...(cell?.kind === "text" ? [asText(key, cell, grade, place)] : []),
        ...shownOtherwise(cell, place, `info.${key}`, CLAUSE),
      ],
    };
  const code = grade === "mo" ? "SL-03" : "SL-04";
  const severity = grade === "mo" ? "question" : "error";
  const facts = { cell: place.cell, value: String(cell?.value ?? "") };
  return { problems: [{ code, severity, facts, place, name: `info.${key}`, clause: CLAUSE }] };
}

/** A number of a submission counts from 1; the rules tell of another. */
function submission(key: string, cell: GridCell | undefined, place: Place): Read {
  const grade = gradeCount(cell);
  return grade === null || (typeof grade === "number" && grade > 0) ? count(key, cell, place) : { problems: [] };
}

/** Text with single spaces at its ends gone; numbers as they were typed. Error values cannot be read. */
function text(cell: GridCell | undefined): string | undefined {
  if (cell === undefined) return "";
  if (cell.kind === "error" || cell.kind === "refused") return undefined;
  return String(cell.value).normalize("NFC").trim();
}

/** What one value cell of a field says. */
export function readValue(field: InfoField, key: string, cell: GridCell | undefined, place: Place): Read {
  if (field.kind === "submission") return submission(key, cell, place);
  if (field.kind === "pair" || field.kind === "count") return count(key, cell, place);
  const date = cell && DATES.has(key) ? readDate(cell) : undefined;
  const value = date ?? text(cell);
  if (value === undefined) return { problems: errorValue(cell, place, `info.${key}`, CLAUSE) };
  // As the list has it: rules and printed lines go by that.
  const chosen = field.kind === "choice" ? chosenOf(value, CHOICES[field.list]) : undefined;
  return { value: chosen ?? value, problems: [] };
}
