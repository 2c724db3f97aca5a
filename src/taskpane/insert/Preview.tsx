import React from "react";
import type { InsertPlanned, InsertRefusal } from "../../jobs/index";
import { receiverOf } from "../../jobs/receiver";
import { parsePeriod } from "../../plan/index";
import { type Language, levelName, periodName, safe, shortDate, unitKindName } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { Message } from "../controls/Message";

type PreviewProps = {
  readonly planned: InsertPlanned | undefined;
  readonly asFile: boolean;
  readonly t: PaneTexts;
  readonly language: Language;
};

function refusalText(refusal: InsertRefusal, { insert }: PaneTexts, language: Language): string {
  switch (refusal.code) {
    case "period-outside-plan":
      return insert.periodOutside(refusal.from, refusal.to);
    case "unit-kind-outside-plan":
      return insert.kindOutside(refusal.kinds.map((kind) => unitKindName(kind, language)).join(", "));
    case "levels-missing":
      return insert.needLevels;
    case "levels-outside-plan":
      return insert.levelsOutside(refusal.levels.map((level) => levelName(level, language)).join(", "));
    case "merged":
      return insert.merged;
    case "other-form": {
      const period = parsePeriod(refusal.period);
      return insert.standing(safe(refusal.unit), period ? periodName(period, language) : safe(refusal.period));
    }
  }
}

/** What will be added, before it is. */
export function Preview({ planned, asFile, t, language }: PreviewProps): JSX.Element {
  return (
    <div aria-live="polite" className="preview">
      {planned && !planned.ok && <Message tone="warning">{refusalText(planned.refusal, t, language)}</Message>}
      {planned?.ok && <Planned plan={planned.plan} asFile={asFile} t={t} />}
    </div>
  );
}

type PlannedProps = {
  readonly plan: Extract<InsertPlanned, { readonly ok: true }>["plan"];
  readonly asFile: boolean;
  readonly t: PaneTexts;
};

function Planned({ plan, asFile, t: { insert } }: PlannedProps): JSX.Element {
  const { adds, later, renamed, size, context } = plan;
  if (adds.length === 0) return <p>{insert.already}</p>;
  return (
    <>
      <h3>{asFile ? insert.previewFile : insert.preview}</h3>
      <ul>
        <li>{insert.adds(adds.join(", "))}</li>
        {later.length > 0 && <li>{insert.later(later.join(", "))}</li>}
        {size.rows > 0 && <li>{insert.summary(size.rows, size.asked, size.cells)}</li>}
        <li>
          {context.due === undefined ? insert.noDue : insert.due(shortDate(context.due), safe(receiverOf(context)))}
        </li>
        {renamed.map(({ from, to }) => (
          <li key={from}>{insert.renamed(from, to)}</li>
        ))}
        {!asFile && <li>{insert.untouched}</li>}
      </ul>
    </>
  );
}
