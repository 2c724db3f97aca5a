import type { Difference } from "../../entries/index";
import type { Accepted } from "./reading";

type Values = ReadonlyMap<string, string>;

const KEY = "\u0000";

const valuesOf = ({ lines }: Accepted): Values =>
  new Map(lines.flatMap(({ code, cells }) => cells.map(([key, , value]) => [`${code}${KEY}${key}`, String(value)])));

/**
 * Cell by cell, what a later submission of the unit says otherwise than an earlier one; an empty cell is "". One code
 * means other things in two plans: forms of different plans are not compared.
 */
export function differencesOf(unit: string, before: Accepted, after: Accepted): readonly Difference[] {
  if (before.plan !== after.plan) return [];
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
  const side = ({ path, number }: Accepted, values: Values, key: string): Difference["before"] => ({
    file: path,
    number,
    value: values.get(key) ?? "",
  });
  return keys.map((both) => {
    const [code = "", key = ""] = both.split(KEY);
    return { unit, code, key, before: side(before, old, both), after: side(after, now, both) };
  });
}

/** Does one submission say every value that the other says? */
export function saysAll(whole: Accepted, part: Accepted): boolean {
  const values = valuesOf(whole);
  return [...valuesOf(part)].every(([key, value]) => values.get(key) === value);
}
