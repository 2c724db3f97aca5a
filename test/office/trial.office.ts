import { spawnSync } from "node:child_process";
import path from "node:path";

test("a small province is issued to, filled by other programs, sent back in disorder, merged and counted again", () => {
  const script = path.resolve(__dirname, "..", "..", ".ci", "trial.cjs");
  const done = spawnSync(process.execPath, [script, "--units", "16", "--seed", "7"], { encoding: "utf8" });
  expect(done.stdout).toContain("0 faults (seed 7)");
  expect(done.stdout).toContain("same bytes");
  expect(done.status).toBe(0);
});
