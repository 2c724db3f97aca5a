import { nodeInflate } from "../../src/cli/inflate";
import { fflateInflate } from "../../src/xlsx/inflate";
import { fuzz } from "./fuzz";
import { sound, takeHostile, takeMutants, taker, totals } from "./through-merge";

/**
 * `npm run fuzz [-- COUNT [SEED]]`: half of the mutants through each inflater, then every hostile case and a twentieth of
 * the mutants through a merge; fails when one is wrong or slow.
 */
const [count = 10_000, seed = 0] = process.argv.slice(2).map(Number);
for (const [name, inflate, from] of [
  ["node:zlib", nodeInflate, seed],
  ["fflate", fflateInflate, seed + 1_000_000],
] as const) {
  const report = fuzz(from, Math.ceil(count / 2), inflate);
  const codes = [...report.refused].sort((a, b) => b[1] - a[1]).map(([code, n]) => `${code} ${n}`);
  console.log(
    `${name}: ${report.mutants} mutants, ${report.exact} exact, ${report.wrong.length} wrong, ${report.failed.length} failed`,
  );
  console.log(`  slowest ${(report.slowest * 1000).toFixed(0)} ms; ${codes.join(", ")}`);
  for (const line of [...report.wrong, ...report.failed]) console.log(`  seed ${line}`);
  if (report.wrong.length + report.failed.length > 0) process.exitCode = 1;
}

async function throughMerge(): Promise<void> {
  const { take, bars } = taker();
  const good = await sound();
  const first = await take("nhan/A1.xlsx", good);
  const hostile = await takeHostile(take);
  const mutants = await takeMutants(take, good, Math.ceil(count / 20), seed);
  const same = totals([first, ...hostile, ...mutants]) === totals([first]);
  const { slowest, largest, files } = bars();
  console.log(`merge: ${files} files, ${hostile.length} of them hostile; totals ${same ? "unchanged" : "CHANGED"}`);
  console.log(
    `  slowest ${(slowest * 1000).toFixed(0)} ms (bar 2000), memory by one file ${largest.toFixed(1)} MB (bar 256)`,
  );
  if (!same || slowest > 2 || largest > 256) process.exitCode = 1;
}
void throughMerge();
