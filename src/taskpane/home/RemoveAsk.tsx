import React from "react";
import type { RemovePlan } from "../../jobs/index";
import { safe } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { Ask } from "../controls/Ask";

export type RemoveAskProps = {
  readonly plan: RemovePlan;
  readonly asFile: boolean;
  readonly onAnswer: (yes: boolean) => void;
  readonly t: PaneTexts;
};

/** Which sheets go, and what goes with them. */
export function RemoveAsk({ plan: { sheets, typed }, asFile, onAnswer, t: { remove } }: RemoveAskProps): JSX.Element {
  return (
    <Ask question={remove.ask} yes={remove.yes} no={remove.no} onAnswer={onAnswer}>
      <p>{remove.sheets}</p>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet}>{safe(sheet)}</li>
        ))}
      </ul>
      {typed === undefined && <p className="bad">{remove.unread}</p>}
      {typed !== undefined && typed > 0 && <p className="bad">{remove.typed(typed)}</p>}
      <p>{asFile ? remove.keptFile : remove.kept}</p>
    </Ask>
  );
}
