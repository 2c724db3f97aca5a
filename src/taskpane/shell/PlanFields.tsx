import React from "react";
import type { Pack, Period } from "../../plan/index";
import { type Language, periodName } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { Choice } from "../controls/Choice";
import { periodOf } from "../insert/form";

type Part = Period["part"];
type Chosen = { readonly plan: string; readonly year: string; readonly part: Part };

type Props = {
  /** Before the ids of the fields: two panels are never on the page at once, but their ids differ. */
  readonly id: string;
  readonly choice: Chosen;
  readonly onChange: (fields: Partial<Chosen>) => void;
  readonly t: PaneTexts;
};

const PARTS: readonly Part[] = ["H1", "H2", "year"];

const years = ({ years: { from, to } }: Pack): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => String(from + n));

/** A short title that has the number already is not followed by it: a narrow pane would cut off what tells plans apart. */
const planName = ({ number, shortTitle }: Pack): string =>
  shortTitle.includes(number) ? shortTitle : `${shortTitle} (${number})`;

/** Which plan. */
export const PlanField = ({
  id,
  choice,
  onChange,
  packs,
  t,
}: Props & { readonly packs: readonly Pack[] }): JSX.Element => (
  <Choice
    id={`${id}-plan`}
    label={t.insert.plan}
    value={choice.plan}
    options={packs.map((one) => ({ value: one.id, text: planName(one) }))}
    onChange={(plan) => onChange({ plan })}
  />
);

function partName({ year }: Chosen, part: Part, language: Language): string {
  const period = periodOf({ year, part });
  return period ? periodName(period, language) : part;
}

/** Which period of its years. */
export const PeriodFields = ({
  id,
  choice,
  onChange,
  pack,
  t,
  language,
}: Props & { readonly pack: Pack; readonly language: Language }): JSX.Element => (
  <div className="two">
    <Choice
      id={`${id}-part`}
      label={t.insert.part}
      value={choice.part}
      options={PARTS.map((part) => ({ value: part, text: partName(choice, part, language) }))}
      onChange={(part) => onChange({ part })}
    />
    <Choice
      id={`${id}-year`}
      label={t.insert.year}
      value={choice.year}
      options={years(pack).map((year) => ({ value: year, text: year }))}
      onChange={(year) => onChange({ year })}
    />
  </div>
);
