import React, { memo, useEffect, useRef, useState } from "react";
import { type Language, safe, sentenceOf, severityWord } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { Button } from "../controls/Button";
import { Field } from "../controls/Field";
import { type Finding, mayBeSeen, sameFinding } from "./findings";
import { SIGNS } from "./signs";

/** What every finding of the list is given. */
export type FindingTools = {
  readonly busy: boolean;
  readonly onGo: (finding: Finding) => void;
  readonly onFix: (findings: readonly Finding[]) => void;
  readonly onAcknowledge: (finding: Finding, reason: string) => void;
  /** Draws the form anew; undefined where the workbook does not say whose it is. */
  readonly onRestore: (() => void) | undefined;
  readonly t: PaneTexts;
  readonly language: Language;
};

type ItemProps = FindingTools & {
  readonly finding: Finding;
  /** It is the one that the person is at. */
  readonly here: boolean;
};

/** Shows what it showed. */
const isSame = ({ finding, ...rest }: ItemProps, { finding: next, ...more }: ItemProps): boolean =>
  Object.entries(rest).every(([key, value]) => more[key as keyof typeof more] === value) && sameFinding(finding, next);

/** One finding: what is wrong, the way to its cell, and what can be done about it here. */
export const FindingItem = memo(function FindingItem(props: ItemProps): JSX.Element {
  const { finding, here, onGo, t, language } = props;
  const { problem } = finding;
  const { severity, place, ack } = problem;
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
          {SIGNS[severity]} {severityWord(severity, language)} – {t.check.where(safe(place.sheet), place.cell)}
        </span>
        <span className="finding-text">{safe(sentenceOf(problem, language, "pane").text)}</span>
        {ack !== undefined && (
          <span className="finding-ack">
            {t.check.reason}: {safe(ack)}
          </span>
        )}
        <span className="finding-clause">{t.check.clause(problem.clause)}</span>
      </button>
      <Deeds {...props} />
    </li>
  );
}, isSame);

function Deeds({ finding, busy, onFix, onAcknowledge, onRestore, t }: Omit<ItemProps, "here">): JSX.Element | null {
  const [asking, setAsking] = useState(false);
  const { code, place, ack } = finding.problem;
  const restore = code === "SL-08" ? onRestore : undefined;
  const where = t.check.where(safe(place.sheet), place.cell);
  if (!finding.fix && !restore && !mayBeSeen(finding)) return null;
  if (asking)
    return (
      <Reason
        id={`reason-${finding.key.replace(/[^A-Za-z0-9]/g, "-")}`}
        busy={busy}
        onKeep={(reason) => {
          setAsking(false);
          onAcknowledge(finding, reason);
        }}
        onCancel={() => setAsking(false)}
        t={t}
      />
    );
  return (
    <div className="row deeds">
      {finding.fix && (
        <Button text={t.check.fix} label={t.check.fixAt(where)} onClick={() => onFix([finding])} disabled={busy} />
      )}
      {restore && (
        <Button text={t.check.formulas} label={t.check.formulasAt(where)} onClick={restore} disabled={busy} />
      )}
      {ack === undefined ? (
        mayBeSeen(finding) && (
          <Button text={t.check.see} label={t.check.seeAt(where)} onClick={() => setAsking(true)} disabled={busy} />
        )
      ) : (
        <Button
          text={t.check.drop}
          label={t.check.dropAt(where)}
          onClick={() => onAcknowledge(finding, "")}
          disabled={busy}
        />
      )}
    </div>
  );
}

type ReasonProps = Pick<ItemProps, "busy" | "t"> & {
  readonly id: string;
  readonly onKeep: (reason: string) => void;
  readonly onCancel: () => void;
};

/** A reason is a sentence: without one nothing is kept; Escape leaves it. */
function Reason({ id, busy, onKeep, onCancel, t }: ReasonProps): JSX.Element {
  const [reason, setReason] = useState("");
  return (
    <div className="deeds" onKeyDown={({ key }) => key === "Escape" && onCancel()}>
      <Field
        id={id}
        label={t.check.reason}
        tip={t.check.reasonTip}
        value={reason}
        onChange={setReason}
        required
        ready
      />
      <div className="row">
        <Button primary text={t.check.keep} onClick={() => onKeep(reason)} disabled={busy || reason.trim() === ""} />
        <Button text={t.check.cancel} onClick={onCancel} />
      </div>
    </div>
  );
}
