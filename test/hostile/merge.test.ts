import type { Reading } from "../../src/jobs/index";
import { merge } from "../../src/jobs/merge/merge";
import { wish } from "../jobs/merge/tools";
import { HOSTILE_CASES } from "./all-cases";
import { sound, takeHostile, takeMutants, taker, totals } from "./through-merge";

/** The bars of reliability §2 for one file. */
const SECONDS = 2;
const MEGABYTES = 256;
const MUTANTS = 500;

const { take, bars } = taker();
let good: { readonly bytes: Uint8Array; readonly reading: Reading };
beforeAll(async () => {
  const bytes = await sound();
  good = { bytes, reading: await take("nhan/A1.xlsx", bytes) };
});

afterEach(() => {
  expect(bars().slowest).toBeLessThan(SECONDS);
  expect(bars().largest).toBeLessThan(MEGABYTES);
});

test("every hostile file is a line of the ledger with its code, and the others go on", async () => {
  const readings = [good.reading, ...(await takeHostile(take))];
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
  const readings = [good.reading, ...(await takeMutants(take, good.bytes, MUTANTS))];
  const { ledger } = merge(readings, wish("X1"));
  const states = new Map<string, number>();
  for (const { state } of ledger.lines) states.set(state, (states.get(state) ?? 0) + 1);
  expect([...states.keys()].sort()).toEqual(["accepted", "duplicate", "rejected"]);
  expect(states.get("accepted")).toBe(1);
  expect(states.get("rejected")).toBeGreaterThan(MUTANTS / 4);
  expect(totals(readings)).toBe(totals([good.reading]));
});
