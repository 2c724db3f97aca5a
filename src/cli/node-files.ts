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

/** A name beside a file for what is to take its place, or has to make room; of no workbook, and of this process alone. */
const beside = (path: string, what: string): string =>
  join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}.${what}`);

/** Written aside, on the disk, then moved into place. */
async function replace(path: string, bytes: Uint8Array, keeps: boolean): Promise<string | undefined> {
  const aside = beside(path, "tmp");
  try {
    const file = await open(aside, "w");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const move = (): Promise<void> => rename(aside, path);
    return keeps ? await keeping(path, move) : void (await move());
  } catch (thrown) {
    await rm(aside, { force: true });
    throw thrown;
  }
}

/** An empty file or the same content needs no keeping. */
async function needsKeeping(path: string, bytes: Uint8Array): Promise<boolean> {
  const was = await readFile(path);
  return was.length > 0 && !sameBytes(was, bytes);
}

/**
 * Keeps a file as `.bak` while another takes its place. It stands under one of both names at every moment, and where the
 * other cannot take its place (a program holds the file open) `.bak` is again what it was.
 */
async function keeping(path: string, move: () => Promise<void>): Promise<string> {
  const kept = `${path}.bak`;
  const [copy, older] = [beside(kept, "tmp"), beside(kept, "old")];
  try {
    await copyFile(path, copy);
    const stood = (await stat(kept).catch(() => undefined)) !== undefined;
    if (stood) await rename(kept, older);
    try {
      await rename(copy, kept);
      await move();
    } catch (thrown) {
      await (stood ? rename(older, kept) : rm(kept, { force: true }));
      throw thrown;
    }
    return kept;
  } finally {
    for (const left of [copy, older]) await rm(left, { force: true });
  }
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
      await replace(path, bytes, false);
      return { ok: true };
    }
    const read = await Promise.all(inputs.map(target));
    if (read.includes(real)) return fault("output-is-input");
    const found = await stat(real);
    if (found.isDirectory()) return fault("is-folder");
    if (!found.isFile()) return fault("not-a-file");
    const keeps = await needsKeeping(real, bytes);
    if (keeps && (await stat(`${real}.bak`).catch(() => undefined))?.isDirectory())
      return fault("is-folder", `${path}.bak`);
    const kept = await replace(real, bytes, keeps);
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
      if (!stood || (await isSame(from, to, stood))) return rename(from, to);
      await rename(to, `${to}.bak`);
      try {
        await rename(from, to);
      } catch (thrown) {
        await rename(`${to}.bak`, to);
        throw thrown;
      }
    }),
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  makeFolder: (path) => attempt(path, () => mkdir(path, { recursive: true })),
};
