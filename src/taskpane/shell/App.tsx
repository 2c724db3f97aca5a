import React, { memo, Suspense, useEffect, useRef } from "react";
import { hostNoteOf, type PaneTexts, paneTexts } from "../../words/pane";
import { Busy } from "../controls/Busy";
import { Button } from "../controls/Button";
import { Meter } from "../controls/Meter";
import { HomePanel } from "../home/HomePanel";
import type { BookState } from "./book";
import type { Desk, DeskState } from "./desk";
import { Icon } from "./icons";
import { useKeptFocus } from "./kept-focus";
import { useModel } from "./model";
import { asksRole, roleIn } from "./roles";
import { NoticeBar, Removing, ROOMS, Sentences, Sources } from "./rooms";
import { routeName, tabsOf } from "./routes";
import { showsBusy, type WorkState } from "./work";

export type AppProps = {
  readonly desk: Desk;
  /** Stands above the panels of the files page. */
  readonly children?: React.ReactNode;
};

/** The frame of every panel: where one is, what is going on, what came of it. */
export function App({ desk, children }: AppProps): JSX.Element {
  const state = useModel(desk);
  const work = useModel(desk.work);
  const book = useModel(desk.book);
  const { language, route } = state;
  const t = paneTexts(language);
  const busy = showsBusy(work);
  const heading = useRef<HTMLHeadingElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  useKeptFocus(whole);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // After a person went somewhere; never at the start, nor when a job ends.
    if (state.visits > 0) heading.current?.focus();
  }, [state.visits]);
  return (
    <div className="pane" ref={whole}>
      <header>
        <h1>{desk.services.files ? t.app.filesTitle : t.app.title}</h1>
        <button
          type="button"
          className="plain"
          lang={language === "vi" ? "en" : "vi"}
          onClick={() => desk.setLanguage(language === "vi" ? "en" : "vi")}
        >
          {t.app.language}
        </button>
      </header>
      {children}
      <nav aria-label={t.home.jobs}>
        {tabsOf(roleIn(book, state.role, desk.services.files !== undefined), route).map((tab) => (
          <button
            key={tab.route}
            type="button"
            className="tab"
            {...(tab.route === route && { "aria-current": "page" as const })}
            onClick={() => desk.go(tab.route)}
          >
            <Icon name={tab.icon} />
            {routeName(tab.route, t, desk.services.files !== undefined)}
          </button>
        ))}
      </nav>
      <div aria-live="polite" className="notice">
        {work.notice && (
          <Suspense fallback={null}>
            <NoticeBar notice={work.notice} onClose={() => desk.work.say(undefined)} t={t} language={language} />
          </Suspense>
        )}
        {work.remark && (
          <Suspense fallback={null}>
            <NoticeBar
              notice={{ kind: "told", tone: "warning", text: hostNoteOf(work.remark, language) }}
              onClose={() => desk.work.remark(undefined)}
              t={t}
              language={language}
            />
          </Suspense>
        )}
      </div>
      <Progress work={work} desk={desk} t={t} />
      <main aria-busy={busy}>
        <h2 id="panel-title" ref={heading} tabIndex={-1}>
          {route === "home" ? t.home.book : routeName(route, t, desk.services.files !== undefined)}
        </h2>
        <Panel desk={desk} state={state} book={book} busy={busy} />
      </main>
      <Suspense fallback={null}>
        <Removing desk={desk} t={t} />
      </Suspense>
      {book.overview?.undo !== undefined && (
        <footer>
          <Button icon="undo" text={t.app.undo} onClick={desk.undo} disabled={busy} />
        </footer>
      )}
    </div>
  );
}

type ProgressProps = { readonly work: WorkState; readonly desk: Desk; readonly t: PaneTexts };

function Progress({ work, desk, t }: ProgressProps): JSX.Element | null {
  if (work.busy === "no") return null;
  const { held, far } = work;
  const reading = work.busy === "reading";
  const mayStop = reading || (held && work.mayStop) || far?.mayStop;
  return (
    <Busy
      text={held ? t.app.held : reading ? t.app.working : t.app.writing}
      cancelText={t.app.cancel}
      onCancel={mayStop ? desk.work.cancel : undefined}
    >
      {far && <Meter label={t.app.far[far.doing](far.at, far.of)} at={far.at} of={far.of} />}
    </Busy>
  );
}

type PanelProps = { readonly desk: Desk; readonly state: DeskState; readonly book: BookState; readonly busy: boolean };

/** Drawn anew only for what it shows: work comes and goes more often than that. */
const Panel = memo(function Panel({ desk, state, book, busy }: PanelProps): JSX.Element {
  const { route, role, language } = state;
  const t = paneTexts(language);
  const shared = { desk, book, busy, t, language };
  if (route === "home")
    return (
      <HomePanel
        book={book}
        role={role}
        asksRole={asksRole(book, desk.services.files !== undefined)}
        blank={desk.services.files !== undefined && desk.services.files.name() === undefined}
        onRole={desk.setRole}
        onGo={desk.go}
        onRemove={desk.remove.actions.ask}
        below={
          <Suspense fallback={null}>
            <Sources desk={desk} book={book} t={t} />
          </Suspense>
        }
        busy={busy}
        t={t}
        language={language}
      >
        <Suspense fallback={null}>
          <Sentences problems={book.check?.problems ?? []} language={language} />
        </Suspense>
      </HomePanel>
    );
  const Room = ROOMS[route];
  return (
    <Suspense fallback={null}>
      <Room {...shared} role={role} />
    </Suspense>
  );
});
