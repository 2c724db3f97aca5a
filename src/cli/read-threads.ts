import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Reading } from "../jobs/index";
import type { Input } from "./inputs";
import type { ReadAll, ReadWish } from "./read-all";
import { READY, type ReaderAsked } from "./ready";
import { sameStrings } from "./same-strings";
import { hearer, type Told } from "./told-once";

/** Seconds that a file may take before its thread is ended. */
export type Limits = {
  /** From the moment on that the thread stands ready, however long the machine took to start it. */
  readonly first: number;
  /** Once more, after all the others and by itself: a machine may have been busy with other things. */
  readonly again: number;
};
const LIMITS: Limits = { first: 5, again: 20 };
const THREADS = 2;
/** What one file may take (reliability: 256 MB); a small young generation keeps the thread small between files. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };

type Answer = Reading | "late" | "died";

const lost = (input: Input, why: "late" | "died", { again }: Limits): Reading => {
  const { path } = input;
  const told =
    why === "late"
      ? { code: "timeout", facts: { seconds: String(again) } }
      : { code: "TN-01", facts: { file: basename(path), why } };
  return { path, sha256: "", ok: false, ...told, sheet: null, cell: null };
};

type Thread = {
  readonly ask: (input: Input, seconds: number) => Promise<Answer>;
  readonly stop: () => Promise<unknown>;
};

/** A thread that answers one question at a time. */
function startThread(program: string, same: (told: Told) => Told): Thread {
  const worker = new Worker(program, { resourceLimits: MEMORY });
  const hear = hearer();
  let answer: (given: Answer | typeof READY) => void = () => undefined;
  const answered = (): Promise<Answer | typeof READY> =>
    new Promise((resolve) => {
      answer = resolve;
    });
  worker.on("message", (told: Told | typeof READY) => answer(told === READY ? told : hear(same(told))));
  worker.on("error", () => answer("died"));
  worker.on("exit", () => answer("died"));
  const ready = answered();
  worker.postMessage({ kind: "reader" } satisfies ReaderAsked);
  return {
    ask: async (input, seconds) => {
      if ((await ready) !== READY) return "died";
      const given = answered();
      const timer = setTimeout(() => answer("late"), seconds * 1000);
      worker.postMessage(input);
      const reading = await given;
      clearTimeout(timer);
      return reading === READY ? "died" : reading;
    },
    stop: () => worker.terminate(),
  };
}

type At = readonly [at: number, input: Input];

type Work = {
  readonly start: () => Thread;
  readonly seconds: number;
  readonly isCancelled: () => boolean;
  readonly done: (at: number, input: Input, answer: Answer) => void;
};

/** Takes the next input of the common queue until none is left. */
async function work(queue: IterableIterator<At>, { start, seconds, isCancelled, done }: Work): Promise<void> {
  let thread: Thread | undefined;
  for (const [at, input] of queue) {
    if (isCancelled()) break;
    thread ??= start();
    const answer = await thread.ask(input, seconds);
    if (typeof answer === "string") {
      await thread.stop();
      thread = undefined;
    }
    done(at, input, answer);
  }
  await thread?.stop();
}

/**
 * Files in threads: a hostile one can hold up its own thread only. One that holds it up, or ends it, is read once more
 * when the others are read, in a thread that has read nothing yet: what is said of a file does not hang on what else
 * the machine does, nor on the files before it.
 * @param folder where the program of the threads lies
 */
export const readInThreads =
  (folder: string, limits = LIMITS): ReadAll =>
  async ({ inputs, jobs, isCancelled, onRead }: ReadWish) => {
    const readings = new Map<number, Reading>();
    const again: At[] = [];
    const program = join(folder, "chitieu-worker.cjs");
    const same = sameStrings();
    const start = (): Thread => startThread(program, same);
    const keep = (at: number, reading: Reading): void => {
      readings.set(at, reading);
      onRead(readings.size);
    };
    const first: Work = {
      start,
      seconds: limits.first,
      isCancelled,
      done: (at, input, answer) => {
        if (typeof answer === "string") again.push([at, input]);
        else keep(at, answer);
      },
    };
    const queue = inputs.entries();
    const threads = Math.max(1, Math.min(jobs ?? THREADS, inputs.length));
    await Promise.all(Array.from({ length: threads }, () => work(queue, first)));
    const last: Work = {
      ...first,
      seconds: limits.again,
      done: (at, input, answer) => {
        keep(at, typeof answer === "string" ? lost(input, answer, limits) : answer);
      },
    };
    for (const one of again) await work([one].values(), last);
    return [...readings].sort(([a], [b]) => a - b).map(([, reading]) => reading);
  };
