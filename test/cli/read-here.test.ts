import { writeFileSync } from "node:fs";
import { nodeFiles } from "../../src/cli/node-files";
import type { ReadAll } from "../../src/cli/read-all";
import { readHere } from "../../src/cli/read-here";
import { savePlain, tempFolder } from "./terminal";

const at = tempFolder();

/** Stands for the threads. */
const others: ReadAll = ({ inputs }) =>
  Promise.resolve(
    inputs.map(({ path }) => ({ path, sha256: "", ok: false, code: "others", facts: {}, sheet: null, cell: null })),
  );

test("what may take long, and what made the reading fail, goes to the others; all come back in their places", async () => {
  writeFileSync(at("a-to.xlsx"), Buffer.alloc(2 * 1024 * 1024));
  savePlain(at("b.xlsx"), [["Sở"]]);
  savePlain(at("c-nem.xlsx"), [["Sở"]]);
  savePlain(at("d.xlsx"), [["Xã"]]);
  const inputs = ["a-to.xlsx", "b.xlsx", "c-nem.xlsx", "d.xlsx"].map((name) => ({ path: at(name) }));
  const thrown = (): never => {
    throw new Error("c");
  };
  const files = { ...nodeFiles, read: (path: string) => (path === at("c-nem.xlsx") ? thrown() : nodeFiles.read(path)) };
  let tidied = 0;
  const tidy = (): void => void (tidied += 1);
  const wish = { inputs, isCancelled: () => false, onRead: () => undefined, tidy };
  const readings = await readHere(files, others)(wish);
  expect(readings.map(({ path }) => path)).toEqual(inputs.map(({ path }) => path));
  expect(readings.map((one) => (one.ok ? "" : one.code))).toEqual(["others", "BM-01", "others", "BM-01"]);
  expect(tidied).toBeGreaterThanOrEqual(2);
  expect(await readHere(files, others)({ ...wish, isCancelled: () => true })).toEqual([]);
});
