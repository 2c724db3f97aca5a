import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that goes away with the tests of the file. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "chitieu-office-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export function run(program: string, args: readonly string[], input?: string): string {
  const done = spawnSync(program, args, { encoding: "utf8", input, maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${program} ${args.join(" ").slice(0, 200)}: ${done.stderr}`);
  return done.stdout;
}

/** LibreOffice stops after some 250 files of one start and still exits 0. */
const BATCH = 80;

/** Opens, recalculates and saves files with LibreOffice; every one must come out. */
export function convert(files: readonly string[], to: "xlsx" | "pdf", folder: string): string {
  const out = join(folder, `lo-${to}`);
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  for (let at = 0; at < files.length; at += BATCH)
    run("soffice", ["--headless", profile, "--convert-to", to, "--outdir", out, ...files.slice(at, at + BATCH)]);
  const made = readdirSync(out).filter((name) => name.endsWith(`.${to}`)).length;
  if (made < files.length) throw new Error(`LibreOffice made ${made} of ${files.length} files`);
  return out;
}
