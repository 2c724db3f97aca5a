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

/** A question that changes nothing may be asked again. */
export async function question<T>(clock: Clock, ask: Ask<T>, tries = 0): Promise<Answer<T>> {
  const answer = await request(clock, ask);
  const pause = PAUSES[tries];
  if (answer.ok || answer.again === "never" || pause === undefined) return answer;
  if (answer.again === "once" && tries > 0) return answer;
  if (answer.again === "wait") await clock.wait(pause);
  return question(clock, ask, tries + 1);
}

/** One after the other; stops at the first that fails. */
export const inTurn = async (clock: Clock, asks: readonly Ask<void>[]): Promise<Answer<void>> => {
  const [first, ...rest] = asks;
  if (!first) return { ok: true, value: undefined };
  const answer = await request(clock, first);
  return answer.ok ? inTurn(clock, rest) : answer;
};
