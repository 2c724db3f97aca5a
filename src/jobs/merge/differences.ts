import type { Difference } from "../../entries/index";
import type { Accepted } from "./reading";

/** A value, and whose it is: of the unit itself, or of one of those behind the office that merged. */
type Value = Pick<Difference, "unit" | "name" | "code" | "key"> & { readonly value: string };
type Values = ReadonlyMap<string, Value>;

/** What one figure is told from all others by. */
export const figureKey = ({ unit, code, key }: Pick<Difference, "unit" | "code" | "key">): string =>
  [unit, code, key].join("\u0000");

const named = (values: readonly Value[]): Values => new Map(values.map((one) => [figureKey(one), one]));

const ownValues = (unit: string, { lines }: Accepted): readonly Value[] =>
  lines.flatMap(({ code, cells }) => cells.map(([key, , value]) => ({ unit, code, key, value: String(value) })));

/** The figures behind the totals of a merged workbook, as it lists them; its own line was read where it stands. */
const valuesBehind = ({ sources = [], unit: office }: Accepted): readonly Value[] =>
  sources.flatMap(({ unit, name, measure, key, value }) =>
    unit === office.code ? [] : [{ unit, name, code: measure, key, value: String(value) }],
  );

/**
 * Cell by cell, what a later submission of the unit says otherwise than an earlier one; an empty cell is "". Of two
 * merged workbooks that is also what they say of the units behind them. One code means other things in two plans: forms
 * of different plans are not compared.
 */
export function differencesOf(unit: string, before: Accepted, after: Accepted): readonly Difference[] {
  if (before.plan !== after.plan) return [];
  const behind = before.merged !== undefined && after.merged !== undefined;
  const values = (file: Accepted): Values => named([...ownValues(unit, file), ...(behind ? valuesBehind(file) : [])]);
  const [old, now] = [values(before), values(after)];
  const side = ({ path, number }: Accepted, one: Value | undefined): Difference["before"] => ({
    file: path,
    number,
    value: one?.value ?? "",
  });
  return [...new Map([...old, ...now])].flatMap(([at, { unit: of, name, code, key }]) => {
    const [was, is] = [old.get(at), now.get(at)];
    if (was?.value === is?.value) return [];
    const whose = { unit: of, ...(name !== undefined && { name }) };
    return [{ ...whose, code, key, before: side(before, was), after: side(after, is) }];
  });
}

/** Does one submission say every value that the other says? */
export function saysAll(whole: Accepted, part: Accepted): boolean {
  const values = named(ownValues("", whole));
  return ownValues("", part).every((one) => values.get(figureKey(one))?.value === one.value);
}
