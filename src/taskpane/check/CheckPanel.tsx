import React from "react";
import type { Severity } from "../../problems/index";
import { type Language, severityWord } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { Button } from "../controls/Button";
import { Message } from "../controls/Message";
import { Ticks } from "../controls/Ticks";
import type { BookState } from "../shell/book";
import type { CheckActions, CheckState } from "./check-model";
import { FindingList } from "./FindingList";
import { countBySeverity, type Finding, findingsOf, SEVERITIES } from "./findings";
import { groupsOf } from "./groups";
import { SIGNS } from "./signs";

export type CheckPanelProps = {
  readonly state: CheckState;
  readonly book: BookState;
  readonly actions: CheckActions;
  readonly onInsert: () => void;
  readonly onCompile: () => void;
  readonly busy: boolean;
  readonly t: PaneTexts;
  readonly language: Language;
};

/** What is wrong, where, and what to do. */
export function CheckPanel(props: CheckPanelProps): JSX.Element {
  const { state, book, actions, t, busy } = props;
  return (
    <section aria-labelledby="panel-title" className="panel">
      {book.seen === "form" && (
        <>
          <div className="row">
            <Button primary icon="check" text={t.check.again} onClick={actions.again} disabled={busy} />
          </div>
          <p role="status" className="tip">
            {state.stale ? t.check.changed : state.rechecks > 1 ? t.check.rechecked : ""}
          </p>
          <Findings {...props} />
        </>
      )}
      {book.seen === "no-form" && (
        <>
          <p>{t.check.none}</p>
          <Button primary text={t.check.goInsert} onClick={props.onInsert} />
        </>
      )}
    </section>
  );
}

function Findings({ state, book, actions, onCompile, t, language }: CheckPanelProps): JSX.Element {
  const problems = book.check?.problems ?? [];
  const all = findingsOf(problems);
  const shown = all.filter(({ problem }) => state.shown.includes(problem.severity));
  const groups = groupsOf(shown, book.check?.context, t.check.form);
  const inOrder = groups.flatMap(({ findings }) => findings);
  const counts = countBySeverity(problems);
  const present = SEVERITIES.filter((severity) => (counts.get(severity) ?? 0) > 0);
  const option = (severity: Severity): { readonly value: Severity; readonly text: string } => ({
    value: severity,
    text: `${SIGNS[severity]} ${severityWord(severity, language)} (${counts.get(severity) ?? 0})`,
  });
  const ready = book.check?.sendable && book.check.context && (
    <Button text={t.check.toCompile} icon="report" onClick={onCompile} />
  );
  if (all.length === 0)
    return (
      <>
        <Message tone="good">{t.check.clean}</Message>
        {ready}
      </>
    );
  return (
    <>
      <Ticks
        id="check-show"
        legend={t.check.show}
        options={present.map(option)}
        chosen={state.shown}
        onChange={(chosen) => actions.show([...chosen, ...SEVERITIES.filter((one) => !present.includes(one))])}
      />
      <p role="status">{t.check.shown(shown.length, all.length)}</p>
      {shown.length === 0 ? <p>{t.check.noneShown}</p> : <Steps list={inOrder} state={state} actions={actions} t={t} />}
      <FindingList groups={groups} at={state.at} onGo={actions.go} t={t} language={language} />
      {ready}
    </>
  );
}

type StepsProps = Pick<CheckPanelProps, "state" | "actions" | "t"> & { readonly list: readonly Finding[] };

function Steps({ list, state, actions, t }: StepsProps): JSX.Element {
  const at = list.findIndex(({ key }) => key === state.at) + 1;
  return (
    <div className="row steps">
      <Button icon="up" text={t.check.previous} onClick={() => actions.step(list, -1)} />
      <span className="position">{t.check.position(at, list.length)}</span>
      <Button icon="down" text={t.check.next} onClick={() => actions.step(list, 1)} />
    </div>
  );
}
