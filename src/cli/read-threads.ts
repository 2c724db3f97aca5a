import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Reading } from "../jobs/index";
import type { Input } from "./inputs";
import type { ReadAll, ReadWish } from "./read-all";
import { sameStrings } from "./same-strings";
import { hearer, type Told } from "./told-once";

/** A file that takes longer kills its thread and becomes a line of the ledger. */
const LIMIT_SECONDS = 5;
const THREADS = 2;
/** What one file may take (reliability: 256 MB); a small young generation keeps the thread small between files. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };

type Answer = Reading | "late" | "died";

const lost = (input: Input, why: "late" | "died"): Reading => {
  const { path } = input;
  const told =
    why === "late"
      ? { code: "timeout", facts: { seconds: String(LIMIT_SECONDS) } }
      : { code: "TN-01", facts: { file: basename(path), why } };
  return { path, sha256: "", ok: false, ...told, sheet: null, cell: null };
};

type Thread = { readonly ask: (input: Input) => Promise<Answer>; readonly stop: () => Promise<unknown> };

/** A thread that answers one question at a time. */
function startThread(program: string, same: (told: Told) => Told): Thread {
  const worker = new Worker(program, { resourceLimits: MEMORY });
  const hear = hearer();
  let answer: (given: Answer) => void = () => undefined;
  worker.on("message", (told: Told) => answer(hear(same(told))));
  worker.on("error", () => answer("died"));
  worker.on("exit", () => answer("died"));
  return {
    ask: (input) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => answer("late"), LIMIT_SECONDS * 1000);
        answer = (given) => {
          clearTimeout(timer);
          resolve(given);
        };
        worker.postMessage(input);
      }),
    stop: () => worker.terminate(),
  };
}

/** Takes the next input of the common queue until none is left. */
async function work(
  start: () => Thread,
  queue: IterableIterator<readonly [number, Input]>,
  isCancelled: () => boolean,
  done: (at: number, reading: Reading) => void,
): Promise<void> {
  let thread: Thread | undefined;
  for (const [at, input] of queue) {
    if (isCancelled()) break;
    thread ??= start();
    const answer = await thread.ask(input);
    if (typeof answer === "string") {
      await thread.stop();
      thread = undefined;
    }
    done(at, typeof answer === "string" ? lost(input, answer) : answer);
  }
  await thread?.stop();
}

/**
 * Files in threads: a hostile one can hold up its own thread only.
 * @param folder where the program of the threads lies
 */
export const readInThreads =
  (folder: string): ReadAll =>
  async ({ inputs, jobs, isCancelled, onRead }: ReadWish) => {
    const readings = new Map<number, Reading>();
    const queue = inputs.entries();
    const program = join(folder, "chitieu-worker.cjs");
    const same = sameStrings();
    const start = (): Thread => startThread(program, same);
    const done = (at: number, reading: Reading): void => {
      readings.set(at, reading);
      onRead(readings.size);
    };
    const threads = Math.max(1, Math.min(jobs ?? THREADS, inputs.length));
    await Promise.all(Array.from({ length: threads }, () => work(start, queue, isCancelled, done)));
    return [...readings].sort(([a], [b]) => a - b).map(([, reading]) => reading);
  };
