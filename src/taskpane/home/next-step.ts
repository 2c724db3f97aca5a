import { statusOf } from "../../jobs/status";
import type { PaneTexts } from "../../words/pane";
import type { BookState } from "../shell/book";
import type { Route } from "../shell/routes";

type Next = Extract<Route, "insert" | "check" | "compile">;

export type NextStep = { readonly text: string; readonly route?: Next };

/** The one thing to do now, from what stands in the workbook. */
export function nextStep({ seen, check, report }: BookState, { home }: PaneTexts): NextStep | undefined {
  if (seen === "not-yet") return undefined;
  if (seen === "no-form" || !check?.context) return { text: home.nextInsert, route: "insert" };
  const { missing, sendable } = statusOf(check.problems);
  if (missing > 0) return { text: home.nextFill(missing), route: "check" };
  if (!sendable) return { text: home.nextCheck, route: "check" };
  if (report?.kind === "current") return { text: home.nextSend };
  return { text: report?.kind === "stale" ? home.nextRecompile : home.nextCompile, route: "compile" };
}
