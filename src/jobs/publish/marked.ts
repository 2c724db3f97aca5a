import type { FormContext, Previous, PreviousRow, Registered } from "../../forms/index";
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

const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text);

const registeredFigures = (figures: Registered | undefined): readonly (number | string)[] =>
  [...(figures?.values() ?? [])].flatMap((moments) =>
    [...moments.values()].map((text) => (isNumber(text) ? Number(text) : text)),
  );

/** Figures carried over, then registered ones, in their order. */
export function figuresOf({ previous, registered, above }: FormContext): readonly (number | string)[] {
  const rows = [...(previous?.rows.values() ?? [])].flatMap(({ result, denominator, cumulative }) =>
    [result, denominator, cumulative].filter((value) => value !== undefined),
  );
  const halves = previous?.firstHalf.values() ?? [];
  return [...rows, ...halves, ...registeredFigures(registered), ...registeredFigures(above)];
}

type Mark = <T extends number | string>(value: T) => T;

/** Marks in place of figures, one after another from a slot on. */
function marker(first: number): Mark {
  let slot = first;
  return <T extends number | string>(value: T): T => {
    const at = slot;
    slot += 1;
    return (typeof value === "number" ? slotNumber(at) : `Ωf${at}ω`) as T;
  };
}

/** The same figures with a mark in place of each. */
function markedPrevious(previous: Previous, mark: Mark): Previous {
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

const markedRegistered = (figures: Registered, mark: Mark): Registered =>
  new Map(
    [...figures].map(([code, moments]) => [
      code,
      new Map([...moments].map(([at, text]) => [at, isNumber(text) ? String(mark(0)) : mark(text)])),
    ]),
  );

/** Slots of figures stand after those of texts and heights, which are fewer. */
export const FIGURES = 400;

/** In the order of `figuresOf`. */
export function markedContext({ previous, registered, above, ...context }: FormContext): FormContext {
  const mark = marker(FIGURES);
  return {
    ...context,
    unit: markedUnit(context.unit),
    ...(previous && { previous: markedPrevious(previous, mark) }),
    ...(registered && { registered: markedRegistered(registered, mark) }),
    ...(above && { above: markedRegistered(above, mark) }),
  };
}

/** How a text figure is marked. */
export const figureMark = (at: number): string => `Ωf${FIGURES + at}ω`;
