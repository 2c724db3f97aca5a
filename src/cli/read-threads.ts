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

type Failure = "late" | "died";
type Answer = Reading | Failure;

type Why = { readonly code: string; readonly facts: Readonly<Record<string, string>> };
const lost = ({ path }: Input, why: Why): Reading => ({
  path,
  sha256: "",
  ok: false,
  ...why,
  sheet: null,
  cell: null,
});
const died = (input: Input): Reading =>
  lost(input, { code: "TN-01", facts: { file: basename(input.path), why: "died" } });
const tooLate = (input: Input, seconds: number): Reading =>
  lost(input, { code: "timeout", facts: { seconds: String(seconds) } });

type Thread = { readonly ask: (input: Input) => Promise<Answer>; readonly stop: () => Promise<unknown> };

/** A thread that answers one question at a time. */
function startThread(program: string, same: (told: Told) => Told, seconds: number): Thread {
  const worker = new Worker(program, { resourceLimits: MEMORY });
  const hear = hearer();
  let answer: (given: Answer) => void = () => undefined;
  worker.on("message", (told: Told) => answer(hear(same(told))));
  worker.on("error", () => answer("died"));
  worker.on("exit", () => answer("died"));
  return {
    ask: (input) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => answer("late"), seconds * 1000);
        answer = (given) => {
          clearTimeout(timer);
          resolve(given);
        };
        worker.postMessage(input);
      }),
    stop: () => worker.terminate(),
  };
}

type Labour = {
  readonly start: () => Thread;
  readonly isCancelled: () => boolean;
  readonly done: (at: number, reading: Reading) => void;
  /** A file that was late, or of which the thread died. */
  readonly failed: (at: number, input: Input, why: Failure) => void;
};

/** Takes the next input of the common queue until none is left. */
async function work(
  queue: IterableIterator<readonly [number, Input]>,
  { start, isCancelled, done, failed }: Labour,
): Promise<void> {
  let thread: Thread | undefined;
  for (const [at, input] of queue) {
    if (isCancelled()) break;
    thread ??= start();
    const answer = await thread.ask(input);
    if (typeof answer === "string") {
      await thread.stop();
      thread = undefined;
      failed(at, input, answer);
    } else done(at, answer);
  }
  await thread?.stop();
}

/**
 * Files in threads: a hostile one can hold up its own thread only. One that got no answer is read once more after the
 * others, alone: a computer that was asleep, busy or waiting for the network holds up good files as well.
 * @param folder where the program of the threads lies
 */
export const readInThreads =
  (folder: string, seconds = LIMIT_SECONDS): ReadAll =>
  async ({ inputs, jobs, isCancelled, onRead }: ReadWish) => {
    const readings = new Map<number, Reading>();
    const queue = inputs.entries();
    const program = join(folder, "chitieu-worker.cjs");
    const same = sameStrings();
    const start = (): Thread => startThread(program, same, seconds);
    const done = (at: number, reading: Reading): void => {
      readings.set(at, reading);
      onRead(readings.size);
    };
    const again = new Map<number, Input>();
    const first: Labour = { start, isCancelled, done, failed: (at, input) => void again.set(at, input) };
    const threads = Math.max(1, Math.min(jobs ?? THREADS, inputs.length));
    await Promise.all(Array.from({ length: threads }, () => work(queue, first)));
    const refuse: Labour["failed"] = (at, input, why) =>
      done(at, why === "died" ? died(input) : tooLate(input, seconds));
    await work(again.entries(), { ...first, failed: refuse });
    return [...readings].sort(([a], [b]) => a - b).map(([, reading]) => reading);
  };
