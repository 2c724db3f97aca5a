import type { Problem } from "../../problems/index";
import type { InfoField } from "./fields";
import type { InfoValue } from "./values";

/** Figures of section III that are part of another. */
export const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ["managers", "staff"],
  ["teachers", "staff"],
  ["employees", "staff"],
  ["officials", "staff"],
  ["leaders", "staff"],
  ["party", "staff"],
  ["pupils.dtts", "pupils"],
  ["final", "pupils"],
  ["final.dtts", "final"],
  ["final.dtts", "pupils.dtts"],
];
export const SIDES = ["tong", "nu"] as const;

const COMPARED = PARTS.flatMap(([part, whole]) =>
  SIDES.map((side) => ({ part, whole, side, n: `${part}.${side}`, d: `${whole}.${side}` })),
);

/** A part is no more than its whole, of all and of women. */
export function wholeProblems(
  values: ReadonlyMap<string, InfoValue>,
  fields: readonly InfoField[],
  clause: string,
): readonly Problem[] {
  const label = (key: string): string => fields.find((field) => field.key === key)?.label ?? key;
  return COMPARED.flatMap((compared): readonly Problem[] => {
    const [n, d] = [values.get(compared.n), values.get(compared.d)];
    if (typeof n?.value !== "number" || typeof d?.value !== "number" || n.value <= d.value) return [];
    const { part, whole, side } = compared;
    const of = (key: string): string => (side === "nu" ? `${label(key)} (nữ)` : label(key));
    const facts = {
      part: of(part),
      n: String(n.value),
      nCell: n.place.cell,
      whole: of(whole),
      d: String(d.value),
      dCell: d.place.cell,
    };
    return [{ code: "SL-30", severity: "warning", facts, place: n.place, name: `info.${compared.n}`, clause }];
  });
}
