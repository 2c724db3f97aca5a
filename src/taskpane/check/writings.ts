import type { Correction, GridBook, QuickFix } from "../../jobs/index";
import type { Services } from "../services";
import { type Book, jobs } from "../shell/book";
import { must, Stopped, type Work } from "../shell/work";

type Tools = { readonly services: Services; readonly book: Book; readonly work: Work };

/** Jobs of the panel that write: on the form as it stands now, looked at again afterwards, then told. */
export const writings =
  ({ book, work }: Tools) =>
  (job: (form: GridBook) => Promise<() => void>): Promise<boolean> =>
    work.run(async (turn) => {
      const form = book.get().book;
      if (!form) return;
      turn.writing();
      const tell = await job(form);
      await book.look({ ...turn, step: () => Promise.resolve() });
      tell();
    });

export type Restored = { readonly kept: number; readonly leftover: number; readonly doubts: readonly string[] };

/** Draws the form anew, with corrections on the way. */
export async function restoreWith(
  services: Services,
  form: GridBook,
  corrections: readonly Correction[],
  job?: string,
): Promise<Restored> {
  const planned = await services.labour.planRestore(form, corrections);
  if (!planned.ok) throw new Stopped({ kind: "problems", problems: planned.problems });
  must(await (await jobs()).restoreForm(services.store, planned.plan, job));
  const { kept, leftover, doubts } = planned.plan;
  return { kept, leftover: leftover.length, doubts: doubts.map(({ place }) => place.cell) };
}

/**
 * One cell is typed into; where cells stand apart the form is drawn anew, so that it is one step.
 * @returns what came of drawing it anew
 */
export async function fixFindings(
  services: Services,
  form: GridBook,
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
  return restoreWith(services, form, corrections, "quick-fix");
}
