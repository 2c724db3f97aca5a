import React, { lazy, useEffect } from "react";
import type { Language } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import type { PaneRole } from "../../words/pane-texts";
import type { BookState } from "./book";
import type { Desk } from "./desk";
import { useModel } from "./model";

export type RoomProps = {
  readonly desk: Desk;
  readonly book: BookState;
  readonly busy: boolean;
  readonly t: PaneTexts;
  readonly language: Language;
};

/** Panels come when they are opened: the first page is small. */
export const NoticeBar = lazy(() => import("./NoticeBar").then((it) => ({ default: it.NoticeBar })));
export const Sentences = lazy(() => import("./Sentences").then((it) => ({ default: it.Sentences })));
const InsertPanel = lazy(() => import("../insert/InsertPanel").then((it) => ({ default: it.InsertPanel })));
const Standing = lazy(() => import("../insert/Standing").then((it) => ({ default: it.Standing })));
const CheckPanel = lazy(() => import("../check/CheckPanel").then((it) => ({ default: it.CheckPanel })));
const CompilePanel = lazy(() => import("../compile/CompilePanel").then((it) => ({ default: it.CompilePanel })));

export function InsertRoom({ desk, book, role, ...rest }: RoomProps & { readonly role: PaneRole }): JSX.Element {
  const state = useModel(desk.insert);
  const { actions } = desk.insert;
  const context = book.check?.context;
  if (context && !desk.services.files)
    return <Standing context={context} overview={book.overview} onBringBack={actions.bringBack} {...rest} />;
  return (
    <InsertPanel state={state} actions={actions} role={role} asFile={desk.services.files !== undefined} {...rest} />
  );
}

export function CheckRoom({ desk, ...rest }: RoomProps): JSX.Element {
  const state = useModel(desk.check);
  useEffect(() => desk.check.watch(), [desk]);
  return (
    <CheckPanel
      state={state}
      actions={desk.check.actions}
      onInsert={() => desk.go("insert")}
      onCompile={() => desk.go("compile")}
      {...rest}
    />
  );
}

export function CompileRoom({ desk, ...rest }: RoomProps): JSX.Element {
  const state = useModel(desk.compile);
  return (
    <CompilePanel
      state={state}
      actions={desk.compile.actions}
      onInsert={() => desk.go("insert")}
      onCheck={() => desk.go("check")}
      {...rest}
    />
  );
}
