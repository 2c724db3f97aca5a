import type { EntryRow, Period } from "../plan/index";
import type { EntryCode, Severity } from "../problems/index";
import { gradeCount, type RawCell } from "../entries/grade";
import { RULES, TOTAL_RULES } from "./book/index";
import { computed } from "./computed";
import { evaluate, type Names, type Result } from "./evaluate";
import type { Expr, Value } from "./expr";
import type { Finding, Rule, Setting } from "./rule";

/** One row as it stands in a workbook: what its cells hold and where they are. */
export type RowValues = {
  readonly row: EntryRow;
  readonly cell: (key: string) => RawCell | undefined;
  readonly address: (key: string) => string;
  /** What sheet `Kế hoạch` holds, by the names that formulas use: `plan!kh.MT5.nam.gt`. Absent: nothing is registered. */
  readonly plan?: (name: string) => Result;
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

/** Keys of a row begin in lower case; codes of rows do not, and other sheets are named before a `!`. */
const OUTSIDE = /^[A-Z]|!/;

const PLAN = "plan!";

const NOWHERE: Names = { value: () => null, address: () => "" };

/**
 * Names of a row for the evaluator: graded cells, computed columns and what the cells hold.
 * @param around cells outside the row: `MT3-CT3.mau.nu` of another row, `info!info.staff.tong` of another sheet
 */
export function namesOf({ row, cell, address, plan }: RowValues, period: Period, around: Names = NOWHERE): Names {
  const columns = computed(row, period);
  const known = new Map<string, Result>();
  const names: Names = {
    address: (name) => (OUTSIDE.test(name) ? around.address(name) : address(name)),
    value: (name) => {
      if (name.startsWith(PLAN)) return plan?.(name) ?? null;
      return OUTSIDE.test(name) ? around.value(name) : look(name);
    },
  };
  function look(name: string): Result {
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    const column = columns.get(name);
    const value = column
      ? evaluate(column, names)
      : name.endsWith(".gt")
        ? gradeCount(cell(name.slice(0, -3)))
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

/** Of what a rule can say, that which holds, with its facts computed. */
export const judged = (findings: readonly Finding[], source: string, names: Names): readonly Judged[] =>
  findings
    .filter((finding) => evaluate(finding.when, names) === true)
    .map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      at: finding.at,
      missing: finding.missing ?? false,
      source,
      facts: Object.fromEntries(Object.entries(finding.facts).map(([key, value]) => [key, asText(value, names)])),
    }));

/** Names of a whole sheet by row code: `MT4-CT3.q1.co`; the longest code that fits is meant. */
function namesOfRows(rows: readonly RowValues[], period: Period, elsewhere: Names): Names {
  const values = new Map(rows.map((one) => [one.row.code, one]));
  const known = new Map<string, Names>();
  const of = (code: string): Names | undefined => {
    const row = values.get(code);
    const names = known.get(code) ?? (row && namesOf(row, period));
    if (names) known.set(code, names);
    return names;
  };
  const found = (name: string): readonly [Names, string] => {
    if (name.includes("!")) return [elsewhere, name];
    for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
      const names = of(name.slice(0, dot));
      if (names) return [names, name.slice(dot + 1)];
    }
    return [NOWHERE, name];
  };
  const asked = <T>(name: string, ask: (names: Names, key: string) => T): T => ask(...found(name));
  return {
    value: (name) => asked(name, (names, key) => names.value(key)),
    address: (name) => asked(name, (names, key) => names.address(key)),
  };
}

/** All findings on the rows of a sheet, row by row. */
export function judgeRows(
  rows: readonly RowValues[],
  setting: Setting,
  elsewhere: Names = NOWHERE,
  rules: readonly Rule[] = RULES,
): readonly { readonly values: RowValues; readonly judged: readonly Judged[] }[] {
  const around = namesOfRows(rows, setting.period, elsewhere);
  return rows.map((values) => ({ values, judged: judgeRow(values, setting, around, rules) }));
}

/** All findings of the rule book on one row, in the order of the book. */
function judgeRow(values: RowValues, setting: Setting, around: Names, rules: readonly Rule[]): readonly Judged[] {
  const names = namesOf(values, setting.period, around);
  const fitting = rules.filter((rule) => !values.row.merged || TOTAL_RULES.includes(rule));
  return fitting.flatMap((rule) => judged(rule.findings({ ...setting, row: values.row }), rule.source, names));
}
