import { chosenOf, NO, planNames, type PlanValues, type Result, YES } from "../../rules/index";
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

/** Row and key that a name means; names come from the rules, so that they are few. */
const meant = new Map<string, readonly [code: string, key: string]>();

function partsOf(name: string): readonly [code: string, key: string] {
  const known = meant.get(name);
  if (known) return known;
  const [, code = "", key = ""] = /^plan!kh[.]([^.]+)[.](.+)$/.exec(name) ?? [];
  meant.set(name, [code, key]);
  return [code, key];
}

/** The sheet by the names that formulas of sheet `Chỉ tiêu` use: `plan!kh.MT5.nam.gt`. */
export function planLookup({ rows }: PlanRead): (name: string) => Result {
  let byCode: ReadonlyMap<string, PlanValues> | undefined;
  const known = new Map<string, Result>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    byCode ??= new Map(rows.map((values) => [values.of.row.code, values]));
    const [code, key] = partsOf(name);
    const values = byCode.get(code);
    const value = values ? planNames(values, 0).value(key) : null;
    known.set(name, value);
    return value;
  };
}
