import React from "react";
import type { Problem } from "../../problems/index";
import { safe } from "../../words/index";
import type { PaneTexts } from "../../words/pane";

export type NarrativeProps = {
  readonly problems: readonly Problem[];
  readonly onGo: (problem: Problem) => void;
  /** On the page for files nobody can be taken to a cell. */
  readonly asFile: boolean;
  readonly t: PaneTexts;
};

const part = (problem: Problem): string => (problem.code === "BC-03" ? problem.facts.part : problem.place.cell);

type PartProps = { readonly problem: Problem; readonly lead?: string; readonly t: PaneTexts };

const Part = ({ problem, lead = "", t }: PartProps): JSX.Element => (
  <>
    <span className="finding-text">{part(problem)}</span>
    <span className="finding-clause">
      {lead}
      {t.check.where(safe(problem.place.sheet), problem.place.cell)}
    </span>
  </>
);

/** What only the writer knows, before anything that is computed. */
export function Narrative({ problems, onGo, asFile, t }: NarrativeProps): JSX.Element {
  if (problems.length === 0) return <p>✔ {t.compile.narrativeDone}</p>;
  return (
    <section aria-labelledby="narrative-title">
      <h3 id="narrative-title">
        {t.compile.narrative} ({problems.length})
      </h3>
      <p className="tip">{asFile ? t.compile.narrativeFile : t.compile.narrativeTip}</p>
      <ul className="findings">
        {problems.map((problem) => (
          <li key={problem.name}>
            {asFile ? (
              <div className="finding note">
                <Part problem={problem} t={t} />
              </div>
            ) : (
              <button type="button" className="finding note" onClick={() => onGo(problem)}>
                <Part problem={problem} lead={`${t.compile.write}: `} t={t} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
