import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const tool = resolve(__dirname, "../tools/ts-require.cjs");
const own = resolve(__dirname, "../../src/cli/small-heap.ts");

/** Runs a script in a process of its own: what is set here holds for all of it. */
function alone(script: string): unknown {
  const text = `require(${JSON.stringify(tool)}); const heap = require(${JSON.stringify(own)}); ${script}`;
  const done = spawnSync(process.execPath, ["-e", text], { encoding: "utf8" });
  expect(done.stderr).toBe("");
  return JSON.parse(done.stdout);
}

/** By how many megabytes the young generation grows while much is made of which some lives on for a while. */
const GROWN = `const { getHeapSpaceStatistics } = require("node:v8");
  const young = () => getHeapSpaceStatistics().find((one) => one.space_name === "new_space").space_size / 1048576;
  const was = young(); const kept = []; for (let n = 0; n < 3e6; n += 1) kept[n % 2e5] = { n };
  console.log(young() - was);`;

test("the young generation stays as small as it is where it would grow by itself", () => {
  expect(alone(`heap.smallHeap(); ${GROWN}`)).toBeLessThan(1);
  expect(alone(GROWN)).toBeGreaterThan(4);
});

test("what nobody holds is given back at once", () => {
  const left = alone(`const tidy = heap.tidier(); let lost = Array.from({ length: 1e6 }, (_, n) => ({ n }));
    const before = process.memoryUsage().heapUsed; lost = undefined; tidy();
    console.log((before - process.memoryUsage().heapUsed) / 1048576);`);
  expect(left).toBeGreaterThan(20);
});
