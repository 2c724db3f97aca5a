import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

test("the memory that a run is told to have taken is its own, however much the one holds that starts it", () => {
  const tool = JSON.stringify(resolve(__dirname, "../tools/peak.cjs"));
  const inner = `console.log(require(${tool}).peak())`;
  const outer = `const held = Buffer.alloc(400 << 20, 1);
    const { execPath } = process;
    process.stdout.write(require("node:child_process").spawnSync(execPath, ["-e", ${JSON.stringify(inner)}]).stdout);
    if (held[0] !== 1) throw new Error();`;
  const { stdout } = spawnSync(process.execPath, ["-e", outer], { encoding: "utf8" });
  expect(Number(stdout)).toBeGreaterThan(20);
  expect(Number(stdout)).toBeLessThan(200);
});
