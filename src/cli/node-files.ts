import { readFileSync, type Stats, statSync } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { FileFault, Files, Written } from "./files";

const CODES: Readonly<Record<string, FileFault["code"]>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EISDIR: "is-folder",
  EACCES: "no-permission",
  EPERM: "no-permission",
  EROFS: "no-permission",
  EBUSY: "in-use",
  ETXTBSY: "in-use",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  ENAMETOOLONG: "name-impossible",
  EINVAL: "name-impossible",
  EILSEQ: "name-impossible",
  ELOOP: "name-impossible",
  ERR_INVALID_ARG_VALUE: "name-impossible",
};

const faultOf = (thrown: unknown, path: string): FileFault => {
  const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";
  return { code: new Map(Object.entries(CODES)).get(code) ?? "disk-failed", path };
};

/** The file that a name leads to, links followed; undefined where there is none. */
const target = (path: string): Promise<string | undefined> => realpath(path).catch(() => undefined);

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Written aside, on the disk, then moved into place. */
async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const aside = join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}.tmp`);
  try {
    const file = await open(aside, "w");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (thrown) {
    await rm(aside, { force: true });
    throw thrown;
  }
}

/** Keeps what stood there; an empty file or the same content needs no keeping. */
async function keep(path: string, bytes: Uint8Array): Promise<string | undefined> {
  const was = await readFile(path);
  if (was.length === 0 || sameBytes(was, bytes)) return undefined;
  await copyFile(path, `${path}.bak`);
  return `${path}.bak`;
}

/** Whether a file holds what is to take its place: work that was ended half-way is done again over what it left. */
async function isSame(from: string, to: string, stood: Stats): Promise<boolean> {
  if (!stood.isFile() || stood.size !== (await stat(from)).size) return false;
  return sameBytes(await readFile(from), await readFile(to));
}

async function write(path: string, bytes: Uint8Array, inputs: readonly string[]): Promise<Written> {
  const fault = (code: FileFault["code"], at = path): Written => ({ ok: false, fault: { code, path: at } });
  try {
    const real = await target(path);
    if (real === undefined) {
      if ((await target(dirname(path))) === undefined) return fault("folder-missing", dirname(path));
      await replace(path, bytes);
      return { ok: true };
    }
    const read = await Promise.all(inputs.map(target));
    if (read.includes(real)) return fault("output-is-input");
    const found = await stat(real);
    if (found.isDirectory()) return fault("is-folder");
    if (!found.isFile()) return fault("not-a-file");
    const kept = await keep(real, bytes);
    await replace(real, bytes);
    return { ok: true, ...(kept !== undefined && { kept }) };
  } catch (thrown) {
    const { code } = faultOf(thrown, path);
    // The folder is there, or it would have been said: a place such as /proc takes no files.
    return fault(code === "not-found" ? "no-permission" : code);
  }
}

async function attempt(path: string, work: () => Promise<unknown>): Promise<FileFault | undefined> {
  try {
    await work();
    return undefined;
  } catch (thrown) {
    return faultOf(thrown, path);
  }
}

export const nodeFiles: Files = {
  // At once, as files are read below: a journey through another thread costs eight times what is asked.
  look: async (path) => {
    try {
      const found = statSync(path);
      if (found.isDirectory()) return { kind: "folder", entries: await readdir(path) };
      if (found.isFile()) return { kind: "file", bytes: found.size };
      return { kind: "fault", fault: { code: "not-a-file", path } };
    } catch (thrown) {
      return { kind: "fault", fault: faultOf(thrown, path) };
    }
  },
  // At once: read piece by piece, a workbook costs four journeys through other threads.
  read: (path) => {
    try {
      return Promise.resolve(readFileSync(path));
    } catch (thrown) {
      return Promise.resolve(faultOf(thrown, path));
    }
  },
  write,
  put: (path, bytes) =>
    attempt(path, async () => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }),
  move: (from, to) =>
    attempt(to, async () => {
      await mkdir(dirname(to), { recursive: true });
      const stood = await stat(to).catch(() => undefined);
      if (stood && !(await isSame(from, to, stood))) await rename(to, `${to}.bak`);
      await rename(from, to);
    }),
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  makeFolder: (path) => attempt(path, () => mkdir(path, { recursive: true })),
};
