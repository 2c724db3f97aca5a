import type { EntryKey } from "../../plan/index";

const ENTRY: Readonly<Record<EntryKey, string>> = {
  "tu.tong": "numerator, total",
  "tu.nu": "numerator, of which female",
  "mau.tong": "denominator, total",
  "mau.nu": "denominator, of which female",
  co: "yes or no",
  "luyke.truoc": "cumulative figure up to the previous period",
  h1: "first half of the year, as reported",
  ghichu: "note, evidence",
};

export const entryName = (key: string): string => new Map(Object.entries(ENTRY)).get(key) ?? "figure";

const QUARTERS = ["quarter I", "quarter II", "quarter III", "quarter IV"];

export const quarterName = (quarter: string): string => QUARTERS[Number(quarter) - 1] ?? "";

export const rowName = (measure: string, quarter: string): string =>
  [measure, quarterName(quarter)].filter((part) => part !== "").join(", ");

export const milestone = (year: string): string => (year === "" ? "the milestone" : `the milestone of ${year}`);

export const sexName = (sex: string): string => (sex === "nu" ? "women" : "men");

export const groupName = (key: string): string => (key === "officials" ? "officials" : "members of staff");

const UNRESOLVED: Readonly<Record<string, string>> = {
  "code-missing": "it has no unit code",
  "code-unknown": "this code is not in the list of units",
  ended: "this unit had ended before the cut-off day",
  split: "this unit was split into several",
};

export const unresolved = (why: string): string =>
  new Map(Object.entries(UNRESOLVED)).get(why) ?? "the unit cannot be told";

export function momentName(moment: string, year: string): string {
  if (moment === "ky") return `this period (${year})`;
  return moment === "nam" ? year : `by ${year}`;
}

export const operatorName = (operator: string): string =>
  operator === "all" ? "" : operator === "above" ? "above " : "at least ";
const UNREAD: Readonly<Record<string, string>> = {
  "not-found": "no such file",
  "folder-empty": "the folder holds no workbook",
  "no-permission": "no permission to read it",
  "in-use": "another program has it open",
  "not-given": "it was changed, renamed or moved after it was chosen",
};

export const unread = (why: string): string => new Map(Object.entries(UNREAD)).get(why) ?? "the file cannot be read";
