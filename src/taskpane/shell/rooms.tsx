import React, { lazy, useCallback, useEffect } from "react";
import type { Language } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import type { PaneRole } from "../../words/pane-texts";
import type { BookState } from "./book";
import type { Desk } from "./desk";
import { useModel } from "./model";
import type { Route } from "./routes";

type RoomProps = {
  readonly desk: Desk;
  readonly book: BookState;
  readonly busy: boolean;
  readonly role: PaneRole;
  readonly t: PaneTexts;
  readonly language: Language;
};

/** Panels come when they are opened: the first page is small. */
export const NoticeBar = lazy(() => import("./NoticeBar").then((it) => ({ default: it.NoticeBar })));
export const Sentences = lazy(() => import("./Sentences").then((it) => ({ default: it.Sentences })));
const RemoveAsk = lazy(() => import("../home/RemoveAsk").then((it) => ({ default: it.RemoveAsk })));
const PartsCard = lazy(() => import("../home/PartsCard").then((it) => ({ default: it.PartsCard })));
const InsertPanel = lazy(() => import("../insert/InsertPanel").then((it) => ({ default: it.InsertPanel })));
const Standing = lazy(() => import("../insert/Standing").then((it) => ({ default: it.Standing })));
const CheckPanel = lazy(() => import("../check/CheckPanel").then((it) => ({ default: it.CheckPanel })));
const PublishPanel = lazy(() => import("../publish/PublishPanel").then((it) => ({ default: it.PublishPanel })));
const MergePanel = lazy(() => import("../merge/MergePanel").then((it) => ({ default: it.MergePanel })));
const CompilePanel = lazy(() => import("../compile/CompilePanel").then((it) => ({ default: it.CompilePanel })));

/** What "Gỡ biểu mẫu" asks, over whichever panel is open. */
export function Removing({ desk, t }: Pick<RoomProps, "desk" | "t">): JSX.Element | null {
  const { plan } = useModel(desk.remove);
  if (!plan) return null;
  const asFile = desk.services.files !== undefined;
  return <RemoveAsk plan={plan} asFile={asFile} onAnswer={desk.remove.actions.answer} t={t} />;
}

/** Below the first page of a merged workbook that is open in Excel. */
export function Sources({ desk, book, t }: Pick<RoomProps, "desk" | "book" | "t">): JSX.Element | null {
  if (!desk.services.selection || book.check?.context?.merged !== true) return null;
  return <PartsCard model={desk.parts} checked={book.check} t={t} />;
}

function InsertRoom({ desk, book, role, ...rest }: RoomProps): JSX.Element {
  const state = useModel(desk.insert);
  const { actions } = desk.insert;
  const context = book.check?.context;
  if (context && !desk.services.files)
    return <Standing context={context} overview={book.overview} onBringBack={actions.bringBack} {...rest} />;
  return (
    <InsertPanel state={state} actions={actions} role={role} asFile={desk.services.files !== undefined} {...rest} />
  );
}

function CheckRoom({ desk, role: _, ...rest }: RoomProps): JSX.Element {
  const state = useModel(desk.check);
  useEffect(() => desk.check.watch(), [desk]);
  const onCompile = useCallback(() => desk.go("compile"), [desk]);
  return (
    <CheckPanel
      state={state}
      actions={desk.check.actions}
      onInsert={() => desk.go("insert")}
      onCompile={onCompile}
      {...rest}
    />
  );
}

function CompileRoom({ desk, role: _, ...rest }: RoomProps): JSX.Element {
  const state = useModel(desk.compile);
  return (
    <CompilePanel
      state={state}
      actions={desk.compile.actions}
      asFile={desk.services.files !== undefined}
      onInsert={() => desk.go("insert")}
      onCheck={() => desk.go("check")}
      {...rest}
    />
  );
}

function PublishRoom({ desk, book: _, role: __, ...rest }: RoomProps): JSX.Element {
  const state = useModel(desk.publish);
  const { elsewhere } = desk.services.issuing;
  return (
    <PublishPanel
      state={state}
      actions={desk.publish.actions}
      units={desk.publish.units}
      elsewhere={elsewhere}
      {...rest}
    />
  );
}

function MergeRoom({ desk, role: _, book: __, ...rest }: RoomProps): JSX.Element {
  const state = useModel(desk.merge);
  return (
    <MergePanel
      state={state}
      actions={desk.merge.actions}
      units={desk.merge.units}
      asFile={desk.services.files !== undefined}
      {...rest}
    />
  );
}

/** Who joins a panel to its model: one for each place but the first, which is always there. */
export const ROOMS: Readonly<Record<Exclude<Route, "home">, React.ComponentType<RoomProps>>> = {
  insert: InsertRoom,
  check: CheckRoom,
  compile: CompileRoom,
  publish: PublishRoom,
  merge: MergeRoom,
};
