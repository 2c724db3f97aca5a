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

/** Takes the next input until none is left. */
async function work(program: string, { inputs, isCancelled, onRead }: ReadWish, state: State): Promise<void> {
  let worker: Worker | undefined;
  while (state.next < inputs.length && !isCancelled()) {
    const at = state.next++;
    const input = inputs[at];
    if (!input) break;
    worker ??= new Worker(program);
    const reading = await ask(worker, input);
    if (!reading) {
      await worker.terminate();
      worker = undefined;
    }
    state.readings.set(at, reading ?? timedOut(input));
    onRead(state.readings.size);
  }
  await worker?.terminate();
}
type State = { next: number; readonly readings: Map<number, Reading> };

/**
 * Files in threads: a hostile one can hold up its own thread only.
 * @param folder where the program of the threads lies
 */
export const readInThreads =
  (folder: string): ReadAll =>
  async (wish) => {
    const state: State = { next: 0, readings: new Map() };
    const threads = Math.max(1, Math.min(wish.jobs ?? THREADS, wish.inputs.length));
    const program = join(folder, "chitieu-worker.cjs");
    await Promise.all(Array.from({ length: threads }, () => work(program, wish, state)));
    return [...state.readings].sort(([a], [b]) => a - b).map(([, reading]) => reading);
  };
