import type { Names, Result } from "./evaluate";
import type { Judged, RowValues } from "./judged";

/** What was looked at outside a row while it was judged. */
type Outside = { readonly of: "plan" | "value" | "address"; readonly name: string; readonly was: Result };

type Judge = (values: RowValues, around: Names) => readonly Judged[];

const look = ({ of, name }: Outside, { plan }: RowValues, around: Names): Result =>
  of === "plan" ? (plan?.(name) ?? null) : of === "value" ? around.value(name) : around.address(name);

/** The same row and its surroundings, which note what is asked of other rows and sheets. */
function watched(values: RowValues, around: Names, intoSeen: Outside[]): readonly [RowValues, Names] {
  const noted = <T extends Result>(of: Outside["of"], name: string, was: T): T => {
    intoSeen.push({ of, name, was });
    return was;
  };
  const { plan } = values;
  return [
    { ...values, ...(plan && { plan: (name) => noted("plan", name, plan(name)) }) },
    {
      value: (name) => noted("value", name, around.value(name)),
      address: (name) => noted("address", name, around.address(name)),
    },
  ];
}

/**
 * Findings of one row by what they were found from: rows that hold the same in many workbooks are judged once, as long as
 * other rows and sheets say the same of what was asked of them.
 */
export function keptFindings(judge: Judge): Judge {
  const kept = new WeakMap<object, { readonly judged: readonly Judged[]; readonly seen: readonly Outside[] }>();
  return (values, around) => {
    const { alike } = values;
    if (!alike) return judge(values, around);
    const known = kept.get(alike);
    if (known?.seen.every((one) => Object.is(look(one, values, around), one.was))) return known.judged;
    const seen: Outside[] = [];
    const judged = judge(...watched(values, around, seen));
    kept.set(alike, { judged, seen });
    return judged;
  };
}
