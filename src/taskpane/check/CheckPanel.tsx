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

function Findings({ state, book, actions, onCompile, busy, t, language }: CheckPanelProps): JSX.Element {
  const problems = book.check?.problems ?? [];
  const told = findingsOf(problems, book.check?.fixes);
  const all = told.filter(({ problem }) => problem.ack === undefined);
  const seen = told.filter(({ problem }) => problem.ack !== undefined);
  const shown = all.filter(({ problem }) => state.shown.includes(problem.severity));
  const groups = groupsOf(shown, book.check?.context, t.check.form);
  const inOrder = groups.flatMap(({ findings }) => findings);
  const counts = countBySeverity(all.map(({ problem }) => problem));
  const present = SEVERITIES.filter((severity) => (counts.get(severity) ?? 0) > 0);
  const option = (severity: Severity): { readonly value: Severity; readonly text: string } => ({
    value: severity,
    text: `${SIGNS[severity]} ${severityWord(severity, language)} (${counts.get(severity) ?? 0})`,
  });
  const ready = book.check?.sendable && book.check.context && (
    <Button text={t.check.toCompile} icon="report" onClick={onCompile} />
  );
  // A plain paste takes lists and formats away and leaves nothing to find: it is always offered.
  const restore = book.check?.context && <Button text={t.check.restore} onClick={actions.restore} disabled={busy} />;
  const fixable = all.filter(({ fix }) => fix !== undefined);
  const list = {
    at: state.at,
    busy,
    onGo: actions.go,
    onFix: (finding: Finding) => actions.fix([finding]),
    onAcknowledge: actions.acknowledge,
    t,
    language,
  };
  const seenGroup = { id: "seen", heading: t.check.seen, findings: seen };
  if (told.length === 0)
    return (
      <>
        <Message tone="good">{t.check.clean}</Message>
        {ready}
        {restore && <div className="row">{restore}</div>}
        {restore && <p className="tip">{t.check.restoreTip}</p>}
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
      <div className="row">
        {fixable.length > 1 && (
          <Button text={t.check.fixAll(fixable.length)} onClick={() => actions.fix(fixable)} disabled={busy} />
        )}
        <Button text={t.check.list} onClick={actions.writeList} disabled={busy} />
        {restore}
      </div>
      {restore && <p className="tip">{t.check.restoreTip}</p>}
      <FindingList groups={seen.length > 0 ? [...groups, seenGroup] : groups} {...list} />
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
