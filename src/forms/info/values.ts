import { gradeCount } from "../../entries/index";
import type { Place, Problem } from "../../problems/index";
import type { GridCell } from "../../sheet/index";
import { shownAsDay } from "../lines/shown-as-day";
import { readDate } from "./dates";
import type { InfoField } from "./fields";
import { LISTS } from "./lists";

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
        ...shownAsDay(cell, place, `info.${key}`, CLAUSE),
      ],
    };
  const code = grade === "mo" ? "SL-03" : "SL-04";
  const severity = grade === "mo" ? "question" : "error";
  const facts = { cell: place.cell, value: String(cell?.value ?? "") };
  return { problems: [{ code, severity, facts, place, name: `info.${key}`, clause: CLAUSE }] };
}

/** A number of a submission counts from 1. */
function submission(key: string, cell: GridCell | undefined, place: Place): Read {
  const grade = gradeCount(cell);
  if (grade === null || (typeof grade === "number" && grade > 0)) return count(key, cell, place);
  const facts = { cell: place.cell, value: String(cell?.value ?? "") };
  return { problems: [{ code: "TT-15", severity: "error", facts, place, name: `info.${key}`, clause: CLAUSE }] };
}

const DAY_LIKE = /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\s*$/;

/** Something is written as a day, and there is no such day. */
const noDay = (cell: GridCell, place: Place, key: string): readonly Problem[] =>
  cell.kind === "text" && DAY_LIKE.test(cell.value)
    ? [
        {
          code: "TT-14",
          severity: "error",
          facts: { cell: place.cell, value: cell.value.trim() },
          place,
          name: `info.${key}`,
          clause: CLAUSE,
        },
      ]
    : [];

/** An error value, or a cell that a reader refused. */
const unread = (cell: GridCell | undefined, place: Place, key: string): readonly Problem[] =>
  cell?.kind === "error"
    ? [
        {
          code: "TT-13",
          severity: "error",
          facts: { cell: place.cell, value: cell.value },
          place,
          name: `info.${key}`,
          clause: CLAUSE,
        },
      ]
    : [];

/** What is chosen is one of a list; Có and Không have a sentence of their own. */
function chosen(list: string, value: string, place: Place, key: string): readonly Problem[] {
  const items: readonly string[] = LISTS.get(list) ?? [];
  if (value === "" || items.some((item) => item.toLowerCase() === value.toLowerCase())) return [];
  const common = { severity: "question", place, name: `info.${key}`, clause: CLAUSE } as const;
  const facts = { cell: place.cell, value };
  return [
    list === "co_khong"
      ? { code: "SL-10", facts, ...common }
      : { code: "SL-29", facts: { ...facts, list: items.join("; ") }, ...common },
  ];
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
  if (value === undefined) return { problems: unread(cell, place, key) };
  if (field.kind === "choice") return { value, problems: chosen(field.list, value, place, key) };
  const problems = field.kind === "date" && date === undefined && cell ? noDay(cell, place, key) : [];
  return { value, problems };
}
