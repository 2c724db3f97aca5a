import { basename, join } from "node:path";
import { isSubmission } from "../jobs/index";
import type { FileFault, Files } from "./files";

const DEPTH = 16;

export type Input = { readonly path: string; readonly fault?: FileFault };

const byPath = (a: Input, b: Input): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

async function within(folder: string, files: Files, depth: number): Promise<readonly Input[]> {
  const found = await files.look(folder);
  if (found.kind === "fault") return [{ path: folder, fault: found.fault }];
  if (found.kind === "file") return isSubmission(basename(folder)) ? [{ path: folder }] : [];
  if (depth > DEPTH) return [{ path: folder, fault: { code: "name-impossible", path: folder } }];
  const inside = await Promise.all(found.entries.map((name) => within(join(folder, name), files, depth + 1)));
  return inside.flat();
}

async function inputsOf(path: string, files: Files): Promise<readonly Input[]> {
  const found = await files.look(path);
  if (found.kind === "fault") return [{ path, fault: found.fault }];
  if (found.kind === "file") return [{ path }];
  const inside = await within(path, files, 0);
  return inside.length > 0 ? inside : [{ path, fault: { code: "folder-empty", path } }];
}

/** Files and folders as typed → files, each once, in the order of their paths. */
export async function expandInputs(paths: readonly string[], files: Files): Promise<readonly Input[]> {
  const all = (await Promise.all(paths.map((path) => inputsOf(path, files)))).flat();
  return [...new Map(all.map((input) => [input.path, input])).values()].sort(byPath);
}
