import React, { useState } from "react";
import { safe, sentenceOf } from "../../words/index";
import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { FileLine } from "../controls/FileLine";
import { Message } from "../controls/Message";
import { Ticks } from "../controls/Ticks";
import { PeriodFields, PlanField } from "../shell/PlanFields";
import { MergeResult } from "./MergeResult";
import type { MergePanelProps } from "./panel-props";

/** What units sent, as the workbook of the office above them. */
export function MergePanel(props: MergePanelProps): JSX.Element {
  const { state, actions, busy, t } = props;
  const { list, files, progress, seen } = state;
  return (
    <section aria-labelledby="panel-title" className="panel">
      <p>{t.merge.lead}</p>
      <FileLine
        label={t.merge.list}
        tip={t.merge.listTip}
        taken={list && t.merge.listTaken(list.file, list.seen.units)}
        pick={t.insert.pick}
        onPick={actions.pickList}
        disabled={busy}
      />
      {list && <ListProblems {...props} />}
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
        <p role="status">
          <progress value={progress.done} max={progress.total} aria-label={t.merge.go} />{" "}
          {t.merge.progress(progress.done, progress.total, progress.secondsLeft)}
        </p>
      )}
      {seen && <MergeResult {...props} seen={seen} />}
    </section>
  );
}

/** What is to be looked at in the list; the first few say enough to open it. */
const MOST = 5;

function ListProblems({ state: { list, keepCodes }, actions, t, language }: MergePanelProps): JSX.Element | null {
  const problems = list?.seen.problems ?? [];
  const asks = keepCodes || problems.some(({ code }) => code === "DS-04");
  return (
    <>
      {problems.length > 0 && (
        <Message tone="warning">
          <ul>
            {problems.slice(0, MOST).map((problem) => (
              <li key={`${problem.code} ${problem.place.sheet}!${problem.place.cell}`}>
                {safe(sentenceOf(problem, language, "pane").text)}
              </li>
            ))}
          </ul>
          {problems.length > MOST && <p>{t.check.more(problems.length - MOST)}</p>}
        </Message>
      )}
      {asks && (
        <Ticks
          id="merge-codes"
          legend={t.merge.list}
          options={[{ value: "keep", text: t.merge.keepCodes }]}
          chosen={keepCodes ? ["keep"] : []}
          onChange={(chosen) => actions.keepCodes(chosen.length > 0)}
        />
      )}
    </>
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
      <div className="file-line">
        <label className="field-label" htmlFor="merge-received">
          {t.merge.received}
        </label>
        <p className="tip" id="merge-received-tip">
          {t.merge.receivedTip}
        </p>
        <input
          id="merge-received"
          type="date"
          aria-describedby="merge-received-tip"
          value={received}
          onChange={({ target }) => actions.change({ received: target.value })}
        />
      </div>
    </>
  );
}

function Files({ state: { files }, actions, busy, t }: MergePanelProps): JSX.Element {
  const [over, setOver] = useState(false);
  return (
    <div
      role="group"
      aria-label={t.merge.files}
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        if (!busy) actions.drop(event.dataTransfer);
      }}
    >
      <p className="field-label">{t.merge.files}</p>
      <p className="tip">{files.length > 0 ? t.merge.filesTaken(files.length) : t.merge.filesTip}</p>
      <div className="row">
        <Button text={t.merge.pickFiles} icon="file" onClick={actions.pickFiles} disabled={busy} />
        <Button text={t.merge.pickFolder} icon="file" onClick={actions.pickFolder} disabled={busy} />
        {files.length > 0 && <Button text={t.merge.clear} onClick={actions.clear} disabled={busy} />}
      </div>
    </div>
  );
}
