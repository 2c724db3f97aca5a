import type * as Jobs from "../../jobs/index";
import type { GridBook, Overview, ReportState } from "../../jobs/index";
import type { Checked } from "../hands";
import type { Services } from "../services";
import { type Model, model } from "./model";
import { must, type Turn } from "./work";

/** The jobs come when they are first needed: rules, forms and the catalogue are most of the program. */
export const jobs = (): Promise<typeof Jobs> => import("../../jobs/index");

/** What the workbook is, as last looked at. */
export type BookState = {
  readonly seen: "not-yet" | "no-form" | "form";
  readonly overview?: Overview;
  readonly book?: GridBook | undefined;
  readonly check?: Checked | undefined;
  /** Known where the figures are complete. */
  readonly report?: ReportState | undefined;
};

export type Book = Model<BookState> & {
  /** Reads and checks the workbook anew; writes nothing. `edited`: as it was, but for what a person typed. */
  readonly look: (turn: Turn, since?: "edited") => Promise<void>;
};

export function makeBook(services: Services): Book {
  const state = model<BookState>({ seen: "not-yet" });
  return {
    ...state,
    look: async ({ step }, since) => {
      const overview = must(await services.store.overview());
      if (!overview.hasMeta && overview.tables.length === 0 && !services.files) {
        state.set({ seen: "no-form", overview, book: undefined, check: undefined, report: undefined });
        return;
      }
      await step();
      const { readForm, showsForm } = await jobs();
      const book = must(await readForm(services.store, overview, since && state.get().book));
      const none = { seen: "no-form", overview, book: undefined, check: undefined, report: undefined } as const;
      if (!book) return state.set(none);
      await step();
      const check = await services.labour.check(book);
      if (!check.context && !services.files && !showsForm(book)) return state.set(none);
      await step();
      const planned = check.context && check.sendable ? await services.labour.planReport(book, undefined) : undefined;
      const report = planned?.ok ? planned.plan.state : undefined;
      state.set({ seen: "form", overview, book, check, report });
    },
  };
}
