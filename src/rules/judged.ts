import type { EntryRow } from "../plan/index";
import type { EntryCode, Severity } from "../problems/index";
import type { RawCell } from "../entries/grade";
import { evaluate, type Names, type Result } from "./evaluate";
import type { Expr, Value } from "./expr";
import type { Finding } from "./rule";

/** One row as it stands in a workbook: what its cells hold and where they are. */
export type RowValues = {
  readonly row: EntryRow;
  readonly cell: (key: string) => RawCell | undefined;
  readonly address: (key: string) => string;
  /** What sheet `Kế hoạch` holds, by the names that formulas use: `plan!kh.MT5.nam.gt`. Absent: nothing is registered. */
  readonly plan?: (name: string) => Result;
  /** The same object in another workbook of the form: the row holds the same there, in the same cells. */
  readonly alike?: object;
};

/** A finding with its facts computed; places and sentences are added by those who know file and sheet. */
export type Judged = {
  readonly code: EntryCode;
  readonly severity: Severity;
  readonly at: string;
  readonly missing: boolean;
  readonly source: string;
  readonly facts: Readonly<Record<string, string>>;
};

/** What a cell holds, as names stand for it. */
export const raw = (cell: RawCell | undefined): Result => {
  if (cell === undefined) return null;
  return typeof cell.value === "string" ? cell.value.normalize("NFC") : cell.value;
};

/** Where no other row and no other sheet is at hand. */
export const NOWHERE: Names = { value: () => null, address: () => "" };

/** Keys of a row begin in lower case; codes of rows do not, and other sheets are named before a `!`. */
const OUTSIDE = /^[A-Z]|!/;
const PLAN = "plan!";

export const isOutside = (name: string): boolean => OUTSIDE.test(name);

/** A cell of sheet `Kế hoạch`. */
export const isPlanned = (name: string): boolean => name.startsWith(PLAN);

const asText = (value: Value, names: Names): string => {
  const result = typeof value === "object" ? evaluate(value as Expr, names) : value;
  if (result === null) return "";
  return typeof result === "boolean" ? String(result).toUpperCase() : String(result);
};

/** A finding that holds, with its facts computed. */
export const judgedFacts = (finding: Finding, source: string, names: Names): Judged => ({
  code: finding.code,
  severity: finding.severity,
  at: finding.at,
  missing: finding.missing ?? false,
  source,
  facts: Object.fromEntries(Object.entries(finding.facts).map(([key, value]) => [key, asText(value, names)])),
});
