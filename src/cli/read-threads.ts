import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Reading } from "../jobs/index";
import type { Input } from "./inputs";
import type { ReadAll, ReadWish } from "./read-all";

/** A file that takes longer kills its thread and becomes a line of the ledger. */
const LIMIT_SECONDS = 5;
const THREADS = 2;

const timedOut = ({ path }: Input): Reading => ({
  path,
  sha256: "",
  ok: false,
  code: "timeout",
  facts: { seconds: String(LIMIT_SECONDS) },
  sheet: null,
  cell: null,
});

/** One file in the thread; undefined when the thread had to be killed, or died of it. */
const ask = (worker: Worker, input: Input): Promise<Reading | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => settle(undefined), LIMIT_SECONDS * 1000);
    function settle(reading: Reading | undefined): void {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(reading);
    }
    worker.once("message", (reading: Reading) => settle(reading));
    worker.once("error", () => settle(undefined));
    worker.once("exit", () => settle(undefined));
    worker.postMessage(input);
  });

/** Takes the next input of the common queue until none is left. */
async function work(
  program: string,
  queue: IterableIterator<readonly [number, Input]>,
  isCancelled: () => boolean,
  done: (at: number, reading: Reading) => void,
): Promise<void> {
  let worker: Worker | undefined;
  for (const [at, input] of queue) {
    if (isCancelled()) break;
    worker ??= new Worker(program);
    const reading = await ask(worker, input);
    if (!reading) {
      await worker.terminate();
      worker = undefined;
    }
    done(at, reading ?? timedOut(input));
  }
  await worker?.terminate();
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
    const done = (at: number, reading: Reading): void => {
      readings.set(at, reading);
      onRead(readings.size);
    };
    const threads = Math.max(1, Math.min(jobs ?? THREADS, inputs.length));
    await Promise.all(Array.from({ length: threads }, () => work(program, queue, isCancelled, done)));
    return [...readings].sort(([a], [b]) => a - b).map(([, reading]) => reading);
  };
