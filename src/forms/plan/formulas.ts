import { anyFilled, formula } from "../../rules/index";
import { makeAlike, type Own, type RowFormula } from "../alike";
import { type SharedLines, shareLines } from "../shared-lines";
import { type Plan, planRow } from "./columns";
import { BROKEN_REASON, outcome, outcomeLines } from "./outcome";

/** Hidden column that says whether a row has something registered. */
export const FILLED = "dem.dk";

/** The formulas of the sheet: what rows say alike is alike, so that it is written once and copied. */
export type PlanFormulas = {
  /** Column Đối chiếu of a row, and what counts for the status line. */
  readonly shown: (code: string) => string;
  readonly filled: (code: string) => string;
  readonly lines: SharedLines;
  /** What the formulas of the row differ in. */
  readonly own: (code: string) => readonly Own[];
};

const LINE = "line ";

export function planFormulas(plan: Plan): PlanFormulas {
  const all = plan.rows.flatMap((row): readonly RowFormula[] => {
    const of = planRow(row, plan);
    const filled = formula(anyFilled(of));
    const say = (key: string, text: string): RowFormula => ({
      row: row.code,
      key,
      text: text.split(filled).join(`{${FILLED}}`),
    });
    return [
      { row: row.code, key: FILLED, text: `IF(${filled},1,0)` },
      say("doichieu", formula(outcome(of))),
      ...[...outcomeLines(of).map((line) => formula(line)), BROKEN_REASON].map((line, at) => say(`${LINE}${at}`, line)),
    ];
  });
  const { formulas, cells } = makeAlike(all, "rieng");
  const of = new Map<string, RowFormula[]>();
  for (const one of formulas) of.set(one.row, [...(of.get(one.row) ?? []), one]);
  const textOf = (code: string, key: string): string => of.get(code)?.find((one) => one.key === key)?.text ?? '""';
  return {
    shown: (code) => textOf(code, "doichieu"),
    filled: (code) => textOf(code, FILLED),
    lines: shareLines(
      new Map(
        [...of].map(([code, own]) => [code, own.flatMap(({ key, text }) => (key.startsWith(LINE) ? [text] : []))]),
      ),
    ),
    own: cells,
  };
}
