import type { Reading } from "../jobs/index";
import type { Files } from "./files";
import { type Glance, glancing } from "./glance";
import type { Input } from "./inputs";
import { ports } from "./ports";
import type { ReadAll } from "./read-all";
import { submissionReader } from "./read-submission";
import { sameStrings } from "./same-strings";

/** Files after which what they have in common is forgotten, as soon as others come. */
const BATCH = 64;

type Seen = Glance & { readonly input: Input; readonly at: number };

/** Files of one form after another, so that what they have in common is held for a few forms at a time. */
const byForm = (a: Seen, b: Seen): number => a.kin - b.kin || a.form - b.form || a.at - b.at;

/** Reads one after the other; undefined where that failed. */
function batchReader(files: Files): (seen: Seen) => Promise<Reading | undefined> {
  const same = sameStrings();
  let read = submissionReader(files, ports);
  let [last, since] = [0, 0];
  return async ({ input, kin }) => {
    if (kin !== last && since >= BATCH) [read, since] = [submissionReader(files, ports), 0];
    [last, since] = [kin, since + 1];
    try {
      // A copy: texts of the reading are pieces of whole parts, which would stay with them.
      return same(structuredClone(await read(input)));
    } catch {
      return undefined;
    }
  };
}

/**
 * Files in this thread, which holds the program once. A file that may take long, or that made the reading fail, is left
 * to `others`.
 */
export const readHere =
  (files: Files, others: ReadAll): ReadAll =>
  async (wish) => {
    const { inputs, isCancelled, onRead, tidy } = wish;
    const readings: Reading[] = [];
    const done = (at: number, reading: Reading): void => {
      readings[at] = reading;
    };
    const glance = glancing();
    const seen = inputs.map((input, at): Seen => ({ input, at, ...glance(input) }));
    const left = seen.filter(({ heavy }) => heavy);
    const read = batchReader(files);
    let count = 0;
    for (const one of seen.filter(({ heavy }) => !heavy).sort(byForm)) {
      if (isCancelled()) break;
      const reading = await read(one);
      if (!reading) {
        left.push(one);
        continue;
      }
      done(one.at, reading);
      onRead((count += 1));
      tidy();
    }
    if (left.length > 0 && !isCancelled()) {
      const rest = await others({ ...wish, inputs: left.map(({ input }) => input), onRead: (n) => onRead(count + n) });
      rest.forEach((reading, n) => done(left[n]?.at ?? -1, reading));
    }
    tidy("now");
    return readings.filter((reading) => reading !== undefined);
  };
