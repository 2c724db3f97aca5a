import type { EntryRow, Period } from "../plan/index";
import type { EntryCode, Severity } from "../problems/index";
import { gradeCount, type RawCell } from "../entries/grade";
import { RULES } from "./book/index";
import { computed } from "./computed";
import { evaluate, type Names, type Result } from "./evaluate";
import type { Expr, Value } from "./expr";
import type { Rule } from "./rule";

/** One row as it stands in a workbook: what its cells hold and where they are. */
export type RowValues = {
  readonly row: EntryRow;
  readonly cell: (key: string) => RawCell | undefined;
  readonly address: (key: string) => string;
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

const raw = (cell: RawCell | undefined): Result => {
  if (cell === undefined) return null;
  return typeof cell.value === "string" ? cell.value.normalize("NFC") : cell.value;
};

/** Names of a row for the evaluator: graded cells, computed columns and what the cells hold. */
export function namesOf({ row, cell, address }: RowValues, period: Period): Names {
  const columns = computed(row, period);
  const known = new Map<string, Result>();
  const names: Names = { address, value: (name) => look(name) };
  function look(name: string): Result {
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    const column = columns.get(name);
    const value = name.endsWith(".gt")
      ? gradeCount(cell(name.slice(0, -3)))
      : column
        ? evaluate(column, names)
        : raw(cell(name));
    known.set(name, value);
    return value;
  }
  return names;
}

const asText = (value: Value, names: Names): string => {
  const result = typeof value === "object" ? evaluate(value as Expr, names) : value;
  return result === null ? "" : String(result);
};

/** All findings of the rule book on one row, in the order of the book. */
export function judgeRow(values: RowValues, period: Period, rules: readonly Rule[] = RULES): readonly Judged[] {
  const names = namesOf(values, period);
  return rules.flatMap((rule) =>
    rule
      .findings({ row: values.row, period })
      .filter((finding) => evaluate(finding.when, names) === true)
      .map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        at: finding.at,
        missing: finding.missing ?? false,
        source: rule.source,
        facts: Object.fromEntries(Object.entries(finding.facts).map(([key, value]) => [key, asText(value, names)])),
      })),
  );
}
