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

/** The bars of reliability §2 for one file. */
const SECONDS = 2;
const MEGABYTES = 256;
const MUTANTS = 500;

const reads = {
  typed: bookReader(nodeInflate, isTyped, "mark"),
  whole: (bytes: Uint8Array, file: string) => readValues(bytes, file, nodeInflate, () => true, "mark"),
};
const check = checker(ports);
let slowest = 0;
let largest = 0;

/** One file from its bytes, and the bars held. */
async function take(path: string, bytes: Uint8Array): Promise<Reading> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const [began, held] = [process.hrtime.bigint(), process.memoryUsage.rss()];
  const reading = await submissionFrom({ path, sha256 }, bytes, reads, ports, check);
  slowest = Math.max(slowest, Number(process.hrtime.bigint() - began) / 1e9);
  largest = Math.max(largest, (process.memoryUsage.rss() - held) / 2 ** 20);
  return reading;
}

async function sound(): Promise<Uint8Array> {
  const made = await makeTemplate(
    { pack: pack("hanoi-605"), unit: lineOf("A1"), period: parsePeriod("2026-H1")! },
    ports,
  );
  if (!made.ok) throw new Error(made.refusal.code);
  return writeWorkbook(fillByName(made.book, sampleAnswers(made.context)));
}

const totals = (readings: readonly Reading[]): string =>
  JSON.stringify(merge(readings, wish("X1")).measures.map(({ measure, total }) => [measure.id, total]));

let good: { readonly bytes: Uint8Array; readonly reading: Reading };
beforeAll(async () => {
  const bytes = await sound();
  good = { bytes, reading: await take("nhan/A1.xlsx", bytes) };
});

afterEach(() => {
  expect(slowest).toBeLessThan(SECONDS);
  expect(largest).toBeLessThan(MEGABYTES);
});

test("every hostile file is a line of the ledger with its code, and the others go on", async () => {
  const readings: Reading[] = [good.reading];
  for (const [at, { file = "Trường A.xlsx", bytes }] of HOSTILE_CASES.entries())
    readings.push(await take(`nhan/${at}/${file}`, bytes()));
  const { ledger } = merge(readings, wish("X1"));
  const codes = new Map(ledger.lines.map(({ path, state, code }) => [path, `${state} ${code ?? ""}`]));
  // What can be read is no form of ours.
  const expected = HOSTILE_CASES.map(({ name, outcome }) => [
    name,
    `rejected ${"refusal" in outcome ? outcome.refusal : "BM-01"}`,
  ]);
  const got = HOSTILE_CASES.map(({ name, file = "Trường A.xlsx" }, at) => [name, codes.get(`nhan/${at}/${file}`)]);
  expect(got).toEqual(expected);
  expect(ledger.lines).toHaveLength(HOSTILE_CASES.length + 1);
  expect(totals(readings)).toBe(totals([good.reading]));
});

test(`${MUTANTS} mutants of a sent workbook say what it says, or are refused; none changes a total`, async () => {
  const readings: Reading[] = [good.reading];
  for (let seed = 0; seed < MUTANTS; seed += 1) {
    const random = seeded(seed);
    readings.push(await take(`nhan/${seed}.xlsx`, random.pick(MUTATIONS)(good.bytes, random)));
  }
  const { ledger } = merge(readings, wish("X1"));
  const states = new Map<string, number>();
  for (const { state } of ledger.lines) states.set(state, (states.get(state) ?? 0) + 1);
  expect([...states.keys()].sort()).toEqual(["accepted", "duplicate", "rejected"]);
  expect(states.get("accepted")).toBe(1);
  expect(states.get("rejected")).toBeGreaterThan(MUTANTS / 4);
  expect(totals(readings)).toBe(totals([good.reading]));
});
