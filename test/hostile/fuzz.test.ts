import { nodeInflate } from "../../src/cli/inflate";
import { fflateInflate } from "../../src/xlsx/inflate";
import { fuzz } from "./fuzz";

describe("damaged copies of sound workbooks", () => {
  for (const [name, inflate, from] of [
    ["node:zlib", nodeInflate, 0],
    ["fflate", fflateInflate, 1_000_000],
  ] as const) {
    test(`250 mutants through ${name} give the exact values or a refusal`, () => {
      const report = fuzz(from, 250, inflate);
      expect(report.wrong).toEqual([]);
      expect(report.failed).toEqual([]);
      expect(report.exact).toBeGreaterThan(0);
      expect(report.refused.size).toBeGreaterThan(5);
    });
  }
});
