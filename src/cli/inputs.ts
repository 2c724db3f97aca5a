import { basename, join } from "node:path";
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

async function within(folder: string, files: Files, depth: number): Promise<Expanded> {
  const found = await files.look(folder);
  if (found.kind === "fault") return faulty(folder, found.fault);
  if (found.kind === "file") return fileIn(folder);
  if (depth > DEPTH) return faulty(folder, { code: "name-impossible", path: folder });
  return together(await Promise.all(found.entries.map((name) => within(join(folder, name), files, depth + 1))));
}

async function inputsOf(path: string, files: Files): Promise<Expanded> {
  const found = await files.look(path);
  if (found.kind === "fault") return faulty(path, found.fault);
  if (found.kind === "file") return { ...NOTHING, inputs: [{ path }] };
  const inside = await within(path, files, 0);
  return inside.inputs.length > 0 ? inside : { ...faulty(path, { code: "folder-empty", path }), passed: inside.passed };
}

/** Files and folders as typed. */
export async function expandInputs(paths: readonly string[], files: Files): Promise<Expanded> {
  const { inputs, passed } = together(await Promise.all(paths.map((path) => inputsOf(path, files))));
  const named = new Set(inputs.map(({ path }) => path));
  return {
    inputs: [...new Map(inputs.map((input) => [input.path, input])).values()].sort((a, b) => inOrder(a.path, b.path)),
    passed: [...new Set(passed)].filter((path) => !named.has(path)).sort(inOrder),
  };
}
