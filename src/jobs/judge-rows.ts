import {
  type EntryRead,
  type Form,
  type FormContext,
  type FormMemory,
  type InfoRead,
  type ResultsRead,
  type SummaryRead,
  wordsTyped,
} from "../forms/index";
import type { Problem } from "../problems/index";
import { judgeRows, type Names, type RowValues } from "../rules/index";
import { withReason } from "./no-result";
import { withCells } from "./with-cells";

/** Cells of sheet `Thông tin` by the names that formulas use: `info!info.staff.tong`, with `.gt` what it counts. */
function infoNames({ values }: InfoRead): Names {
  const found = (name: string) => values.get(name.replace(/^info!info\./, "").replace(/\.gt$/, ""));
  return { value: (name) => found(name)?.value ?? null, address: (name) => found(name)?.place.cell ?? "" };
}

/** Findings of the rule book on the rows that were read, with place and name. */
export function judge(
  entry: EntryRead,
  context: FormContext,
  info: InfoRead,
  file: string,
  form: Form,
  told = (facts: Readonly<Record<string, string>>, _: RowValues) => facts,
): readonly Problem[] {
  const rows = judgeRows(entry.rows, form.setting, infoNames(info), form.programs);
  const found = rows.flatMap(({ values, judged }) =>
    judged.map(({ code, severity, at, source, facts }) => {
      const place = { file, sheet: entry.sheet, cell: values.address(at) };
      const clause = `${context.pack.number} ${values.row.measure.clause}; ${source}`;
      // The engine computes the facts that the rule declared for its code; the union cannot see that.
      const known = withReason(code, at, facts, values);
      return { code, severity, facts: told(known, values), place, name: `${values.row.code}.${at}`, clause } as Problem;
    }),
  );
  if (entry.words.length === 0) return found;
  const judgedOf = new Map(rows.map(({ values, judged }) => [values, judged]));
  const words = entry.words.flatMap((held) => {
    const names = form.programs(held.values.row).names(held.values);
    return wordsTyped(held, judgedOf.get(held.values) ?? [], names, { file, sheet: entry.sheet });
  });
  return [...found, ...words];
}

/**
 * The office's own line is judged as entries are; whether a target is reached, only its total says. Totals of the period
 * before are nothing to compare it with.
 */
export function judgeOwn(
  { sheet, own: rows }: SummaryRead,
  { merged: _, previous: __, ...context }: FormContext,
  info: InfoRead,
  file: string,
  forms: FormMemory,
): readonly Problem[] {
  const own = { sheet, rows, words: [], problems: [] };
  return judge(own, context, info, file, forms.of(context), withCells).filter(({ code }) => !code.startsWith("MC-"));
}

/**
 * A total says of how many units it is where a row has its note. Why more children attend than live in the area, the
 * office writes into the note of its own line.
 */
const explainedBelow = (values: RowValues, own: SummaryRead["own"]): RowValues => {
  const line = values.row.measure.mayExceed && own.find(({ row }) => row.code === values.row.code);
  if (!line) return values;
  return {
    ...values,
    cell: (key) => (key === "ghichu" ? line.cell(key) : values.cell(key)),
    address: (key) => (key === "ghichu" ? line.address(key) : values.address(key)),
  };
};

/** The office's totals are judged as figures of its own. */
export function judgeTotals(
  results: ResultsRead,
  context: FormContext,
  info: InfoRead,
  file: string,
  form: Form,
): readonly Problem[] {
  const rows = results.rows.map((values) => explainedBelow(values, results.summary.own));
  return judge({ ...results, rows }, context, info, file, form, (facts, values) =>
    values.row.measure.mayExceed ? withCells(facts, values) : facts,
  );
}
