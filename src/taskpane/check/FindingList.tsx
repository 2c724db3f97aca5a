import React, { useEffect, useRef } from "react";
import { type Language, sentenceOf, severityWord } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import type { Finding } from "./findings";
import type { FindingGroup } from "./groups";
import { SIGNS } from "./signs";

export type FindingListProps = {
  readonly groups: readonly FindingGroup[];
  readonly at: string | undefined;
  readonly onGo: (finding: Finding) => void;
  readonly t: PaneTexts;
  readonly language: Language;
};

export const FindingList = ({ groups, ...rest }: FindingListProps): JSX.Element => (
  <>
    {groups.map(({ id, heading, findings }) => (
      <section key={id} aria-labelledby={`findings-${id}`}>
        <h3 id={`findings-${id}`}>
          {heading} ({findings.length})
        </h3>
        <ul className="findings">
          {findings.map((finding) => (
            <FindingItem key={finding.key} finding={finding} {...rest} />
          ))}
        </ul>
      </section>
    ))}
  </>
);

type ItemProps = Omit<FindingListProps, "groups"> & { readonly finding: Finding };

function FindingItem({ finding, at, onGo, t, language }: ItemProps): JSX.Element {
  const { problem } = finding;
  const { severity, place } = problem;
  const here = at === finding.key;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The list follows; focus stays where the person is.
    if (here) item.current?.scrollIntoView?.({ block: "nearest" });
  }, [here]);
  return (
    <li ref={item}>
      <button
        type="button"
        className={`finding ${severity}`}
        {...(here && { "aria-current": "true" as const })}
        onClick={() => onGo(finding)}
      >
        <span className="finding-head">
          {SIGNS[severity]} {severityWord(severity, language)} – {t.check.where(place.sheet, place.cell)}
        </span>
        <span className="finding-text">{sentenceOf(problem, language, "pane").text}</span>
        <span className="finding-clause">{t.check.clause(problem.clause)}</span>
      </button>
    </li>
  );
}
