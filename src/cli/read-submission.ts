import { basename } from "node:path";
import { type FileSeen, type Ports, type Reading, readForMerge } from "../jobs/index";
import type { Refusal } from "../problems/index";
import { LIMITS } from "../xlsx/limits";
import { bookReader, type ReadResult, readValues } from "../xlsx/read";
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

type Bytes = (bytes: Uint8Array, file: string) => ReadResult;

async function ofBytes(seen: FileSeen, bytes: Uint8Array, ports: Ports, read: Bytes): Promise<Reading> {
  const file = basename(seen.path).normalize("NFC");
  const found = read(bytes, file);
  if (!found.ok) return refused(seen, found.refusal.code, factsOf(found.refusal));
  const reading = await readForMerge(seen, found.book, ports);
  return !reading.ok && UNSURE.has(reading.code) ? again(seen, bytes, ports) : reading;
}

/** Somebody may have given a sheet of entries the name of a printed one: then every sheet is looked at. */
async function again(seen: FileSeen, bytes: Uint8Array, ports: Ports): Promise<Reading> {
  const found = readValues(bytes, basename(seen.path).normalize("NFC"), nodeInflate, () => true, "mark");
  return found.ok ? readForMerge(seen, found.book, ports) : refused(seen, found.refusal.code, factsOf(found.refusal));
}

/** Reads many submissions one after another: what their files have in common is read once. */
export function submissionReader(files: Files, ports: Ports): (input: Input) => Promise<Reading> {
  const read = bookReader(nodeInflate, (name) => !PRINTED.has(name), "mark");
  return (input) => readOne(input, files, ports, read);
}

/** One file as a submission, or the one reason why it is none; a file never throws. */
async function readOne({ path, fault }: Input, files: Files, ports: Ports, read: Bytes): Promise<Reading> {
  const unseen: FileSeen = { path, sha256: "" };
  if (fault) return unread(unseen, fault.code);
  const found = await files.look(path);
  if (found.kind === "fault") return unread(unseen, found.fault.code);
  if (found.kind === "folder") return unread(unseen, "is-folder");
  if (found.bytes > LIMITS.file)
    return refused(unseen, "too-large", { bytes: String(found.bytes), limit: String(LIMITS.file) });
  const bytes = await files.read(path);
  if ("code" in bytes) return unread(unseen, bytes.code);
  return ofBytes({ path, sha256: sha256(bytes) }, bytes, ports, read);
}
