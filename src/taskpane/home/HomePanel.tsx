import React from "react";
import { receiverOf } from "../../jobs/receiver";
import { statusOf } from "../../jobs/status";
import type { FormContext } from "../../jobs/index";
import { type Language, periodName, safe, shortDate } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import type { PaneRole } from "../../words/pane-texts";
import { Button } from "../controls/Button";
import { Pick } from "../controls/Pick";
import type { BookState } from "../shell/book";
import { ROLES } from "../shell/roles";
import type { Route } from "../shell/routes";
import { nextStep } from "./next-step";

export type HomePanelProps = {
  readonly book: BookState;
  readonly role: PaneRole;
  readonly asksRole: boolean;
  /** The files page before any file was opened. */
  readonly blank: boolean;
  readonly onRole: (role: PaneRole) => void;
  readonly onGo: (route: Route) => void;
  readonly onRemove: () => void;
  readonly busy: boolean;
  /** What more there is to see of the form. */
  readonly below?: React.ReactNode;
  readonly t: PaneTexts;
  readonly language: Language;
  /** What is wrong with a workbook that cannot be taken as a form. */
  readonly children?: React.ReactNode;
};

/** What is in the workbook and what to do next. */
export function HomePanel(props: HomePanelProps): JSX.Element {
  const { book, role, asksRole, blank, onRole, onGo, onRemove, busy, below, t, language, children } = props;
  const step = nextStep(book, t);
  const context = book.check?.context;
  const { route } = step ?? {};
  return (
    <section aria-labelledby="panel-title" className="panel">
      {book.seen === "not-yet" && <p>{t.home.reading}</p>}
      {book.seen === "no-form" && <p>{blank ? t.files.first : t.home.nothing}</p>}
      {book.seen === "form" && !context && children}
      {book.check && context && <Form context={context} book={book} t={t} language={language} />}
      {book.seen !== "not-yet" && asksRole && (
        <Pick
          id="home-role"
          legend={t.home.who}
          options={ROLES.map((one) => ({ value: one, text: t.home.roles[one] }))}
          value={role}
          onChange={onRole}
        />
      )}
      {blank && <Button icon="add" text={t.files.newForm} onClick={() => onGo("insert")} />}
      {step && !blank && (
        <div className="next">
          <h3>{t.home.next}</h3>
          <p>{step.text}</p>
          {route && <Button primary icon={ICONS[route]} text={t[route].title} onClick={() => onGo(route)} />}
        </div>
      )}
      {below}
      {book.seen === "form" && !blank && <Button text={t.remove.button} onClick={onRemove} disabled={busy} />}
    </section>
  );
}

const ICONS = { insert: "add", check: "check", compile: "report", merge: "merge" } as const;

type FormProps = {
  readonly context: FormContext;
  readonly book: BookState;
  readonly t: PaneTexts;
  readonly language: Language;
};

function Form({ context, book, t, language }: FormProps): JSX.Element {
  const { unit, period, window, due } = context;
  const { missing, wrong, review, sendable } = statusOf(book.check?.problems ?? []);
  return (
    <div className="card">
      <p className="unit">{t.home.form(safe(unit.name), safe(unit.code))}</p>
      <p>{t.home.period(periodName(period, language), shortDate(window.from), shortDate(window.to))}</p>
      {due !== undefined && <p>{t.home.due(shortDate(due), safe(receiverOf(context)))}</p>}
      <p>{t.home.status(missing, wrong, review)}</p>
      <p className={sendable ? "good" : "bad"}>{sendable ? t.home.sendable : t.home.notSendable}</p>
    </div>
  );
}
