import { spawnSync } from "node:child_process";
import path from "node:path";
import { type Line, UNHURT } from "./sweep";

const ROOT = path.resolve(__dirname, "../..");
const RUN = ["-r", "./test/tools/ts-require.cjs", "test/faults/run.ts", "--json"];

/**
 * What `npm run faults` says of these jobs. It runs in a process of its own: in the sandbox of the test runner the same
 * thousands of cases take three times as long.
 */
function linesOf(names: readonly string[]): readonly Line[] {
  const done = spawnSync(process.execPath, [...RUN, ...names], { cwd: ROOT, encoding: "utf8" });
  if (done.status === null || done.stderr !== "") throw new Error(`faults ${names.join(" ")}: ${done.stderr}`);
  return done.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

/** One test a job: whatever fault or move comes, the workbook is as after the job or as before it. */
export function unhurt(names: readonly string[]): void {
  let lines: readonly Line[] = [];
  beforeAll(() => {
    lines = linesOf(names);
  }, 300_000);
  test.each(names)("%s under faults and moves leaves the workbook after it or before it", (name) => {
    const line = lines.find(({ job }) => job === name);
    expect(line).toMatchObject(UNHURT);
    expect(line?.cases).toBeGreaterThan(50);
  });
}

/** The starts after jobs that were cut short, themselves cut short. */
export const recoveryLines = (): readonly Line[] => linesOf(["recover"]);
