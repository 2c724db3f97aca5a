import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { launch } from "../tools/launch";
import { province } from "../tools/province";
import { csv } from "../tools/register-csv";
import { heldOut, heldOutFaults } from "./held-out";
import { cellKeysOf, countAgain, type Ledger, ledgerFaults } from "./judge";
import { mulberry } from "./random";
import { openRaw } from "./raw-book";
import { type Issued, sendAll } from "./send";
import { totalsOf } from "./totals";

/**
 * `npm run trial -- [--units 3000] [--seed 1] [--jobs 2]`: the forms are issued to a made-up province, filled by programs
 * of other people, sent back under other names, again, twice and broken, and merged by the built program; then everything
 * is counted again from the raw XML. Fails on the first difference.
 */
const { values } = parseArgs({
  options: {
    units: { type: "string", default: "3000" },
    seed: { type: "string", default: "1" },
    jobs: { type: "string", default: "2" },
  },
});
const [units, seed] = [Number(values.units), Number(values.seed)];
const PLAN = "hanoi-605";
const HELD_OUT = 24;
const register = province(units, Math.max(4, Math.round(units / 24))).register.lines;
const root = path.resolve(__dirname, "..", "..");
const folder = mkdtempSync(path.join(tmpdir(), "chitieu-trial-"));
const at = (name: string): string => path.join(folder, name);
const wish = ["--plan", PLAN, "--period", "2026-H1", "--units", at("ds.csv"), "--jobs", values.jobs];

/** The built program; `after` milliseconds it is killed. */
function chitieu(
  args: readonly string[],
  after?: number,
): Promise<{ readonly exit: number | null; readonly seconds: number }> {
  const begun = Date.now();
  const program = [...launch.flags, "-r", path.join(__dirname, "peak.cjs"), path.join(root, "dist", "chitieu.cjs")];
  const child = spawn(process.execPath, [...program, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...launch.env, PEAK: at("peak") },
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const timer = after === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), after);
  return new Promise((resolve, reject) => {
    child.on("close", (exit) => {
      clearTimeout(timer);
      const seconds = (Date.now() - begun) / 1000;
      if (exit === 2 || exit === 70) reject(new Error(said));
      else resolve({ exit, seconds });
    });
  });
}

const say = (text: string): void => console.log(text);
const peak = (): string => `${readFileSync(at("peak"), "utf8")} MB`;
const sha = (file: string): string =>
  createHash("sha256")
    .update(readFileSync(at(file)))
    .digest("hex");

function issuedFiles(): readonly Issued[] {
  return (readdirSync(at("issue"), { recursive: true }) as readonly string[])
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => ({ unit: path.basename(name).split("-")[0] ?? "", path: path.join(at("issue"), name) }));
}

async function trial(): Promise<readonly string[]> {
  writeFileSync(at("ds.csv"), csv({ lines: register }));
  const issued = await chitieu(["publish", ...wish, "-o", at("issue")]);
  const files = issuedFiles();
  say(`issued: ${files.length} workbooks in ${issued.seconds.toFixed(1)} s, at most ${peak()}`);
  mkdirSync(at("in"));
  const begun = Date.now();
  const sent = await sendAll(files, at("in"), seed);
  say(`sent back: ${sent.length} files, filled in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  const merge = (to: string) => ["merge", at("in"), ...wish, "-o", at(`${to}.xlsx`), "--ledger", at(`${to}.json`)];
  const merged = await chitieu(merge("one"));
  say(`merged in ${merged.seconds.toFixed(1)} s, at most ${peak()}`);
  const ledger = JSON.parse(readFileSync(at("one.json"), "utf8")) as Ledger;
  const { given, accepted, superseded, duplicate, conflict, rejected } = ledger;
  say(`ledger: ${given} = ${accepted} + ${superseded} + ${duplicate} + ${conflict} + ${rejected}`);
  const counted = countAgain(at("one.xlsx"), ledger, cellKeysOf(PLAN));
  say(`counted again: ${counted.figures} figures, ${counted.totals} totals`);
  const killed = await chitieu(merge("two"), 200 + mulberry(seed)(Math.ceil(merged.seconds * 800)));
  await chitieu(merge("two"));
  say(
    `killed (exit ${String(killed.exit)}) and run again: ${sha("one.xlsx") === sha("two.xlsx") ? "same" : "other"} bytes`,
  );
  const again =
    sha("one.xlsx") === sha("two.xlsx") && sha("one.json") === sha("two.json") ? [] : ["other bytes after a kill"];
  return [...ledgerFaults(ledger, sent), ...counted.faults, ...again, ...(await heldOutTrial(files))];
}

/** Some units, filled by openpyxl with figures that nothing of ours has drawn or read, against the totals that it says. */
async function heldOutTrial(files: readonly Issued[]): Promise<readonly string[]> {
  // What the office that merges enters itself is added by formulas of its own line.
  const below = files.filter(({ unit }) => unit !== register[0]?.code);
  const chosen = below.filter((_, n) => n % Math.ceil(below.length / HELD_OUT) === 0);
  mkdirSync(at("held"));
  const levels = new Map(register.map((line) => [line.code, line.levels]));
  const drawn = heldOut(
    chosen.map(({ unit, path: from }) => ({
      from,
      to: path.join(at("held"), path.basename(from)),
      levels: levels.get(unit) ?? [],
    })),
    PLAN,
    seed,
  );
  await chitieu(["merge", at("held"), ...wish, "-o", at("held.xlsx"), "--ledger", at("held.json")]);
  const { accepted } = JSON.parse(readFileSync(at("held.json"), "utf8")) as Ledger;
  const totals = Object.keys(drawn.totals).length;
  say(`held out: ${chosen.length} workbooks, ${drawn.figures} figures drawn by openpyxl's side, ${totals} totals`);
  const taken = accepted === chosen.length ? [] : [`held out: ${accepted} of ${chosen.length} accepted`];
  return [...taken, ...heldOutFaults(drawn, totalsOf(openRaw(at("held.xlsx"))))];
}

trial()
  .then((faults) => {
    for (const fault of faults.slice(0, 40)) say(`✖ ${fault}`);
    say(`${faults.length} faults (seed ${seed})`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }))
  .catch((fault: unknown) => {
    console.error(fault);
    process.exitCode = 1;
  });
