import type { Inflate } from "../../src/xlsx/inflate";
import { bookReader, readValues, type ReadResult } from "../../src/xlsx/read";
import { PARENTS } from "./fuzz-parents";
import { MUTATIONS } from "./mutate";
import { seeded } from "./random";

export type FuzzReport = {
  readonly mutants: number;
  readonly exact: number;
  readonly refused: ReadonlyMap<string, number>;
  /** Readings that differ from the parent's: there may be none. */
  readonly wrong: readonly string[];
  /** Mutants that threw, or took longer than the bar. */
  readonly failed: readonly string[];
  readonly slowest: number;
};

const BAR = 2;

/** All that a reading says, as text; the order of cells too. */
const spelled = (result: ReadResult): string =>
  result.ok
    ? JSON.stringify([
        result.notes,
        result.book.names,
        result.book.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] })),
      ])
    : result.refusal.code;

/** Mutant `seed` of a parent: the values of the parent, or a refusal (reliability §2, corruption by seed). */
export function fuzz(from: number, count: number, inflate: Inflate): FuzzReport {
  const parents = PARENTS.map(([name, make]) => {
    const bytes = make();
    return { name, bytes, truth: spelled(readValues(bytes, "a.xlsx", inflate)) };
  });
  // One reader for all: what it remembers of one file may not colour what it says of the next.
  const remembering = bookReader(inflate, () => true, "text");
  const refused = new Map<string, number>();
  const wrong: string[] = [];
  const failed: string[] = [];
  let exact = 0;
  let slowest = 0;
  for (let seed = from; seed < from + count; seed++) {
    const random = seeded(seed);
    const parent = random.pick(parents);
    let mutant = random.pick(MUTATIONS)(parent.bytes, random);
    if (random.below(4) === 0 && mutant.length > 600) mutant = random.pick(MUTATIONS)(mutant, random);
    const before = process.hrtime.bigint();
    try {
      const result = readValues(mutant, "a.xlsx", inflate);
      const said = spelled(result);
      if (spelled(remembering(mutant, "a.xlsx")) !== said) wrong.push(`${seed} (${parent.name}), remembered`);
      if (!result.ok) refused.set(result.refusal.code, (refused.get(result.refusal.code) ?? 0) + 1);
      else if (said === parent.truth) exact++;
      else wrong.push(`${seed} (${parent.name})`);
    } catch (error) {
      failed.push(`${seed} (${parent.name}): ${String(error)}`);
    }
    const seconds = Number(process.hrtime.bigint() - before) / 1e9;
    slowest = Math.max(slowest, seconds);
    if (seconds > BAR) failed.push(`${seed} (${parent.name}): ${seconds.toFixed(1)} s`);
  }
  return { mutants: count, exact, refused, wrong, failed, slowest };
}
