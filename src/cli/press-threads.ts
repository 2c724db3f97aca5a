import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PublishEvent, PublishWish } from "../jobs/index";
import { type IssueAll, issueInTurn } from "./press";

/** Most units of one stretch: long enough to forget the way there and back, short enough to hold a few in memory. */
const STRETCH = 32;
/** Stretches that a thread has before it: while one is written to the disk, the next is made. */
const AHEAD = 2;

/** What a thread is asked: first the order, then stretches of it. */
export type PressAsked =
  | { readonly kind: "order"; readonly wish: PublishWish }
  | { readonly kind: "part"; readonly from: number; readonly to: number };

type Thread = {
  readonly ask: (from: number, to: number) => Promise<readonly PublishEvent[]>;
  readonly stop: () => Promise<unknown>;
};

type Waiting = { readonly done: (events: readonly PublishEvent[]) => void; readonly fail: (why: unknown) => void };

/** A thread answers in the order in which it is asked. */
function startThread(program: string, wish: PublishWish): Thread {
  const worker = new Worker(program);
  const waiting: Waiting[] = [];
  worker.on("message", (events: readonly PublishEvent[]) => waiting.shift()?.done(events));
  worker.on("error", (why) => {
    for (const { fail } of waiting.splice(0)) fail(why);
  });
  worker.postMessage({ kind: "order", wish } satisfies PressAsked);
  return {
    ask: (from, to) =>
      new Promise((done, fail) => {
        waiting.push({ done, fail });
        worker.postMessage({ kind: "part", from, to } satisfies PressAsked);
      }),
    stop: () => worker.terminate(),
  };
}

/**
 * Stretches of the order go round the threads and come back in their place: the files are those of one thread.
 * @param folder where the program of the threads lies
 */
export const issueInThreads = (folder: string): IssueAll =>
  async function* (asked) {
    const { wish, jobs = 1, isCancelled } = asked;
    const { issuerHere } = await import("./issuer-here");
    const { of } = issuerHere(wish);
    const count = Math.min(jobs, of);
    const stretch = Math.min(STRETCH, Math.ceil(of / (count * AHEAD)));
    if (count < 2) {
      yield* issueInTurn(asked);
      return;
    }
    const threads = Array.from({ length: count }, () => startThread(join(folder, "chitieu-worker.cjs"), wish));
    const asking: Promise<readonly PublishEvent[]>[] = [];
    const ask = (): void => {
      const from = asking.length * stretch;
      const thread = threads[asking.length % count];
      if (!thread || from >= of) return;
      const part = thread.ask(from, from + stretch);
      // Whoever waits for the stretch is told; until then nobody may be waiting.
      part.catch(() => undefined);
      asking.push(part);
    };
    try {
      for (let n = 0; n < count * AHEAD; n += 1) ask();
      for (let at = 0; at < asking.length; at += 1) {
        const events = (await asking[at]) ?? [];
        asking[at] = Promise.resolve([]);
        ask();
        for (const event of events) {
          if (isCancelled()) return;
          yield event;
        }
      }
    } finally {
      await Promise.all(threads.map(({ stop }) => stop()));
    }
  };
