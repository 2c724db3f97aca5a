import { createHash } from "node:crypto";
import { nodeInflate } from "../../src/cli/inflate";
import {
  checker,
  fillByName,
  isTyped,
  makeTemplate,
  type Reading,
  sampleAnswers,
  submissionFrom,
} from "../../src/jobs/index";
import { merge } from "../../src/jobs/merge/merge";
import { parsePeriod } from "../../src/plan/index";
import { bookReader, readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { lineOf, wish } from "../jobs/merge/tools";
import { pack, ports } from "../tools/books";
import { HOSTILE_CASES } from "./all-cases";
import { MUTATIONS } from "./mutate";
import { seeded } from "./random";

const reads = {
  typed: bookReader(nodeInflate, isTyped, "mark"),
  whole: (bytes: Uint8Array, file: string) => readValues(bytes, file, nodeInflate, () => true, "mark"),
};

/** The longest that one file took, in seconds, and the most that memory grew by one, in MB. */
export type Bars = { readonly slowest: number; readonly largest: number; readonly files: number };

/** Takes files one after another as a merge does, and remembers the bars. */
export function taker(): {
  readonly take: (path: string, bytes: Uint8Array) => Promise<Reading>;
  readonly bars: () => Bars;
} {
  const check = checker(ports);
  let bars: Bars = { slowest: 0, largest: 0, files: 0 };
  return {
    bars: () => bars,
    take: async (path, bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const [began, held] = [process.hrtime.bigint(), process.memoryUsage.rss()];
      const reading = await submissionFrom({ path, sha256 }, bytes, reads, ports, check);
      bars = {
        slowest: Math.max(bars.slowest, Number(process.hrtime.bigint() - began) / 1e9),
        largest: Math.max(bars.largest, (process.memoryUsage.rss() - held) / 2 ** 20),
        files: bars.files + 1,
      };
      return reading;
    },
  };
}

export type Take = ReturnType<typeof taker>["take"];

/** A workbook as a school of the made-up commune sends it. */
export async function sound(): Promise<Uint8Array> {
  const made = await makeTemplate(
    { pack: pack("hanoi-605"), unit: lineOf("A1"), period: parsePeriod("2026-H1")! },
    ports,
  );
  if (!made.ok) throw new Error(made.refusal.code);
  return writeWorkbook(fillByName(made.book, sampleAnswers(made.context)));
}

export const totals = (readings: readonly Reading[]): string =>
  JSON.stringify(merge(readings, wish("X1")).measures.map(({ measure, total }) => [measure.id, total]));

/** Every hostile case as a file among others. */
export async function takeHostile(take: Take): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const [at, { file = "Trường A.xlsx", bytes }] of HOSTILE_CASES.entries())
    readings.push(await take(`nhan/${at}/${file}`, bytes()));
  return readings;
}

/** Mutants of a sound file, by seed from `from` on. */
export async function takeMutants(take: Take, good: Uint8Array, count: number, from = 0): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (let seed = from; seed < from + count; seed += 1) {
    const random = seeded(seed);
    readings.push(await take(`nhan/${seed}.xlsx`, random.pick(MUTATIONS)(good, random)));
  }
  return readings;
}
