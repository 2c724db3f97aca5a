import type { FormContext } from "../forms/index";
import { namesOf, type RowValues } from "../rules/index";

/** What a report will print of one row. */
export type RowVerdict = {
  readonly code: string;
  readonly measure: string;
  readonly quarter?: number;
  readonly label: string;
  readonly goal: string;
  readonly result: string;
  readonly verdict: string;
};

const text = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

/** Hundredths of a percent as officials write them; they are exact, so nothing is rounded twice. */
const percent = (hundredths: number): string => {
  const cents = hundredths % 100;
  const whole = String((hundredths - cents) / 100);
  if (cents === 0) return `${whole}%`;
  return `${whole},${String(cents).padStart(2, "0").replace(/0$/, "")}%`;
};

/** Verdicts of the rows that have one, by the same names as the sheet's formulas. */
export const verdictsOf = (rows: readonly RowValues[], { period }: FormContext): readonly RowVerdict[] =>
  rows.flatMap((values) => {
    const names = namesOf(values, period);
    const verdict = text(names.value("danhgia"));
    if (verdict === "") return [];
    const { row } = values;
    const rate = row.asks === "ratio" ? names.value("ketqua.t") : null;
    const result =
      typeof rate === "number" ? percent(rate) : text(names.value(row.asks === "boolean" ? "co" : "ketqua"));
    return [
      {
        code: row.code,
        measure: row.measure.id,
        ...(row.quarter && { quarter: row.quarter }),
        label: row.measure.label,
        goal: row.goal.label,
        result,
        verdict,
      },
    ];
  });
