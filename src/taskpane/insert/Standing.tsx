import React from "react";
import type { FormContext, Overview } from "../../jobs/index";
import { type Language, periodName, safe } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { Button } from "../controls/Button";
import { Message } from "../controls/Message";

export type StandingProps = {
  readonly context: FormContext;
  readonly overview: Overview | undefined;
  readonly onBringBack: () => void;
  readonly busy: boolean;
  readonly t: PaneTexts;
  readonly language: Language;
};

/** A workbook holds the form of one unit and one period; what was deleted of it can come back. */
export function Standing({ context, overview, onBringBack, busy, t, language }: StandingProps): JSX.Element {
  const { unit, period } = context;
  return (
    <section aria-labelledby="panel-title" className="panel">
      <Message tone="info">{t.insert.standing(safe(unit.name), periodName(period, language))}</Message>
      {context.merged ? (
        <p>{t.insert.merged}</p>
      ) : (
        overview &&
        overview.tables.length > 0 && (
          <Button icon="add" text={t.insert.bringBack} onClick={onBringBack} disabled={busy} />
        )
      )}
    </section>
  );
}
