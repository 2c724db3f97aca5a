import type { EntryRow, Goal, Period } from "../../plan/index";
import { isJudged, rowKey, SharedRows } from "../../rules/index";
import type { FormContext } from "../context";
import { formRows, rowLabel } from "../entry/rows";
import { figureText, verdictText } from "./figures";
import type { Paragraph, Token } from "./paragraph";

const QUARTERS = ["", "quý I", "quý II", "quý III", "quý IV"] as const;

/** Rows of one measure: one, or its quarters. */
type MeasureRows = readonly [EntryRow, ...(readonly EntryRow[])];

function byMeasure(rows: readonly EntryRow[]): readonly MeasureRows[] {
  const groups: MeasureRows[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last[0].measure.id === row.measure.id) groups[groups.length - 1] = [last[0], ...last.slice(1), row];
    else groups.push([row]);
  }
  return groups;
}

const token = (row: EntryRow, key: string, value: Token["value"]): Token => ({ name: `${row.code}.${key}`, value });

/** "…: {MT3-CT4a.cau}. Đánh giá: {MT3-CT4a.danhgia}." */
function measureParagraph(rows: MeasureRows, period: Period): Paragraph {
  const [first] = rows;
  const figures = rows
    .map((row) => (row.quarter === undefined ? `{${row.code}.cau}` : `${QUARTERS[row.quarter]} {${row.code}.cau}`))
    .join(", ");
  const label = first.quarter === undefined ? rowLabel(first) : first.measure.label;
  const judged = rows.length === 1 && isJudged(first, period) ? ` Đánh giá: {${first.code}.danhgia}.` : "";
  return {
    key: `measure.${first.measure.id}`,
    kind: "body",
    source: `- ${label}: ${figures}.${judged}`,
    tokens: rows.flatMap((row) => [
      token(row, "cau", figureText(row, period)),
      token(row, "danhgia", verdictText(row)),
    ]),
  };
}

/** The same of rows that many forms have in common. */
const shared = new SharedRows<Paragraph>();

function sharedParagraph(rows: MeasureRows, period: Period): Paragraph {
  const [first, ...quarters] = rows;
  const more = [period.id, ...quarters.map((row) => rowKey(row))].join(" ");
  return shared.of(first, more, () => measureParagraph(rows, period));
}

/** Section II: a heading per goal and a sentence per measure; goals wholly out of scope are skipped, numbers are kept. */
export function goalParagraphs(context: FormContext): readonly Paragraph[] {
  const rows = formRows(context).filter(({ state }) => state !== "outOfScope");
  const goals = new Map<string, Goal>(rows.map(({ goal }) => [goal.id, goal]));
  return [...goals.values()].flatMap((goal) => [
    { key: `goal.${goal.id}`, kind: "heading2" as const, source: `${goal.heading}: ${goal.label}`, tokens: [] },
    ...byMeasure(rows.filter((row) => row.goal.id === goal.id)).map((group) => sharedParagraph(group, context.period)),
  ]);
}
