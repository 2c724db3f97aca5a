import {
  type Pack,
  type Period,
  type Register,
  type RegisterLine,
  standingAt,
  UNIT_KINDS,
  type UnitKind,
  unitsAt,
} from "../../plan/index";
import type { Problem } from "../../problems/index";
import { refusalOf, type TemplateRefusal } from "../template";
import { addressUnits, cutOffDay } from "./order";

export type SurveyWish = {
  readonly pack: Pack;
  readonly register: Register;
  readonly period: Period;
  readonly under?: string;
};

/** Who would be issued a workbook. */
export type Survey = {
  /** Units that get one, by their kinds. */
  readonly kinds: ReadonlyMap<UnitKind, number>;
  /** Units that get none, by the reason. */
  readonly refused: readonly { readonly refusal: TemplateRefusal; readonly units: number }[];
  /** Offices that have units under them on the cut-off day, in the order of the list. */
  readonly offices: readonly { readonly code: string; readonly name: string }[];
  /** Units that get one and whose file no office would merge. */
  readonly unplaced: readonly Unplaced[];
};

export type Unplaced = Extract<Problem, { readonly code: "DS-18" }>;

const unplacedIn = ({ code, name, parent }: RegisterLine, day: string): Unplaced => ({
  code: "DS-18",
  severity: "warning",
  facts: { unit: name, code, parent, day },
  place: { file: "", sheet: "", cell: "" },
  name: code,
  clause: "",
});

/** What an issue would give, before anything is made. */
export function surveyIssue({ pack, register, period, under }: SurveyWish): Survey {
  const day = cutOffDay(period);
  const here = unitsAt(register, day);
  const standing = standingAt(register, day);
  // An office that the list has at no time is told where the list is read.
  const known = new Set(register.lines.map(({ code }) => code));
  const unplaced: Unplaced[] = [];
  const parents = new Set(here.map(({ parent }) => parent));
  const kinds = new Map<UnitKind, number>();
  const refused = new Map<string, { readonly refusal: TemplateRefusal; readonly units: number }>();
  for (const { unit, line } of addressUnits({ register, period, ...(under !== undefined && { under }) })) {
    const refusal = refusalOf({ pack, unit, period });
    if (refusal) refused.set(refusal.code, { refusal, units: (refused.get(refusal.code)?.units ?? 0) + 1 });
    else {
      kinds.set(unit.kind, (kinds.get(unit.kind) ?? 0) + 1);
      if (known.has(line.parent) && !standing.has(line.parent)) unplaced.push(unplacedIn(line, day));
    }
  }
  return {
    // Offices before schools.
    kinds: new Map(
      [...UNIT_KINDS].reverse().flatMap((kind) => (kinds.has(kind) ? [[kind, kinds.get(kind) ?? 0] as const] : [])),
    ),
    refused: [...refused.values()],
    offices: here.filter(({ code }) => parents.has(code)).map(({ code, name }) => ({ code, name })),
    unplaced,
  };
}
