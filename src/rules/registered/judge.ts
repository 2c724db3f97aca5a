import { gradeRegistered, type RawCell } from "../../entries/index";
import type { EntryRow } from "../../plan/index";
import { evaluate, type Names, type Result } from "../evaluate";
import { type Judged, judged, raw } from "../judge";
import { anyFilled, type PlanRow, type PlanRule, ROWS_REGISTERED } from "./rule";

/** One row of sheet `Kế hoạch` as it stands in a workbook. */
export type PlanValues = {
  readonly of: PlanRow;
  readonly cell: (key: string) => RawCell | undefined;
  readonly address: (key: string) => string;
};

const grade = ({ asks }: EntryRow, cell: RawCell | undefined): Result =>
  gradeRegistered(cell, asks === "count" ? "count" : "rate");

/** Names of a row for the evaluator; `rows` is how many rows of the sheet have something registered. */
export const planNames = ({ of, cell, address }: PlanValues, rows: number): Names => ({
  address,
  value: (name) => {
    if (name === ROWS_REGISTERED) return rows;
    return name.endsWith(".gt") ? grade(of.row, cell(name.slice(0, -3))) : raw(cell(name));
  },
});

/** How many rows have something registered. */
export const rowsRegistered = (all: readonly PlanValues[]): number =>
  all.filter((values) => evaluate(anyFilled(values.of), planNames(values, 0)) === true).length;

/** All findings on the rows of the sheet, row by row, in the order of the book. */
export function judgePlan(
  all: readonly PlanValues[],
  rules: readonly PlanRule[],
): readonly { readonly values: PlanValues; readonly judged: readonly Judged[] }[] {
  const rows = rowsRegistered(all);
  return all.map((values) => {
    const names = planNames(values, rows);
    return {
      values,
      judged: rules.flatMap((rule) => judged(rule.findings(values.of), rule.source, names)),
    };
  });
}
