import { realpath } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { isPassedOver, isSubmission } from "../jobs/index";
import type { FileFault, Files } from "./files";

const DEPTH = 16;

export type Input = { readonly path: string; readonly fault?: FileFault };

/** Files to read, each once, in the order of their paths; and the files of folders that are no workbooks. */
export type Expanded = { readonly inputs: readonly Input[]; readonly passed: readonly string[] };

const NOTHING: Expanded = { inputs: [], passed: [] };
const faulty = (path: string, fault: FileFault): Expanded => ({ ...NOTHING, inputs: [{ path, fault }] });

const together = (all: readonly Expanded[]): Expanded => ({
  inputs: all.flatMap(({ inputs }) => inputs),
  passed: all.flatMap(({ passed }) => passed),
});

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function fileIn(path: string): Expanded {
  const name = basename(path);
  if (isSubmission(name)) return { ...NOTHING, inputs: [{ path }] };
  return isPassedOver(name) ? { ...NOTHING, passed: [path] } : NOTHING;
}

/** @param above the folders that this one lies in, links followed: a link back to one of them holds nothing new */
async function within(folder: string, files: Files, above: readonly string[]): Promise<Expanded> {
  const found = await files.look(folder);
  if (found.kind === "fault") return faulty(folder, found.fault);
  if (found.kind === "file") return fileIn(folder);
  const here = await realpath(folder).catch(() => folder);
  if (above.includes(here)) return NOTHING;
  if (above.length > DEPTH) return faulty(folder, { code: "name-impossible", path: folder });
  return together(await Promise.all(found.entries.map((name) => within(join(folder, name), files, [...above, here]))));
}

async function inputsOf(path: string, files: Files): Promise<Expanded> {
  const found = await files.look(path);
  if (found.kind === "fault") return faulty(path, found.fault);
  if (found.kind === "file") return { ...NOTHING, inputs: [{ path }] };
  const inside = await within(path, files, []);
  return inside.inputs.length > 0 ? inside : { ...faulty(path, { code: "folder-empty", path }), passed: inside.passed };
}

/** One file is one file, however its path is written. */
function once<T>(all: readonly T[], pathOf: (one: T) => string): readonly T[] {
  const found = new Map<string, T>();
  for (const one of [...all].sort((a, b) => inOrder(pathOf(a), pathOf(b)))) {
    const place = resolve(pathOf(one));
    if (!found.has(place)) found.set(place, one);
  }
  return [...found.values()];
}

/** Files and folders as typed. */
export async function expandInputs(paths: readonly string[], files: Files): Promise<Expanded> {
  const { inputs, passed } = together(await Promise.all(paths.map((path) => inputsOf(path, files))));
  const named = new Set(inputs.map(({ path }) => resolve(path)));
  return {
    inputs: once(inputs, ({ path }) => path),
    passed: once(passed, (path) => path).filter((path) => !named.has(resolve(path))),
  };
}
