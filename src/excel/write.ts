import type { Bench } from "./bench";
import type { Ask } from "./request";

/** A part of the work that must stand in one request. */
export type Write = {
  readonly cells: number;
  /** Estimate of what it adds to the request. */
  readonly bytes: number;
  readonly run: (bench: Bench) => void;
};

const MOST_CELLS = 20_000;
const MOST_BYTES = 1_000_000;

/** What an action and its object cost on the wire, about. */
export const ACTION_BYTES = 250;

export const write = (run: Write["run"], actions = 1): Write => ({ cells: 0, bytes: actions * ACTION_BYTES, run });

/** As few requests as the limits allow, in order. */
export function batches(writes: readonly Write[]): readonly (readonly Write[])[] {
  const out: Write[][] = [];
  let cells = 0;
  let bytes = 0;
  for (const one of writes) {
    const last = out[out.length - 1];
    const fits = cells + one.cells <= MOST_CELLS && bytes + one.bytes <= MOST_BYTES;
    if (last && fits) last.push(one);
    else {
      out.push([one]);
      cells = bytes = 0;
    }
    cells += one.cells;
    bytes += one.bytes;
  }
  return out;
}

export const asksOf = (
  writes: readonly Write[],
  benchOf: (context: Excel.RequestContext) => Bench,
): readonly Ask<void>[] =>
  batches(writes).map((batch) => (context) => {
    const bench = benchOf(context);
    for (const one of batch) one.run(bench);
    return () => undefined;
  });
