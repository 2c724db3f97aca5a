import React from "react";
import { type Language, safe, sentenceOf, severityWord } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { Button } from "../controls/Button";
import { FileLine } from "../controls/FileLine";
import { Ticks } from "../controls/Ticks";
import { SIGNS } from "../check/signs";
import type { PublishActions } from "./publish-model";
import type { PublishState } from "./publish-state";

type Props = {
  readonly state: PublishState;
  readonly actions: PublishActions;
  readonly busy: boolean;
  readonly t: PaneTexts;
  readonly language: Language;
};

/** Findings that are told at once; more would hide what follows. */
const SHOWN = 8;

/** The list of units, what is wrong in it, and the way to a blank one. */
export function UnitsField({ state, actions, busy, t, language }: Props): JSX.Element {
  const { units, unitsMissing, keepCodes } = state;
  const asks = keepCodes || (units?.problems.some(({ code }) => code === "DS-04") ?? false);
  return (
    <>
      <FileLine
        label={t.publish.units}
        tip={t.publish.unitsTip}
        taken={units && t.publish.unitsTaken(units.file.name, units.lines)}
        pick={t.insert.pick}
        drop={t.insert.drop}
        onPick={actions.pickUnits}
        onDrop={actions.dropUnits}
        disabled={busy}
      />
      {unitsMissing && (
        <p className="field-error" role="alert">
          {t.publish.needUnits}
        </p>
      )}
      {!units && <Button text={t.publish.blank} icon="save" onClick={actions.saveBlank} disabled={busy} />}
      {units && asks && (
        <Ticks
          id="publish-codes"
          legend={t.publish.confirm}
          options={[{ value: "keep", text: t.publish.keepCodes }]}
          chosen={keepCodes ? ["keep"] : []}
          onChange={(chosen) => actions.setKeepCodes(chosen.length > 0)}
        />
      )}
      {units && units.problems.length > 0 && (
        <section className="card" aria-labelledby="publish-problems">
          <h3 id="publish-problems">{t.publish.problems(units.problems.length)}</h3>
          <p className="tip">{t.publish.problemsTip}</p>
          <ul className="plain-list">
            {units.problems.slice(0, SHOWN).map((problem, n) => (
              <li key={n}>
                {SIGNS[problem.severity]} {severityWord(problem.severity, language)}:{" "}
                {safe(sentenceOf(problem, language, "pane").text)}
              </li>
            ))}
          </ul>
          {units.problems.length > SHOWN && <p>{t.publish.moreProblems(units.problems.length - SHOWN)}</p>}
        </section>
      )}
    </>
  );
}
