import React from "react";
import type { Language } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { FileLine } from "../controls/FileLine";
import { Pick } from "../controls/Pick";
import { PeriodFields, PlanField } from "../shell/PlanFields";
import { Carried, HowFar, Outlook, Result } from "./Outlook";
import type { PublishActions } from "./publish-model";
import type { PublishState } from "./publish-state";
import { UnitsField } from "../units/UnitsField";
import type { UnitsActions } from "../units/units-model";

export type PublishPanelProps = {
  readonly state: PublishState;
  readonly actions: PublishActions;
  readonly units: UnitsActions;
  readonly busy: boolean;
  /** Address of the page for files, where this page may not hand files over. */
  readonly elsewhere: string | undefined;
  readonly t: PaneTexts;
  readonly language: Language;
};

/** The form for every unit of a list. */
export function PublishPanel(props: PublishPanelProps): JSX.Element {
  const { state, actions, units, busy, elsewhere, t, language } = props;
  const { choice, packs, survey, progress, result } = state;
  const pack = packs.find(({ id }) => id === choice?.plan);
  return (
    <section aria-labelledby="panel-title" className="panel">
      <p>{t.publish.lead}</p>
      {choice && pack && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) actions.issue();
          }}
        >
          <PlanField id="publish" choice={choice} onChange={actions.choose} packs={packs} t={t} />
          <PeriodFields id="publish" choice={choice} onChange={actions.choose} pack={pack} t={t} language={language} />
          <UnitsField id="publish" known={state.units} actions={units} busy={busy} t={t} language={language} />
          {state.unitsMissing && (
            <p className="field-error" role="alert">
              {t.publish.needUnits}
            </p>
          )}
          {!state.units && <Button text={t.publish.blank} icon="save" onClick={actions.saveBlank} disabled={busy} />}
          {state.units && <Options {...props} />}
          {state.units && <Outlook survey={survey} t={t} />}
          {progress && <HowFar progress={progress} t={t} />}
          <Button primary icon="publish" text={t.publish.go} onClick={actions.issue} disabled={busy} />
        </form>
      )}
      {result && <Result result={result} elsewhere={elsewhere} onSaveAgain={actions.saveAgain} t={t} />}
    </section>
  );
}

const ALL = "";

/** Whom it is for, what is known of before, and how it is packed. */
function Options({ state, actions, busy, t }: PublishPanelProps): JSX.Element {
  const { survey, under, issued, handed, zip } = state;
  return (
    <>
      <Choice
        id="publish-under"
        label={t.publish.under}
        value={under}
        options={[
          { value: ALL, text: t.publish.underAll },
          ...(survey?.offices ?? []).map(({ code, name }) => ({ value: code, text: t.publish.underOffice(name) })),
        ]}
        onChange={actions.setUnder}
      />
      <FileLine
        label={t.publish.handed}
        tip={t.publish.handedTip}
        taken={handed && t.publish.handedTaken(handed.taken)}
        pick={t.publish.pickMany}
        drop={t.publish.dropMany}
        onPick={actions.pickHanded}
        onDrop={actions.dropHanded}
        disabled={busy}
      />
      {handed && <Carried handed={handed} carrying={survey?.carrying} t={t} />}
      <FileLine
        label={t.publish.issued}
        tip={t.publish.issuedTip}
        taken={issued && t.publish.issuedTaken(issued.file, issued.files)}
        pick={t.insert.pick}
        drop={t.insert.drop}
        onPick={actions.pickIssued}
        onDrop={actions.dropIssued}
        disabled={busy}
      />
      <Pick
        id="publish-packing"
        legend={t.publish.packing}
        options={[
          { value: "folders", text: t.publish.folders },
          { value: "zips", text: t.publish.zips },
        ]}
        value={zip ? "zips" : "folders"}
        onChange={(value) => actions.setZip(value === "zips")}
      />
    </>
  );
}
