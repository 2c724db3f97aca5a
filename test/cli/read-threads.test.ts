import { writeFileSync } from "node:fs";
import { readInThreads } from "../../src/cli/read-threads";
import { tempFolder } from "./terminal";

const at = tempFolder();

/** In the place of the program of the threads: `lau` is held up the first time, `treo` for ever; `chet` ends it the first time. */
const PROGRAM = `
const { existsSync, writeFileSync } = require("node:fs");
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ path }) => {
  const seen = existsSync(path);
  writeFileSync(path, "");
  if (path.endsWith("treo") || (path.endsWith("lau") && !seen)) return;
  if (path.endsWith("chet") && !seen) process.exit(1);
  parentPort.postMessage({ path, sha256: "", ok: false, code: "empty-file", facts: {}, sheet: null, cell: null });
});`;

test("a file that got no answer is read once more, and only what gets none again is refused for it", async () => {
  writeFileSync(at("chitieu-worker.cjs"), PROGRAM);
  const inputs = ["lau", "treo", "nhanh", "chet"].map((name) => ({ path: at(name) }));
  const told: number[] = [];
  const wish = { inputs, jobs: 2, isCancelled: () => false, onRead: (done: number) => void told.push(done) };
  const readings = await readInThreads(at(), 2)(wish);
  expect(readings).toMatchObject([
    { path: at("lau"), code: "empty-file" },
    { path: at("treo"), code: "timeout", facts: { seconds: "2" } },
    { path: at("nhanh"), code: "empty-file" },
    { path: at("chet"), code: "empty-file" },
  ]);
  expect(told).toEqual([1, 2, 3, 4]);
});
