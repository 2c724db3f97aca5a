import React from "react";
import type { Problem } from "../../problems/index";
import { safe } from "../../words/index";
import type { PaneTexts } from "../../words/pane";

export type NarrativeProps = {
  readonly problems: readonly Problem[];
  readonly onGo: (problem: Problem) => void;
  readonly t: PaneTexts;
};

const part = (problem: Problem): string => (problem.code === "BC-03" ? problem.facts.part : problem.place.cell);

/** What only the writer knows, before anything that is computed. */
export function Narrative({ problems, onGo, t }: NarrativeProps): JSX.Element {
  if (problems.length === 0) return <p>✔ {t.compile.narrativeDone}</p>;
  return (
    <section aria-labelledby="narrative-title">
      <h3 id="narrative-title">
        {t.compile.narrative} ({problems.length})
      </h3>
      <p className="tip">{t.compile.narrativeTip}</p>
      <ul className="findings">
        {problems.map((problem) => (
          <li key={problem.name}>
            <button type="button" className="finding note" onClick={() => onGo(problem)}>
              <span className="finding-text">{part(problem)}</span>
              <span className="finding-clause">
                {t.compile.write}: {t.check.where(safe(problem.place.sheet), problem.place.cell)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
