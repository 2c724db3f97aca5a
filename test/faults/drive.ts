import type { Book } from "../../src/preview/model/book";
import type { Fault } from "../../src/preview/host/faults";
import type { Desk } from "../excel/desk";
import type { Case } from "./cases";
import type { Job } from "./jobs";
import { leftovers, sameShapes, shapes, tabs, usersChanged } from "./judge";

export type Verdict = { readonly torn: boolean; readonly users: readonly string[]; readonly left: readonly string[] };

/** The job as it goes when nothing is wrong. */
export type Clean = { readonly after: Book; readonly actions: readonly number[] };

export async function clean(desk: Desk, job: Job): Promise<Clean> {
  desk.workbook.open(job.start);
  const outcome = await job.work(desk.store);
  if (!outcome.ok) throw new Error(`${job.name}: ${JSON.stringify(outcome.problem)}`);
  return { after: desk.workbook.book(), actions: desk.log().map(({ request }) => request.Actions.length) };
}

/** A request that gets no answer is over when the clock says so. */
export const hangUp = (desk: Desk, fault: Fault | null): Fault | null => {
  if (fault?.kind === "silent") setImmediate(desk.clock.expire);
  return fault;
};

const faultOf = ({ request, fault, always }: Case, index: number, actions: number): Fault | null => {
  if (index !== request && !(always && index > request)) return null;
  return fault.kind === "prefix" ? { ...fault, action: Math.min(fault.action, actions - 1) } : fault;
};

/** The next start of the add-in: whatever was cut short is brought in order. */
export async function nextStart(desk: Desk): Promise<void> {
  desk.hooks({});
  const recovered = await desk.store.recover();
  if (!recovered.ok) throw new Error(`the next start failed: ${JSON.stringify(recovered.problem)}`);
}

export async function run(desk: Desk, job: Job, { after }: Clean, one: Case): Promise<Verdict> {
  desk.workbook.open(job.start);
  desk.hooks({
    fault: ({ index, request }) => hangUp(desk, faultOf(one, index, request.Actions.length)),
  });
  const outcome = await job.work(desk.store);
  const atEnd = desk.workbook.book();
  await nextStart(desk);
  const book = desk.workbook.book();
  const same = (a: Book, b: Book): boolean => sameShapes(shapes(a), shapes(b)) && tabs(a) === tabs(b);
  const isAfter = same(book, after);
  const isBefore = same(book, job.start);
  // Who is told that it worked must find it so, at once.
  const honest = !outcome.ok || same(atEnd, after);
  return {
    torn: !(isAfter || isBefore) || !honest,
    users: [...usersChanged(job.start, atEnd), ...usersChanged(job.start, book)],
    left: leftovers(book),
  };
}
