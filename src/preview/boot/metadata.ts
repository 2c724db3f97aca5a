// The metadata of the installed runtime, made once a version and kept where git does not look.
import { introspect } from "../meta/introspect";
import type { Metadata } from "../meta/types";
import { readCached, writeCached } from "./cache";
import { loadRuntime, officeVersion } from "./runtime";

/** Raised when the shape of the cached file changes. */
const shape = 2;

function parsed(bytes: Buffer | null): Metadata | null {
  return bytes && (JSON.parse(bytes.toString("utf8")) as Metadata);
}

export function loadMetadata(): Metadata {
  const version = officeVersion();
  const name = `office-${version}-${shape}.json`;
  const known = parsed(readCached(name));
  if (known) return known;
  const made = introspect(loadRuntime(null, "excel-web-16.00.debug.js"), version);
  writeCached(name, Buffer.from(JSON.stringify(made)));
  return made;
}
