import React from "react";
import type { ReportPlan } from "../../jobs/index";
import { type Language, periodName, safe, sentenceOf } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { Button } from "../controls/Button";
import { FileLine } from "../controls/FileLine";
import { Message } from "../controls/Message";
import { Ticks } from "../controls/Ticks";
import type { BookState } from "../shell/book";
import type { CompileActions, CompileState } from "./compile-model";
import { Narrative } from "./Narrative";
import { Verdicts } from "./Verdicts";

export type CompilePanelProps = {
  readonly state: CompileState;
  readonly book: BookState;
  readonly actions: CompileActions;
  readonly onInsert: () => void;
  readonly onCheck: () => void;
  readonly busy: boolean;
  readonly asFile: boolean;
  readonly t: PaneTexts;
  readonly language: Language;
};

/** The report for signing, and what it will say. */
export function CompilePanel(props: CompilePanelProps): JSX.Element {
  const { state, book, t, actions, busy } = props;
  const { plan, previous } = state;
  const noForm = book.seen === "no-form" || (book.seen === "form" && !book.check?.context);
  return (
    <section aria-labelledby="panel-title" className="panel">
      {noForm && (
        <>
          <p>{t.compile.none}</p>
          <Button primary text={t.check.goInsert} onClick={props.onInsert} />
        </>
      )}
      {plan && (
        <>
          <p>{t.compile.lead}</p>
          <Planned {...props} plan={plan} />
          <FileLine
            label={t.insert.previous}
            tip={t.insert.previousTip}
            taken={previous && t.insert.previousTaken(previous.file)}
            pick={t.insert.pick}
            drop={t.insert.drop}
            onPick={actions.pickPrevious}
            onDrop={actions.dropPrevious}
            disabled={busy}
          />
          <Verdicts plan={plan} t={t} />
        </>
      )}
    </section>
  );
}

function Planned({
  plan,
  state,
  actions,
  onCheck,
  busy,
  asFile,
  t,
  language,
}: CompilePanelProps & { readonly plan: ReportPlan }): JSX.Element {
  const { held, narrative, context } = plan;
  const stale = plan.state.kind === "stale";
  return (
    <>
      <p>
        <strong>{t.compile.period}:</strong> {periodName(context.period, language)}
      </p>
      {plan.state.kind === "none" ? (
        <p>{t.compile.narrativeLater}</p>
      ) : (
        <Narrative problems={narrative} onGo={actions.goTo} asFile={asFile} t={t} />
      )}
      <Standing plan={plan} t={t} language={language} />
      {held > 0 && (
        <>
          <Message tone="error">{t.compile.held(held)}</Message>
          <Button text={t.compile.toCheck} icon="check" onClick={onCheck} />
          <Ticks
            id="compile-draft"
            legend={t.compile.drafted}
            options={[{ value: "draft", text: t.compile.draft }]}
            chosen={state.draft ? ["draft"] : []}
            onChange={(chosen) => actions.setDraft(chosen.length > 0)}
          />
        </>
      )}
      <Button
        primary
        icon="report"
        text={stale ? t.compile.again : t.compile.go}
        onClick={actions.compile}
        disabled={busy || (held > 0 && !state.draft)}
      />
    </>
  );
}

/** How the report that is in the workbook stands to its figures. */
function Standing({
  plan: { state },
  t,
  language,
}: Pick<CompilePanelProps, "t" | "language"> & { readonly plan: ReportPlan }): JSX.Element | null {
  if (state.kind === "none") return null;
  if (state.kind !== "stale") return <p>{state.kind === "bound" ? t.compile.bound : t.compile.current}</p>;
  return (
    <Message tone="warning">
      {t.compile.stale}
      <ul>
        {state.problems.slice(0, 3).map((problem) => (
          <li key={problem.place.cell}>{safe(sentenceOf(problem, language, "pane").text)}</li>
        ))}
      </ul>
    </Message>
  );
}
