import { basename } from "node:path";
import { type FileSeen, type Ports, type Reading, readForMerge } from "../jobs/index";
import type { Refusal } from "../problems/index";
import { LIMITS } from "../xlsx/limits";
import { readValues } from "../xlsx/read";
import type { Files } from "./files";
import { nodeInflate } from "./inflate";
import type { Input } from "./inputs";
import { sha256 } from "./ports";

type Facts = Readonly<Record<string, string>>;

const refused = (seen: FileSeen, code: string, facts: Facts = {}): Reading => {
  const { sheet = null, cell = null } = facts;
  return { ...seen, ok: false, code, facts, sheet, cell };
};

const factsOf = ({ file: _, code: __, ...rest }: Refusal): Facts =>
  Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, String(value)]));

/** The disk did not give the file. */
const unread = (seen: FileSeen, why: string): Reading =>
  refused(seen, "TN-01", { file: basename(seen.path).normalize("NFC"), why });

/** Sheets that are computed from the others: nobody types in them, and nothing is added from them. */
const PRINTED: ReadonlySet<string> = new Set(["Báo cáo", "Phụ lục I", "Phụ lục II"]);

/** Codes that may only mean that a sheet of ours bears the name of a printed one. */
const UNSURE: ReadonlySet<string> = new Set(["BM-01", "BM-08", "BM-09"]);

async function ofBytes(seen: FileSeen, bytes: Uint8Array, ports: Ports, all: boolean): Promise<Reading> {
  const file = basename(seen.path).normalize("NFC");
  const read = readValues(bytes, file, nodeInflate, (name) => all || !PRINTED.has(name), "mark");
  if (!read.ok) return refused(seen, read.refusal.code, factsOf(read.refusal));
  const reading = await readForMerge(seen, read.book, ports);
  return !reading.ok && !all && UNSURE.has(reading.code) ? ofBytes(seen, bytes, ports, true) : reading;
}

/** One file as a submission, or the one reason why it is none; a file never throws. */
export async function readSubmissionFile({ path, fault }: Input, files: Files, ports: Ports): Promise<Reading> {
  const unseen: FileSeen = { path, sha256: "" };
  if (fault) return unread(unseen, fault.code);
  const found = await files.look(path);
  if (found.kind === "fault") return unread(unseen, found.fault.code);
  if (found.kind === "folder") return unread(unseen, "is-folder");
  if (found.bytes > LIMITS.file)
    return refused(unseen, "too-large", { bytes: String(found.bytes), limit: String(LIMITS.file) });
  const bytes = await files.read(path);
  if ("code" in bytes) return unread(unseen, bytes.code);
  return ofBytes({ path, sha256: sha256(bytes) }, bytes, ports, false);
}
