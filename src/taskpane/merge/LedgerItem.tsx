import React from "react";
import type { LedgerLine } from "../../jobs/index";
import { fileName, type Language, ledgerWords, safe } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { Button } from "../controls/Button";
import type { MergeActions } from "./merge-state";

export type LedgerItemProps = {
  readonly line: LedgerLine;
  readonly actions: Pick<MergeActions, "use" | "belongs" | "typedFor" | "leave">;
  /** Code of the office that merges. */
  readonly office: string;
  readonly busy: boolean;
  /** It was answered here, and the answer is not counted in yet. */
  readonly asked: boolean;
  readonly t: PaneTexts;
  readonly language: Language;
};

const SIGNS: Readonly<Record<LedgerLine["state"], string>> = {
  accepted: "✔",
  superseded: "•",
  duplicate: "•",
  conflict: "?",
  rejected: "✖",
};

const TONES: Readonly<Record<LedgerLine["state"], string>> = {
  accepted: "",
  superseded: "",
  duplicate: "",
  conflict: "question",
  rejected: "error",
};

/** One file: what became of it, why, and the answers that a person may give. */
export function LedgerItem({ line, office, actions, busy: working, asked, t, language }: LedgerItemProps): JSX.Element {
  const { why, fix } = ledgerWords(line, fileName(line.path), language);
  const busy = working || asked;
  const { state, unit, nameInFile, number, errors, warnings, late, of, decidedBy, typedFor } = line;
  const facts = [
    [unit, nameInFile].filter((part) => part !== null && part !== "").join(" – "),
    number === null ? "" : t.merge.number(number),
    errors + warnings > 0 ? t.merge.counts(errors, warnings) : "",
    late !== undefined && late > 0 ? t.merge.late(late) : "",
    of === null ? "" : (state === "duplicate" ? t.merge.same : t.merge.of)(of),
    decidedBy === undefined ? "" : t.merge.decided[decidedBy],
    typedFor ? t.merge.typedFor.is : "",
  ].filter((part) => part !== "");
  return (
    <li className={`finding ${TONES[state]}`}>
      <span className="finding-head">
        {SIGNS[state]} {t.merge.states[state]} – {safe(line.path)}
      </span>
      {(why !== "" || fix !== "") && <span className="finding-text">{safe([why, fix].filter(Boolean).join(" "))}</span>}
      <span className="finding-clause">{safe(facts.join(" · "))}</span>
      {asked && <span className="finding-ack">{t.merge.counting}</span>}
      {(line.answers !== undefined || line.code === "TN-02") && (
        <Answers line={line} actions={actions} busy={busy} t={t} />
      )}
      <div className="row deeds">
        {state === "accepted" && unit !== office && <TypedFor line={line} actions={actions} busy={busy} t={t} />}
        <Button
          text={t.merge.leave}
          label={t.merge.leaveFile(safe(line.path))}
          onClick={() => actions.leave(line)}
          disabled={busy}
        />
      </div>
    </li>
  );
}

type AnswersProps = Omit<LedgerItemProps, "language" | "office" | "asked">;

/** A unit may send a paper, which the office types: that stands beside the figures. */
function TypedFor({ line, actions, busy, t }: AnswersProps): JSX.Element {
  const { say, sayOf, unsay, unsayOf } = t.merge.typedFor;
  const is = line.typedFor ?? false;
  return (
    <Button
      text={is ? unsay : say}
      label={(is ? unsayOf : sayOf)(safe(line.path))}
      onClick={() => actions.typedFor(line, !is)}
      disabled={busy}
    />
  );
}

/** Whose the file is, or which of several files counts. */
function Answers({ line, actions, busy, t }: AnswersProps): JSX.Element {
  const named = (line.answers ?? []).flatMap((answer) => (answer.kind === "ask-unit" ? [] : [answer]));
  if (line.answers)
    return (
      <div className="deeds">
        <div className="row">
          {named.map(({ code, name, kind }) => (
            <Button
              key={`${kind} ${code}`}
              text={safe(t.merge.belongs(code, name))}
              onClick={() => actions.belongs(line, code)}
              disabled={busy}
            />
          ))}
        </div>
        <p className="tip">{t.merge.askUnit}</p>
      </div>
    );
  return (
    <div className="row deeds">
      <Button
        text={t.merge.use}
        label={t.merge.useFile(safe(line.path))}
        onClick={() => actions.use(line)}
        disabled={busy || line.unit === null}
      />
    </div>
  );
}
