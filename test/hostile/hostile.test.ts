import { nodeInflate } from "../../src/cli/inflate";
import { refusalEn } from "../../src/words/refusals-en";
import { refusalVi } from "../../src/words/refusals-vi";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { HOSTILE_CASES } from "./all-cases";
import { outcomeOf } from "./told";

/** The bar of reliability §2; most cases take a millisecond. */
const SECONDS = 2;

const inflaters = [
  ["node:zlib", nodeInflate],
  ["fflate", fflateInflate],
] as const;

describe("hostile files", () => {
  test("at least 300 cases, each with a name of its own", () => {
    expect(HOSTILE_CASES.length).toBeGreaterThanOrEqual(300);
    expect(new Set(HOSTILE_CASES.map(({ name }) => name)).size).toBe(HOSTILE_CASES.length);
  });

  for (const { name, file = "Trường A.xlsx", bytes, outcome } of HOSTILE_CASES) {
    test(name, () => {
      const data = bytes();
      for (const [, inflate] of inflaters) {
        const before = process.hrtime.bigint();
        const result = readValues(data, file, inflate);
        const seconds = Number(process.hrtime.bigint() - before) / 1e9;
        expect(outcomeOf(result)).toEqual(outcome);
        expect(seconds).toBeLessThan(SECONDS);
        if (result.ok) continue;
        for (const sentence of [refusalVi(result.refusal), refusalEn(result.refusal)]) {
          expect(sentence).toContain(file);
          expect(sentence.length).toBeLessThan(400);
        }
      }
    });
  }
});
