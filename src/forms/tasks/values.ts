import { gradeCount } from "../../entries/index";
import type { Place, Problem } from "../../problems/index";
import { chosenOf } from "../../rules/index";
import type { GridCell } from "../../sheet/index";
import { shortDate } from "../../words/index";
import { looksLikeDate, readDate } from "../info/dates";
import type { TaskInput } from "./columns";
import { DEGREES } from "./status";

type Read = { readonly value?: string | number; readonly problem?: Problem };

/** Whether anything can be wrong with a cell of a task: most say what was done, in words. */
export const mayBeWrong = (key: TaskInput, { kind }: GridCell): boolean =>
  key === "soluong" || key === "mucdo" || kind === "error";

/** What one cell of a task says. Amounts are whole numbers; everything else is text as it was typed. */
export function readTaskCell(key: TaskInput, cell: GridCell | undefined, place: Place, name: string): Read {
  if (cell === undefined) return { value: "" };
  if (key === "soluong") {
    const grade = gradeCount(cell);
    if (grade === null || typeof grade === "number") return { value: grade ?? "" };
    const facts = { cell: place.cell, value: String(cell.value) };
    const common = { facts, place, name, clause: "Trang Nhiệm vụ" } as const;
    return grade === "mo"
      ? { problem: { code: "SL-03", severity: "question", ...common } }
      : { problem: { code: "SL-04", severity: "error", ...common } };
  }
  const common = { place, name, clause: "Trang Nhiệm vụ" } as const;
  const facts = { cell: place.cell, value: String(cell.value) };
  if (cell.kind === "error") return { problem: { code: "TT-13", severity: "error", facts, ...common } };
  if (cell.kind === "refused") return {};
  if (looksLikeDate(cell)) {
    const date = readDate(cell);
    if (date !== undefined) return { value: shortDate(date) };
  }
  const value = String(cell.value).normalize("NFC").trim();
  if (key !== "mucdo" || value === "") return { value };
  const degree = chosenOf(value, DEGREES);
  if (degree !== undefined) return { value: degree };
  const list = DEGREES.join("; ");
  return { value, problem: { code: "SL-29", severity: "question", facts: { ...facts, list }, ...common } };
}
