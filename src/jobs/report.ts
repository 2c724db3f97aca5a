import type { FormContext } from "../forms/index";
import { holdsBack, type Problem } from "../problems/index";
import type { GridBook, PlacedBook } from "../sheet/index";
import { tableKey } from "../sheet/store";
import { checkBook } from "./check";
import { compileReport } from "./compile";
import type { Ports } from "./ports";
import { type Standing, standingSheets } from "./standing";
import { isReport, oldAnnex, reportState, type ReportState } from "./stale";
import { underTheirNames } from "./their-names";
import { type RowVerdict, verdictsOf } from "./verdicts";
import { bookKey, type Done, type Outcome, type Overview, type SheetStore } from "./workbook";

/** What compiling would give, told before anything is written. */
export type ReportPlan = {
  readonly book: PlacedBook;
  readonly context: FormContext;
  readonly problems: readonly Problem[];
  /** Errors and questions that hold the report back; it may still be compiled as a draft. */
  readonly held: number;
  /** Parts that only the writer can say and that are still empty. */
  readonly narrative: readonly Problem[];
  readonly verdicts: readonly RowVerdict[];
  readonly state: ReportState;
};

export type ReportPlanned =
  { readonly ok: true; readonly plan: ReportPlan } | { readonly ok: false; readonly problems: readonly Problem[] };

export async function planReport(book: GridBook, ports: Ports, previous?: GridBook): Promise<ReportPlanned> {
  const made = await compileReport(book, ports, { draft: true, ...(previous && { previous }) });
  if (!made.ok) return made;
  const { context, problems } = made;
  const { rows } = await checkBook(book, ports, context.previous);
  const state = reportState(book, made.book);
  return {
    ok: true,
    plan: {
      book: made.book,
      context,
      problems,
      held: problems.filter(({ code, severity }) => holdsBack(severity) && code !== "BC-01").length,
      narrative: problems.filter(({ code }) => code === "BC-03"),
      verdicts: verdictsOf(rows, context),
      state,
    },
  };
}

/** The report of a workbook that was made as a file: no journal knows its sheets, so they go by their names. */
function replaced(plan: ReportPlan, overview: Overview, book: GridBook): Standing {
  const key = bookKey(plan.context);
  const known = new Set(overview.tables.map((table) => table.key));
  const report = book.sheets.find(isReport)?.name;
  const annex = oldAnnex(book)?.name;
  const found = new Map([
    ...(report === undefined ? [] : [["report", report] as const]),
    ...(annex === undefined ? [] : [["annex", annex] as const]),
    ...standingSheets(plan.book.sheets, book),
  ]);
  return new Map([...found].filter(([role]) => !known.has(tableKey(key, role))));
}

/** Puts the report where the one of the template, or the last one, stood. */
export const writeReport = (
  store: SheetStore,
  plan: ReportPlan,
  overview: Overview,
  book: GridBook,
): Promise<Outcome<Done>> => {
  const replaces = replaced(plan, overview, book);
  const key = bookKey(plan.context);
  return store.addSheets(underTheirNames(plan.book, key, overview, replaces), {
    job: "compile",
    key,
    same: "replace",
    replaces,
  });
};
