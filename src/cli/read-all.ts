import type { Reading } from "../jobs/index";
import type { Files } from "./files";
import type { Input } from "./inputs";
import { ports } from "./ports";

export type ReadWish = {
  readonly inputs: readonly Input[];
  /** Threads at the most; undefined: as the reader thinks fit. */
  readonly jobs?: number | undefined;
  readonly isCancelled: () => boolean;
  readonly onRead: (done: number) => void;
};

/** All files as submissions, in the order of the inputs; fewer where somebody asked to stop. */
export type ReadAll = (wish: ReadWish) => Promise<readonly Reading[]>;

/** One after the other, in this thread. */
export const readInTurn =
  (files: Files): ReadAll =>
  async ({ inputs, isCancelled, onRead }) => {
    const { submissionReader } = await import("./read-submission");
    const read = submissionReader(files, ports);
    const readings: Reading[] = [];
    for (const input of inputs) {
      // Files are read at once: who asks to stop is heard between two of them.
      await new Promise((go) => setImmediate(go));
      if (isCancelled()) return readings;
      readings.push(await read(input));
      onRead(readings.length);
    }
    return readings;
  };
