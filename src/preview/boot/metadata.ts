// The metadata of the installed runtime, made once a version and kept where git does not look.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "fs";
import { introspect } from "../meta/introspect";
import type { Metadata } from "../meta/types";
import { loadRuntime, officeVersion } from "./runtime";

/** Raised when the shape of the cached file changes. */
const shape = 2;

const folder = `${process.cwd()}/node_modules/.cache/chitieu`;

function cached(file: string): Metadata | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Metadata;
  } catch {
    return null;
  }
}

export function loadMetadata(): Metadata {
  const version = officeVersion();
  const file = `${folder}/office-${version}-${shape}.json`;
  const known = cached(file);
  if (known) return known;
  const made = introspect(loadRuntime(null, "excel-web-16.00.debug.js"), version);
  mkdirSync(folder, { recursive: true });
  // Written aside and renamed, so that two test workers never read half a file.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(made));
  renameSync(aside, file);
  return made;
}
