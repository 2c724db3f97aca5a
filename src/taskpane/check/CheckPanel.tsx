import React, { memo } from "react";
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
          <Findings
            check={book.check}
            shown={state.shown}
            at={state.at}
            actions={actions}
            onCompile={props.onCompile}
            busy={busy}
            t={t}
            language={props.language}
          />
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

type FindingsProps = Pick<CheckPanelProps, "actions" | "onCompile" | "busy" | "t" | "language"> &
  Pick<CheckState, "shown" | "at"> & { readonly check: BookState["check"] };

/** Drawn anew only for what it shows: that a check is under way changes nothing in it. */
const Findings = memo(function Findings(props: FindingsProps): JSX.Element {
  const { check, shown: wanted, at, actions, onCompile, busy, t, language } = props;
  const told = findingsOf(check?.problems ?? [], check?.fixes);
  const all = told.filter(({ problem }) => problem.ack === undefined);
  const seen = told.filter(({ problem }) => problem.ack !== undefined);
  const shown = all.filter(({ problem }) => wanted.includes(problem.severity));
  const groups = groupsOf(shown, check?.context, t.check.form);
  const inOrder = groups.flatMap(({ findings }) => findings);
  const counts = countBySeverity(all.map(({ problem }) => problem));
  const present = SEVERITIES.filter((severity) => (counts.get(severity) ?? 0) > 0);
  const option = (severity: Severity): { readonly value: Severity; readonly text: string } => ({
    value: severity,
    text: `${SIGNS[severity]} ${severityWord(severity, language)} (${counts.get(severity) ?? 0})`,
  });
  const ready = check?.sendable && check.context && (
    <Button text={t.check.toCompile} icon="report" onClick={onCompile} />
  );
  // A plain paste takes lists and formats away and leaves nothing to find: it is always offered.
  const merged = check?.context?.merged === true;
  const mayRestore = check?.context && !merged;
  const tip = merged ? t.check.merged : t.check.restoreTip;
  const restore = mayRestore && <Button text={t.check.restore} onClick={actions.restore} disabled={busy} />;
  const fixable = all.filter(({ fix }) => fix !== undefined);
  const list = {
    at,
    busy,
    onGo: actions.go,
    onFix: actions.fix,
    onAcknowledge: actions.acknowledge,
    onRestore: mayRestore ? actions.restore : undefined,
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
        {check?.context && <p className="tip">{tip}</p>}
      </>
    );
  return (
    <>
      <Ticks
        id="check-show"
        legend={t.check.show}
        options={present.map(option)}
        chosen={wanted}
        onChange={(chosen) => actions.show([...chosen, ...SEVERITIES.filter((one) => !present.includes(one))])}
      />
      <p role="status">{t.check.shown(shown.length, all.length)}</p>
      {shown.length === 0 ? <p>{t.check.noneShown}</p> : <Steps list={inOrder} at={at} actions={actions} t={t} />}
      <div className="row">
        {fixable.length > 1 && (
          <Button text={t.check.fixAll(fixable.length)} onClick={() => actions.fix(fixable)} disabled={busy} />
        )}
        <Button text={t.check.list} onClick={actions.writeList} disabled={busy} />
        {restore}
      </div>
      {check?.context && <p className="tip">{tip}</p>}
      <FindingList groups={seen.length > 0 ? [...groups, seenGroup] : groups} {...list} />
      {ready}
    </>
  );
});

type StepsProps = Pick<FindingsProps, "at" | "actions" | "t"> & { readonly list: readonly Finding[] };

function Steps({ list, at: key, actions, t }: StepsProps): JSX.Element {
  const at = list.findIndex((one) => one.key === key) + 1;
  return (
    <div className="row steps">
      <Button icon="up" text={t.check.previous} onClick={() => actions.step(list, -1)} />
      <span className="position">{t.check.position(at, list.length)}</span>
      <Button icon="down" text={t.check.next} onClick={() => actions.step(list, 1)} />
    </div>
  );
}
