import { writeFileSync } from "node:fs";
import { readInThreads } from "../../src/cli/read-threads";
import { tempFolder } from "./terminal";

const at = tempFolder();

/** Stands for the program of a thread: slow to start, and held up or ended by some files, always or the first time. */
const PROGRAM = `
const fs = require("node:fs");
const { parentPort } = require("node:worker_threads");
const until = Date.now() + 400;
parentPort.on("message", ({ kind, path = "" }) => {
  while (kind === "reader" && Date.now() < until);
  if (kind === "reader") return parentPort.postMessage("ready");
  const before = fs.existsSync(path);
  fs.writeFileSync(path, "");
  const bad = path.includes("luon") || (path.includes("lan-dau") && !before);
  if (bad && path.includes("treo")) for (;;);
  if (bad) process.exit(1);
  parentPort.postMessage({ path, sha256: "", ok: false, code: "no-form", facts: {}, sheet: null, cell: null });
});
`;

test("a file is told as too slow, or as one that ends its reader, only when it is so by itself, too", async () => {
  writeFileSync(at("chitieu-worker.cjs"), PROGRAM);
  const names = ["1", "treo-lan-dau", "treo-luon", "2", "chet-lan-dau", "chet-luon", "3"];
  const inputs = names.map((name) => ({ path: at(name) }));
  const progress: number[] = [];
  const readings = await readInThreads(at(), { first: 0.2, again: 2 })({
    inputs,
    jobs: 2,
    isCancelled: () => false,
    onRead: (done) => progress.push(done),
  });
  const told = readings.map((one) => (one.ok ? "" : [one.path, one.code, ...Object.values(one.facts)]));
  expect(told).toEqual([
    [at("1"), "no-form"],
    [at("treo-lan-dau"), "no-form"],
    [at("treo-luon"), "timeout", "2"],
    [at("2"), "no-form"],
    [at("chet-lan-dau"), "no-form"],
    [at("chet-luon"), "TN-01", "chet-luon", "died"],
    [at("3"), "no-form"],
  ]);
  expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("who asks to stop is heard before what was held up is read again", async () => {
  writeFileSync(at("chitieu-worker.cjs"), PROGRAM);
  let stopped = false;
  const readings = await readInThreads(at(), { first: 0.2, again: 2 })({
    inputs: [{ path: at("treo-luon-2") }, { path: at("4") }],
    jobs: 1,
    isCancelled: () => stopped,
    onRead: () => {
      stopped = true;
    },
  });
  expect(readings.map(({ path }) => path)).toEqual([at("4")]);
});
