import type { Period } from "../plan/index";
import { computed } from "./computed";
import type { Names } from "./evaluate";
import { type Judged, NOWHERE, type RowValues } from "./judged";
import { type Programs, programsOf } from "./program";
import { namesAround } from "./row-names";
import type { Setting } from "./rule";

/** The names of one row by themselves. */
export type NamesOf = (values: RowValues) => Names;

/** Names of a row that stands alone. */
export const namesOf = (values: RowValues, period: Period): Names => namesAround(computed(values.row, period), values);

/** Names of a whole sheet by row code: `MT4-CT3.q1.co`; the longest code that fits is meant. */
function namesOfRows(rows: readonly RowValues[], programs: Programs, elsewhere: Names): Names {
  const values = new Map(rows.map((one) => [one.row.code, one]));
  const known = new Map<string, Names>();
  const of = (code: string): Names | undefined => {
    const row = values.get(code);
    const names = known.get(code) ?? (row && programs(row.row).names(row));
    if (names) known.set(code, names);
    return names;
  };
  const found = (name: string): readonly [Names, string] => {
    if (name.includes("!")) return [elsewhere, name];
    for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
      const names = of(name.slice(0, dot));
      if (names) return [names, name.slice(dot + 1)];
    }
    return [NOWHERE, name];
  };
  const asked = <T>(name: string, ask: (names: Names, key: string) => T): T => ask(...found(name));
  return {
    value: (name) => asked(name, (names, key) => names.value(key)),
    address: (name) => asked(name, (names, key) => names.address(key)),
  };
}

/**
 * All findings on the rows of a sheet, row by row, in the order of the book.
 * @param programs made for the rows once; of a whole rule book or a shorter one
 */
export function judgeRows(
  rows: readonly RowValues[],
  setting: Setting,
  elsewhere: Names = NOWHERE,
  programs: Programs = programsOf(setting),
): readonly { readonly values: RowValues; readonly judged: readonly Judged[] }[] {
  const around = namesOfRows(rows, programs, elsewhere);
  return rows.map((values) => ({ values, judged: programs(values.row).judge(values, around) }));
}
