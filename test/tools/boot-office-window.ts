// The whole of office.js in a jsdom window of its own, for tests that need Office.onReady, commands
// or the pane. Use with `@jest-environment jsdom` to share the window with React.
import "./boot-office-globals";
import { makeFormulaModel } from "../../src/preview/boot/formula-model";
import { bootInWindow } from "../../src/preview/boot/in-window";
import { loadMetadata } from "../../src/preview/boot/metadata";
import { makeCalculator } from "../../src/preview/calc/engine";
import { type HostOptions, type OpenHost, openHost } from "../../src/preview/host/host";
import { makeUser, type User } from "../../src/preview/host/user";
import { blankBook } from "../../src/preview/model/blank";
import type { Book } from "../../src/preview/model/book";
import type { Conversation } from "../../src/preview/xdm/conversation";

export type BootedWindow = {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly talk: Conversation;
  readonly user: User;
  readonly book: () => Book;
  readonly services: OpenHost["services"];
  readonly missing: () => readonly string[];
};

/** Resolves when Office.onReady has. */
export async function bootOfficeWindow(
  window: Window & typeof globalThis,
  { workbook = blankBook(), ...options }: HostOptions & { readonly workbook?: Book } = {},
): Promise<BootedWindow> {
  const made = openHost(loadMetadata(), workbook, makeCalculator(makeFormulaModel), options);
  const talk = bootInWindow(window, made.host, (code) => {
    window.eval(code);
  });
  const { Office: office } = window as unknown as { readonly Office: typeof Office };
  await office.onReady();
  return {
    Excel: (window as unknown as { readonly Excel: typeof Excel }).Excel,
    Office: office,
    talk,
    user: makeUser(made.host.desk),
    book: made.host.desk.book,
    services: made.services,
    missing: made.missing,
  };
}
