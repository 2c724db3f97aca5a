import type { EntryRow } from "../../plan/index";
import { computed, type Finding, formula, RULES, TOTAL_RULES } from "../../rules/index";
import { makeAlike, type Own, type RowFormula } from "../alike";
import type { FormContext } from "../context";
import type { Phrases } from "../phrases";
import { lineFormula } from "./messages";
import { previousOf } from "./rows";
import { settingOf } from "./setting";
import { type SharedLines, shareLines } from "../shared-lines";

/** The formulas of a sheet: what rows say alike is alike, so that it is written once and copied. */
export type SheetFormulas = {
  /** The computed columns of a row by key. */
  readonly computed: (code: string) => readonly (readonly [string, string])[];
  readonly lines: SharedLines;
  /** What the formulas of the row differ in. */
  readonly own: (code: string) => readonly Own[];
};

/** Columns that compare with the period before: empty, and nobody's to fill, where nothing was carried over. */
const COMPARED: ReadonlySet<string> = new Set(["kytruoc", "kytruoc.t", "tanggiam"]);

const LINE = "line ";

function computedFormulas(row: EntryRow, context: FormContext, { spelling }: Phrases): readonly RowFormula[] {
  const alone = previousOf(context, row).result === undefined;
  return [...computed(row, context.period)]
    .filter(([key]) => !alone || !COMPARED.has(key))
    .map(([key, expr]) => ({ row: row.code, key, text: formula(expr, spelling) }));
}

/** The lines of a row as spreadsheet text. A rule may tell the same of a cell twice, of two milestones. */
function lineFormulas(row: EntryRow, findings: readonly Finding[], phrases: Phrases): readonly RowFormula[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = `${LINE}${finding.code} ${finding.at}`;
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    return { row: row.code, key: `${place} ${count}`, text: lineFormula(finding, row.code, phrases) };
  });
}

export function sheetFormulas(rows: readonly EntryRow[], context: FormContext, phrases: Phrases): SheetFormulas {
  const setting = settingOf(context);
  const all = rows.flatMap((row) => {
    const rules = row.state !== "asked" ? [] : row.merged ? TOTAL_RULES : RULES;
    const findings = rules.flatMap((rule) => rule.findings({ ...setting, row }));
    return [...computedFormulas(row, context, phrases), ...lineFormulas(row, findings, phrases)];
  });
  const { formulas, cells } = makeAlike(all, "rieng");
  const of = new Map<string, RowFormula[]>();
  for (const one of formulas) of.set(one.row, [...(of.get(one.row) ?? []), one]);
  const isLine = ({ key }: RowFormula): boolean => key.startsWith(LINE);
  const lines = [...of].map(([code, own]) => [code, own.filter(isLine).map(({ text }) => text)] as const);
  return {
    computed: (code) => (of.get(code) ?? []).flatMap((one) => (isLine(one) ? [] : [[one.key, one.text] as const])),
    lines: shareLines(new Map(lines)),
    own: cells,
  };
}
