import type { FormContext, Previous, PreviousRow } from "../../forms/index";
import type { OrgUnit } from "../../plan/index";
import { slotNumber } from "../../sheet/index";

/** A letter that stands in no plan and no form: wherever it comes out, a text of the unit went in. */
export const MARK = /[Ωω]/;

/** Punctuation that formulas and lists would treat in their own way is left out. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N} .,-]/gu, " ").trim();

const marked = (text: string, mark: string): string => `${plain(text)} Ω${mark}`;

/** A unit of the same shape whose texts can be found again; what decides how a form is drawn stays in front. */
const markedUnit = (unit: OrgUnit): OrgUnit => ({
  ...unit,
  code: `Ω${"c"}1`,
  name: marked(unit.name, "n"),
  ...(unit.parentName !== undefined && { parentName: marked(unit.parentName, "p") }),
  ...(unit.place !== undefined && {
    place: unit.place
      .split(/\s*,\s*/)
      .map((part) => marked(part, "l"))
      .join(", "),
  }),
});

/** Figures carried over, in their order. */
export function figuresOf(previous: Previous | undefined): readonly (number | string)[] {
  if (!previous) return [];
  const rows = [...previous.rows.values()].flatMap(({ result, denominator, cumulative }) =>
    [result, denominator, cumulative].filter((value) => value !== undefined),
  );
  return [...rows, ...previous.firstHalf.values()];
}

/** The same figures with a mark in place of each, counted from a slot on. */
function markedPrevious(previous: Previous, first: number): Previous {
  let slot = first;
  const mark = <T extends number | string>(value: T): T => {
    const at = slot;
    slot += 1;
    return (typeof value === "number" ? slotNumber(at) : `Ωf${at}ω`) as T;
  };
  const row = ({ result, denominator, cumulative }: PreviousRow): PreviousRow => ({
    ...(result !== undefined && { result: mark(result) }),
    ...(denominator !== undefined && { denominator: mark(denominator) }),
    ...(cumulative !== undefined && { cumulative: mark(cumulative) }),
  });
  return {
    period: previous.period,
    rows: new Map([...previous.rows].map(([code, one]) => [code, row(one)])),
    firstHalf: new Map([...previous.firstHalf].map(([code, value]) => [code, mark(value)])),
  };
}

/** Slots of carried figures stand after those of texts and heights, which are fewer. */
export const FIGURES = 200;

export const markedContext = (context: FormContext): FormContext => ({
  ...context,
  unit: markedUnit(context.unit),
  ...(context.previous && { previous: markedPrevious(context.previous, FIGURES) }),
});

/** How a text figure is marked. */
export const figureMark = (at: number): string => `Ωf${FIGURES + at}ω`;
