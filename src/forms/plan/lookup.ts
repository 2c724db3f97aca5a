import { chosenOf, NO, type Names, planNames, type Result, YES } from "../../rules/index";
import type { Registered } from "../context";
import type { PlanRead } from "./read";

/** What is registered soundly, row by row: a percentage or a count with a point, or Có, Không. */
export function registeredIn({ rows }: PlanRead): Registered {
  const found = rows.map((values) => {
    const { row, moments } = values.of;
    const names = planNames(values, 0);
    const text = (key: string): string | undefined => {
      if (row.asks === "boolean") return chosenOf(names.value(key), [YES, NO]);
      const graded = names.value(`${key}.gt`);
      return typeof graded !== "number" ? undefined : String(row.asks === "ratio" ? graded / 100 : graded);
    };
    const figures = moments.flatMap(({ key }) => {
      const figure = text(key);
      return figure === undefined ? [] : [[key, figure] as const];
    });
    return [row.code, new Map(figures)] as const;
  });
  return new Map(found.filter(([, figures]) => figures.size > 0));
}

/** The sheet by the names that formulas of sheet `Chỉ tiêu` use: `plan!kh.MT5.nam.gt`. */
export function planLookup({ rows }: PlanRead): (name: string) => Result {
  let names: ReadonlyMap<string, Names> | undefined;
  return (name) => {
    names ??= new Map(rows.map((values) => [values.of.row.code, planNames(values, 0)]));
    const [, code = "", key = ""] = /^plan!kh[.]([^.]+)[.](.+)$/.exec(name) ?? [];
    return names.get(code)?.value(key) ?? null;
  };
}
