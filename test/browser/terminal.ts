import { spawnSync } from "node:child_process";

/** What `chitieu check` says of a file. */
export async function checkedByTerminal(
  file: string,
): Promise<{ readonly status: number | null; readonly said: string }> {
  const { ready, cli } = require("../../.ci/build-cli.cjs") as {
    readonly ready: () => Promise<void>;
    readonly cli: string;
  };
  await ready();
  const { status, stdout } = spawnSync(process.execPath, [cli, "check", file], { encoding: "utf8" });
  return { status, said: stdout };
}
