// The real Office.js runtime over the stand-in Excel, for jest: one boot a file, `open` for each test.
import { bootInProcess } from "../../src/preview/boot/in-process";
import { makeFormulaModel } from "../../src/preview/boot/formula-model";
import { loadMetadata } from "../../src/preview/boot/metadata";
import { makeCalculator } from "../../src/preview/calc/engine";
import type { Calculator } from "../../src/preview/desk/desk";
import { type HostOptions, openHost } from "../../src/preview/host/host";
import type { Hooks } from "../../src/preview/host/faults";
import type { LogEntry } from "../../src/preview/host/server";
import { makeUser, type User } from "../../src/preview/host/user";
import { blankBook } from "../../src/preview/model/blank";
import type { Book } from "../../src/preview/model/book";

export type BootOptions = HostOptions & { readonly workbook?: Book };

export type Workbook = {
  /** the whole state, to be kept and compared */
  readonly book: () => Book;
  /** opens another state as a fresh workbook: references, events, log and hooks are gone */
  readonly open: (book: Book) => void;
};

export type BootedOffice = {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly workbook: Workbook;
  readonly user: User & { readonly beginEdit: () => void; readonly pressEnter: () => void };
  readonly hooks: (hooks: Hooks) => void;
  readonly log: () => readonly LogEntry[];
  /** members of Office.js that were used and that the stand-in lacks */
  readonly missing: () => readonly string[];
};

let shared: Calculator | null = null;

/** One formula engine a process: it follows from workbook to workbook by what differs. */
function calculator(): Calculator {
  shared ??= makeCalculator(makeFormulaModel);
  return shared;
}

export function bootOffice({ workbook = blankBook(), ...options }: BootOptions = {}): BootedOffice {
  const { host, missing } = openHost(loadMetadata(), workbook, calculator(), options);
  const { window, server } = bootInProcess(host);
  return {
    Excel: window.Excel as unknown as typeof Excel,
    OfficeExtension: window.OfficeExtension as unknown as typeof OfficeExtension,
    workbook: {
      book: host.desk.book,
      open: (book) => {
        host.desk.open(book);
        host.references.clear();
        server.reset();
      },
    },
    user: { ...makeUser(host.desk), beginEdit: server.beginEdit, pressEnter: server.endEdit },
    hooks: server.hooks,
    log: () => server.log,
    missing,
  };
}
