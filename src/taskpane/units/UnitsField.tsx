import React, { useEffect, useState } from "react";
import type { Problem } from "../../problems/index";
import { type Language, safe, sentenceOf, severityWord } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { SIGNS } from "../check/signs";
import { Button } from "../controls/Button";
import { FileLine } from "../controls/FileLine";
import { Ticks } from "../controls/Ticks";
import type { UnitsActions, UnitsKnown } from "./units-model";

export type UnitsFieldProps = {
  readonly id: string;
  readonly known: UnitsKnown | undefined;
  readonly actions: UnitsActions;
  readonly busy: boolean;
  readonly t: PaneTexts;
  readonly language: Language;
};

/** The list of units and of their changes, and what is wrong in them. */
export function UnitsField({ id, known, actions, busy, t, language }: UnitsFieldProps): JSX.Element {
  return (
    <>
      <FileLine
        label={t.publish.units}
        tip={t.publish.unitsTip}
        taken={known && t.publish.unitsTaken(known.file, known.seen.lines)}
        pick={t.insert.pick}
        onPick={actions.pick}
        disabled={busy}
      />
      {known && (
        <FileLine
          label={t.publish.changes}
          tip={t.publish.changesTip}
          taken={known.changes}
          pick={t.insert.pick}
          drop={t.insert.drop}
          onPick={actions.pickChanges}
          onDrop={actions.dropChanges}
          disabled={busy}
        />
      )}
      {known && <Codes id={id} known={known} actions={actions} t={t} />}
      {known && known.seen.problems.length > 0 && (
        <ListProblems id={id} problems={known.seen.problems} t={t} language={language} />
      )}
    </>
  );
}

type CodesProps = Pick<UnitsFieldProps, "id" | "actions" | "t"> & { readonly known: UnitsKnown };

/** Asked where the list keeps codes as numbers: a zero at the front may be lost. */
function Codes({ id, known: { keepCodes, seen }, actions, t }: CodesProps): JSX.Element | null {
  if (!keepCodes && !seen.problems.some(({ code }) => code === "DS-04")) return null;
  return (
    <Ticks
      id={`${id}-codes`}
      legend={t.publish.confirm}
      options={[{ value: "keep", text: t.publish.keepCodes }]}
      chosen={keepCodes ? ["keep"] : []}
      onChange={(chosen) => actions.keepCodes(chosen.length > 0)}
    />
  );
}

/** Findings that are told at once; more would hide what follows. */
const SHOWN = 8;

/** So many more with each press: thousands at once would hold the page up. */
const MORE = 50;

type ProblemsProps = Pick<UnitsFieldProps, "id" | "t" | "language"> & { readonly problems: readonly Problem[] };

function ListProblems({ id, problems, t: { publish, app }, language }: ProblemsProps): JSX.Element {
  const [shown, setShown] = useState(SHOWN);
  // Of another list the first ones again.
  useEffect(() => setShown(SHOWN), [problems]);
  return (
    <section className="card" aria-labelledby={`${id}-problems`}>
      <h3 id={`${id}-problems`}>{publish.problems(problems.length)}</h3>
      {problems.some(({ severity }) => severity === "error" || severity === "question") && (
        <p className="tip">{publish.problemsTip}</p>
      )}
      <ul className="plain-list">
        {problems.slice(0, shown).map((problem, n) => (
          <li key={n}>
            {SIGNS[problem.severity]} {severityWord(problem.severity, language)}:{" "}
            {safe(sentenceOf(problem, language, "pane").text)}
          </li>
        ))}
        {problems.length > shown && (
          <li>
            <p>{publish.moreProblems(problems.length - shown)}</p>
            <Button text={app.more} label={publish.showMore} onClick={() => setShown(shown + MORE)} />
          </li>
        )}
      </ul>
    </section>
  );
}
