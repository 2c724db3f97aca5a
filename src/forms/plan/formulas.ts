import { anyFilled, formula, type PlanRow, SharedRows } from "../../rules/index";
import { type Cut, cutOf, makeAlike, type Own, type RowText } from "../alike";
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

type Draft = { readonly key: string; readonly cut: Cut };

function drafts(of: PlanRow): readonly Draft[] {
  const filled = formula(anyFilled(of));
  const say = (key: string, text: string): Draft => ({ key, cut: cutOf(text.split(filled).join(`{${FILLED}}`)) });
  return [
    { key: FILLED, cut: cutOf(`IF(${filled},1,0)`) },
    say("doichieu", formula(outcome(of))),
    ...[...outcomeLines(of).map((line) => formula(line)), BROKEN_REASON].map((line, at) => say(`${LINE}${at}`, line)),
  ];
}

/** Forms of one plan have most of their rows in common: what those say is written once. */
const shared = new SharedRows<readonly Draft[]>();

const momentsText = ({ moments }: PlanRow): string =>
  moments.map(({ key, year, end }) => `${key} ${year} ${end}`).join(" ");

export function planFormulas(plan: Plan): PlanFormulas {
  const all = plan.rows.flatMap((row) => {
    const of = planRow(row, plan);
    const own = shared.of(row, momentsText(of), () => drafts(of));
    return own.map(({ key, cut }) => ({ row: row.code, key, cut }));
  });
  const { formulas, cells } = makeAlike(all, "rieng");
  const of = new Map<string, RowText[]>(plan.rows.map(({ code }) => [code, []]));
  for (const one of formulas) of.get(one.row)?.push(one);
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
