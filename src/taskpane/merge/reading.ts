import type { Given } from "./ports";
import type { MergeDesk } from "./ports";
import type { Turn } from "../shell/work";

export type Progress = {
  readonly done: number;
  readonly total: number;
  /** Absent until there is something to judge by. */
  readonly secondsLeft?: number;
};

/** What goes over at once: a stop is heard between two groups, and copies of more would fill the memory. */
const MOST_FILES = 20;
const MOST_BYTES = 8_000_000;

export function* groupsOf(files: readonly Given[]): Generator<readonly Given[]> {
  let group: Given[] = [];
  let bytes = 0;
  for (const file of files) {
    const size = file.size();
    if (group.length === MOST_FILES || (group.length > 0 && bytes + size > MOST_BYTES)) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(file);
    bytes += size;
  }
  if (group.length > 0) yield group;
}

/** A file that the disk does not give is a line of the ledger; the others go on. */
const contentOf = async ({ path, bytes }: Given) => ({ path, bytes: await bytes().catch(() => undefined) });

/** Reads all files where the merge is computed, a group at a time. */
export async function readAll(
  files: readonly Given[],
  { hands, now }: Pick<MergeDesk, "hands" | "now">,
  { step }: Pick<Turn, "step">,
  tell: (progress: Progress) => void,
): Promise<void> {
  const began = now();
  const total = files.length;
  let done = 0;
  tell({ done, total });
  await hands.readSubmissions([], true);
  for (const group of groupsOf(files)) {
    await hands.readSubmissions(await Promise.all(group.map(contentOf)), false);
    done += group.length;
    const each = (now() - began) / 1000 / done;
    tell({ done, total, secondsLeft: Math.ceil(each * (total - done)) });
    await step();
  }
}
