import type { Clock } from "./clock";
import { failureOf, type Failure } from "./host-error";

export type Answer<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Failure);

/** Queues what one request asks, and gives the function that reads what came back. */
export type Ask<T> = (context: Excel.RequestContext) => () => T;

/** Excel on the web may be silent for a while when it opens a large workbook. */
const PATIENCE = 30_000;

const SILENT: Failure = { problem: { code: "host-silent", seconds: PATIENCE / 1000 }, again: "once" };

/**
 * The one place that speaks to Excel: queue, sync once, read. Not by Excel.run: it keeps a reference to every range,
 * which is asked for twice and let go in a request more, and no object of ours outlives its request but handlers of events.
 * @param within the context of an object that is still held: a handler of events is removed where it was added
 */
export async function request<T>(
  clock: Clock,
  ask: Ask<T>,
  within?: OfficeExtension.ClientRequestContext,
): Promise<Answer<T>> {
  const { over, clear } = clock.deadline(PATIENCE);
  const speak = async (): Promise<T> => {
    const context = (within as Excel.RequestContext | undefined) ?? new Excel.RequestContext();
    const read = ask(context);
    await context.sync();
    return read();
  };
  const spoken = speak().then(
    (value): Answer<T> => ({ ok: true, value }),
    (error: unknown): Answer<T> => ({ ok: false, ...failureOf(error) }),
  );
  const silent = over.then((): Answer<T> => ({ ok: false, ...SILENT }));
  const answer = await Promise.race([spoken, silent]);
  clear();
  return answer;
}

/** Waits before the second, third and fourth try, milliseconds. */
export const PAUSES = [1000, 2000, 4000] as const;

/** While somebody types into a cell Excel refuses every request and tells nobody when they are done: it is asked again. */
export const EDIT_POLL = { pause: 1000, times: 120 } as const;

const inCellEdit = <T>(answer: Answer<T>): boolean => !answer.ok && answer.problem.code === "cell-edit";

export const STOPPED: Answer<never> = { ok: false, problem: { code: "stopped" }, again: "never" };

/** Kept when the person wants no answer any more. */
type Stopped = Promise<Answer<never>>;

/** Asks until the cell is left, and says so while it waits. Only questions wait here: nothing can be written twice. */
async function afterEdit<T>(clock: Clock, ask: Ask<T>, halt: Stopped | undefined): Promise<Answer<T>> {
  const poll = async (left: number): Promise<Answer<T>> => {
    const pause = clock.wait(EDIT_POLL.pause).then(() => undefined);
    const stopped = await (halt ? Promise.race([halt, pause]) : pause);
    if (stopped) return stopped;
    const answer = await request(clock, ask);
    if (!inCellEdit(answer)) return answer;
    return left > 1 ? poll(left - 1) : { ok: false, problem: { code: "cell-edit" }, again: "never" };
  };
  const mayStop = halt !== undefined;
  clock.held?.(true, mayStop);
  try {
    return await poll(EDIT_POLL.times);
  } finally {
    clock.held?.(false, mayStop);
  }
}

async function asked<T>(clock: Clock, ask: Ask<T>, halt?: Stopped, tries = 0): Promise<Answer<T>> {
  const first = await request(clock, ask);
  const answer = inCellEdit(first) ? await afterEdit(clock, ask, halt) : first;
  const pause = PAUSES[tries];
  if (answer.ok || answer.again === "never" || pause === undefined) return answer;
  if (answer.again === "once" && tries > 0) return answer;
  if (answer.again === "wait") await clock.wait(pause);
  return asked(clock, ask, halt, tries + 1);
}

/** A question that changes nothing may be asked again, and given up at once. */
export async function question<T>(clock: Clock, ask: Ask<T>): Promise<Answer<T>> {
  const { onStop } = clock;
  if (!onStop) return asked(clock, ask);
  let deaf: () => void = () => undefined;
  const halt: Stopped = new Promise((resolve) => {
    deaf = onStop(() => resolve(STOPPED));
  });
  try {
    return await Promise.race([asked(clock, ask, halt), halt]);
  } finally {
    deaf();
  }
}

/**
 * One after the other; stops at the first that fails.
 * @param before told how many are done; an answer ends it there
 */
export async function inTurn(
  clock: Clock,
  asks: readonly Ask<void>[],
  before: (done: number) => Answer<never> | undefined = () => undefined,
): Promise<Answer<void>> {
  for (const [done, ask] of asks.entries()) {
    const answer = before(done) ?? (await request(clock, ask));
    if (!answer.ok) return answer;
  }
  return { ok: true, value: undefined };
}
