import React from "react";
import type { Survey, TemplateRefusal } from "../../jobs/index";
import type { PaneTexts } from "../../words/pane";
import type { PublishPaneTexts } from "../../words/pane-publish-texts";
import { named } from "../../words/named";
import { safe } from "../../words/safe";
import { Button } from "../controls/Button";
import { Message } from "../controls/Message";
import { Meter } from "../controls/Meter";
import type { NamedUnit } from "../units/hands";
import type { Carrying } from "./hands";
import { willGet, type Progress, type PublishState } from "./publish-state";

function whyNot(refusal: TemplateRefusal, { whyNot: why }: PublishPaneTexts): string {
  switch (refusal.code) {
    case "period-outside-plan":
      return why.period(refusal.from, refusal.to);
    case "unit-kind-outside-plan":
      return why.kind(refusal.kinds);
    case "levels-missing":
      return why.levelsMissing;
    case "levels-outside-plan":
      return why.levels(refusal.levels);
  }
}

type OutlookProps = { readonly survey: Survey | undefined; readonly t: PaneTexts };

/** Who will get a workbook, and who will not. */
export const Outlook = ({ survey, t: { publish } }: OutlookProps): JSX.Element => (
  <div aria-live="polite" className="preview">
    {survey && survey.unplaced.length > 0 && (
      <Message tone="warning">
        {publish.unplaced(
          survey.unplaced.length,
          named(survey.unplaced, ({ facts }) => safe(`${facts.unit} (${facts.code})`)).join("; "),
        )}
      </Message>
    )}
    {survey && willGet(survey) === 0 && <Message tone="warning">{publish.nobody}</Message>}
    {survey && (
      <>
        {willGet(survey) > 0 && <h3>{publish.preview}</h3>}
        <ul>
          {[...survey.kinds].map(([kind, count]) => (
            <li key={kind}>{publish.will(kind, count)}</li>
          ))}
          {survey.refused.map(({ refusal, units }) => (
            <li key={refusal.code}>{publish.refused(units, whyNot(refusal, publish))}</li>
          ))}
        </ul>
      </>
    )}
  </div>
);

type CarriedProps = {
  readonly handed: NonNullable<PublishState["handed"]>;
  readonly carrying: Carrying | undefined;
  readonly t: PaneTexts;
};

const units = (all: readonly NamedUnit[]): string =>
  named(all, ({ code, name }) => safe(`${name} (${code})`)).join("; ");

/** Only what offices register was chosen: of figures of the period before there is nothing to say. */
const ofOffices = ({ offices, officesUnsure }: Carrying): boolean => offices + officesUnsure.length > 0;

/** To whom the workbooks of the period before give something, and which of them nobody gets anything from. */
export const Carried = ({ handed: { left }, carrying, t: { publish } }: CarriedProps): JSX.Element => (
  <div aria-live="polite">
    {carrying && (carrying.units > 0 || !ofOffices(carrying)) && (
      <p className="tip">{publish.handedFor(carrying.units)}</p>
    )}
    {carrying && carrying.offices > 0 && <p className="tip">{publish.handedOffices(carrying.offices)}</p>}
    {carrying?.unallocated.map(({ office, from }) => (
      <p key={office.code} className="tip">
        {publish.unallocated(safe(office.name), from.length, units(from))}
      </p>
    ))}
    {left.length > 0 && <Message tone="warning">{publish.handedLeft(named(left, safe).join("; "))}</Message>}
    {carrying && carrying.unsure.length > 0 && (
      <Message tone="warning">{publish.handedUnsure(carrying.unsure.length, units(carrying.unsure))}</Message>
    )}
    {carrying && carrying.officesUnsure.length > 0 && (
      <Message tone="warning">
        {publish.officesUnsure(carrying.officesUnsure.length, units(carrying.officesUnsure))}
      </Message>
    )}
    {carrying && carrying.unlisted.length > 0 && (
      <Message tone="warning">{publish.handedUnlisted(carrying.unlisted.length, units(carrying.unlisted))}</Message>
    )}
  </div>
);

/** Seconds told as such; longer in minutes. */
const LONG = 90;

function left(seconds: number | undefined, { seconds: inSeconds, minutes }: PublishPaneTexts): string {
  if (seconds === undefined) return "";
  return `, ${seconds < LONG ? inSeconds(seconds) : minutes(Math.round(seconds / 60))}`;
}

export function HowFar({
  progress,
  t: { publish },
}: {
  readonly progress: Progress;
  readonly t: PaneTexts;
}): JSX.Element {
  const { what, at, of, seconds } = progress;
  const done = what === "making" ? publish.progress(at, of) : publish.reading(at, of);
  return <Meter label={done + left(seconds, publish)} at={at} of={of} />;
}

type ResultProps = {
  readonly result: NonNullable<PublishState["result"]>;
  readonly elsewhere: string | undefined;
  readonly onSaveAgain: () => void;
  readonly t: PaneTexts;
};

/** What was made, and what to do where the host lets no file out. */
export function Result({ result, elsewhere, onSaveAgain, t: { publish } }: ResultProps): JSX.Element {
  const { counts, refused, archive, withdrawn } = result;
  return (
    <div className="card">
      <p>{publish.made(counts.new, counts.changed, counts.same, counts.refused)}</p>
      {archive && <Button text={publish.saveAgain} icon="save" onClick={onSaveAgain} />}
      {archive && elsewhere !== undefined && <p className="tip">{publish.blocked(elsewhere)}</p>}
      {withdrawn.length > 0 && (
        <Message tone="warning">{publish.withdrawn(withdrawn.length, named(withdrawn, safe).join("; "))}</Message>
      )}
      {refused.length > 0 && (
        <>
          <h3>{publish.without}</h3>
          <ul>
            {refused.map(({ code, name, refusal }) => (
              <li key={code}>
                {safe(`${code} ${name}`)}: {whyNot(refusal, publish)}
              </li>
            ))}
          </ul>
          {counts.refused > refused.length && <p>{publish.moreProblems(counts.refused - refused.length)}</p>}
        </>
      )}
    </div>
  );
}
