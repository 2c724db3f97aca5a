// Things that are made once for an installed version, kept where git does not look.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "fs";

const folder = `${process.cwd()}/node_modules/.cache/chitieu`;

export function readCached(name: string): Buffer | null {
  try {
    return readFileSync(`${folder}/${name}`);
  } catch {
    return null;
  }
}

/** Written aside and renamed, so that two test workers never read half a file. */
export function writeCached(name: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true });
  const aside = `${folder}/${name}.${process.pid}`;
  writeFileSync(aside, bytes);
  renameSync(aside, `${folder}/${name}`);
}
