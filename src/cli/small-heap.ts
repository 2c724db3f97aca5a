import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Keeps what was just made in a young generation of a megabyte, in all threads: by itself V8 lets it grow to 48 MB each,
 * which merging needs no more than it needs the time. Each new thread takes the setting back, and has to say it again.
 */
export const smallHeap = (): void => setFlagsFromString("--semi-space-growth-factor=1");

/**
 * What gives back the memory of what is no longer needed: by itself V8 waits until the heap is four times as large as
 * what it held. Where this V8 has no such thing, nothing is given back early.
 */
export function tidier(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("typeof gc === 'function' ? gc : undefined");
  return typeof collect === "function" ? () => void collect() : () => undefined;
}
