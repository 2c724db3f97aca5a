import React from "react";
import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { DropArea } from "../controls/DropArea";
import { Field } from "../controls/Field";
import { PeriodFields, PlanField } from "../shell/PlanFields";
import { UnitsField } from "../units/UnitsField";
import { MergeResult, MergeSum } from "./MergeResult";
import type { MergePanelProps } from "./panel-props";

/** What units sent, as the workbook of the office above them. */
export function MergePanel(props: MergePanelProps): JSX.Element {
  const { state, actions, units, busy, t, language } = props;
  const { list, files, progress, seen } = state;
  return (
    <section aria-labelledby="panel-title" className="panel">
      <p>{t.merge.lead}</p>
      <UnitsField id="merge" known={list} actions={units} busy={busy} t={t} language={language} />
      {state.packs.length > 0 && <Wishes {...props} />}
      <Files {...props} />
      <Button
        primary={!seen}
        icon="merge"
        text={t.merge.go}
        onClick={actions.merge}
        disabled={busy || !list || files.length === 0}
      />
      {progress && (
        <p>
          <progress value={progress.done} max={progress.total} aria-label={t.merge.go} />{" "}
          {t.merge.progress(progress.done, progress.total, progress.secondsLeft)}
        </p>
      )}
      <MergeSum seen={seen} t={t} language={language} />
      {seen && <MergeResult {...props} seen={seen} />}
    </section>
  );
}

function Wishes({ state, actions, t, language }: MergePanelProps): JSX.Element {
  const { packs, plan, list, office, received } = state;
  const pack = packs.find(({ id }) => id === plan);
  const fields = { id: "merge", choice: state, onChange: actions.change, t };
  return (
    <>
      <PlanField {...fields} packs={packs} />
      {pack && <PeriodFields {...fields} pack={pack} language={language} />}
      {list && list.seen.offices.length > 1 && (
        <Choice
          id="merge-office"
          label={t.merge.office}
          value={office}
          options={[
            { value: "", text: t.merge.officeTop },
            ...list.seen.offices.map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
          ]}
          onChange={(value) => actions.change({ office: value })}
        />
      )}
      <Field
        id="merge-received"
        label={t.merge.received}
        tip={t.merge.receivedTip}
        value={received}
        onChange={(value) => actions.change({ received: value })}
      />
    </>
  );
}

/** So many of the files that are not read are named. */
const NAMED = 5;

const Files = ({ state: { files, passed }, actions, busy, t }: MergePanelProps): JSX.Element => (
  <DropArea label={t.merge.files} disabled={busy} onDrop={actions.drop}>
    <p className="field-label">{t.merge.files}</p>
    <p className="tip">{files.length > 0 ? t.merge.filesTaken(files.length) : t.merge.filesTip}</p>
    {passed.length > 0 && <p className="tip">{t.merge.passedOver(passed.length, passed.slice(0, NAMED))}</p>}
    <div className="row">
      <Button text={t.merge.pickFiles} icon="file" onClick={actions.pickFiles} disabled={busy} />
      <Button text={t.merge.pickFolder} icon="file" onClick={actions.pickFolder} disabled={busy} />
      {files.length + passed.length > 0 && <Button text={t.merge.clear} onClick={actions.clear} disabled={busy} />}
    </div>
  </DropArea>
);
