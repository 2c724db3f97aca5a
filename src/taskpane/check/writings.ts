import type { Correction, GridBook, Overview, QuickFix } from "../../jobs/index";
import type { Services } from "../services";
import { type Book, jobs } from "../shell/book";
import { must, Stopped, type Work } from "../shell/work";

type Tools = { readonly book: Book; readonly work: Work; readonly merged: () => string };

/**
 * The form as it was read, and what else the workbook holds.
 * - merged: what is said where it is the workbook of an office after a merge
 */
export type Standing = { readonly form: GridBook; readonly overview: Overview; readonly merged: string };

/** Jobs of the panel that write: on the form as it stands now, looked at again afterwards, then told. */
export const writings =
  ({ book, work, merged }: Tools) =>
  (job: (standing: Standing) => Promise<() => void>): Promise<boolean> =>
    work.run(async (turn) => {
      const { book: form, overview } = book.get();
      if (!form || !overview) return;
      turn.writing();
      const tell = await job({ form, overview, merged: merged() });
      await book.look({ ...turn, step: () => Promise.resolve() });
      tell();
    });

export type Restored = { readonly kept: number; readonly leftover: number; readonly doubts: readonly string[] };

/** Draws the form anew, with corrections on the way. */
export async function restoreWith(
  services: Services,
  { form, overview, merged }: Standing,
  corrections: readonly Correction[],
  job?: string,
): Promise<Restored> {
  const planned = await services.labour.planRestore(form, corrections);
  if (!planned.ok)
    throw new Stopped(
      planned.merged
        ? { kind: "told", tone: "warning", text: merged }
        : { kind: "problems", problems: planned.problems },
    );
  must(await (await jobs()).restoreForm(services.store, planned.plan, job, overview));
  const { kept, leftover, doubts } = planned.plan;
  return { kept, leftover: leftover.length, doubts: doubts.map(({ place }) => place.cell) };
}

/**
 * One cell is typed into; where cells stand apart the form is drawn anew, so that it is one step.
 * @returns what came of drawing it anew
 */
export async function fixFindings(
  services: Services,
  standing: Standing,
  fixes: readonly QuickFix[],
): Promise<Restored | undefined> {
  const [first, ...more] = fixes;
  if (!first) return undefined;
  if (more.length === 0 && first.changes.length === 1) {
    must(await (await jobs()).fixCell(services.store, first));
    return undefined;
  }
  const corrections = fixes.flatMap(({ sheet, changes }) =>
    changes.map(({ cell, after }) => ({ place: { sheet, cell }, value: after })),
  );
  return restoreWith(services, standing, corrections, "quick-fix");
}
