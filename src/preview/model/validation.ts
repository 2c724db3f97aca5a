// Rules that cover areas of a sheet: data validation and conditional formats.
import type { Validation } from "./book";
import { type Box, overlap, sameBox, subtract } from "./box";

type Covering = { readonly areas: readonly Box[] };

/** The rules without this box: rules that covered only it are gone. */
export const exclude = <T extends Covering>(rules: readonly T[], box: Box): readonly T[] =>
  rules.flatMap((rule) => {
    if (!rule.areas.some((area) => overlap(area, box))) return [rule];
    const areas = rule.areas.flatMap((area) => subtract(area, box));
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });

export const noValidation: Validation = {
  areas: [],
  type: "None",
  rule: {},
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  prompt: { message: "", showPrompt: true, title: "" },
  ignoreBlanks: true,
};

const look = (rule: Validation): string => JSON.stringify({ ...rule, areas: [] });

/** The one rule over the whole box; "mixed" where cells differ. */
export function validationOf(rules: readonly Validation[], box: Box): Validation | "mixed" {
  const touching = rules.filter((rule) => rule.areas.some((area) => overlap(area, box)));
  const first = touching[0];
  if (!first) return noValidation;
  const uncovered = touching
    .flatMap((rule) => rule.areas)
    .reduce<readonly Box[]>((left, area) => left.flatMap((one) => subtract(one, area)), [box]);
  const same = touching.every((rule) => look(rule) === look(first));
  return same && uncovered.length === 0 ? first : "mixed";
}

export const kinds = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  list: "List",
  custom: "Custom",
} as const;

/** Puts one rule over the boxes; equal rules are joined so that a column is one rule. */
export function setValidation(
  rules: readonly Validation[],
  boxes: readonly Box[],
  rule: Validation,
): readonly Validation[] {
  const others = boxes.reduce<readonly Validation[]>(exclude, rules);
  if (rule.type === "None") return others;
  const twin = others.find((one) => look(one) === look(rule));
  if (!twin) return [...others, { ...rule, areas: boxes }];
  const areas = [...twin.areas, ...boxes.filter((b) => !twin.areas.some((a) => sameBox(a, b)))];
  return others.map((one) => (one === twin ? { ...twin, areas } : one));
}
