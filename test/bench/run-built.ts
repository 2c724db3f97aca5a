import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launch } from "../tools/launch";

const { cli, ready } = require("../../.ci/build-cli.cjs") as {
  readonly cli: string;
  readonly ready: () => Promise<void>;
};

/** What a run of the built program took: it holds no peer's library, and no compiler. */
export type Used = {
  /** Milliseconds of CPU, all threads together. */
  readonly cpu: number;
  readonly seconds: number;
  /** The highest resident memory, megabytes. */
  readonly peak: number;
};

const HOOK = `const { peak } = require(${JSON.stringify(path.resolve(__dirname, "../tools/peak.cjs"))});
process.on("exit", () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = { cpu: (userCPUTime + systemCPUTime) / 1000, peak: peak() };
  require("node:fs").writeFileSync(process.env.CHITIEU_USED, JSON.stringify(used));
});`;

/** Builds the program where that is due, and runs it in a process of its own. */
export async function runBuilt(args: readonly string[], folder: string): Promise<Used> {
  await ready();
  const [hook, out] = [path.join(folder, "used.cjs"), path.join(folder, "used.json")];
  writeFileSync(hook, HOOK);
  const start = process.hrtime.bigint();
  const env = { ...process.env, ...launch.env, CHITIEU_USED: out };
  const done = spawnSync(process.execPath, [...launch.flags, "-r", hook, cli, ...args], {
    encoding: "utf8",
    env,
    maxBuffer: 1 << 28,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (done.status === null || done.status > 1) throw new Error(`${args.join(" ").slice(0, 200)}: ${done.stderr}`);
  const used = JSON.parse(readFileSync(out, "utf8")) as Omit<Used, "seconds">;
  return { ...used, seconds };
}
