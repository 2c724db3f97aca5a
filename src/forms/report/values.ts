import { namesOf, type Result, type RowValues } from "../../rules/index";
import type { FormContext } from "../context";
import type { Binding } from "./binding";

/** Text cells by key, as other sheets were read: `staff.tong` of `Thông tin`, `NV1.1.ketqua` of `Nhiệm vụ`. */
export type SheetValues = (key: string) => Result;

export type ReportValues = {
  readonly rows: readonly RowValues[];
  readonly info: SheetValues;
  readonly tasks: SheetValues;
  readonly sources: ReadonlyMap<string, string>;
};

/** `entry!MT4-CT3.q1.co`: the longest row code that fits is meant, because quarters extend the code of their measure. */
function entryLookup(rows: readonly RowValues[], { period }: FormContext): SheetValues {
  const names = new Map(rows.map((values) => [values.row.code, namesOf(values, period)]));
  const codes = [...names.keys()].sort((a, b) => b.length - a.length);
  return (name) => {
    const code = codes.find((one) => name.startsWith(`${one}.`));
    return code === undefined ? null : (names.get(code)?.value(name.slice(code.length + 1)) ?? null);
  };
}

/** The binding that renders a report once from what was read. */
export function renderedFrom(values: ReportValues, context: FormContext): Binding {
  const entry = entryLookup(values.rows, context);
  return {
    kind: "rendered",
    source: (key) => values.sources.get(key),
    value: (name) => {
      const [sheet = "", ...rest] = name.split("!");
      const key = rest.join("!");
      if (sheet === "entry") return entry(key);
      if (sheet === "info") return values.info(key.replace(/^info\./, ""));
      return values.tasks(key);
    },
  };
}
