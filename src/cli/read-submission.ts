import { basename } from "node:path";
import {
  checker,
  type FileSeen,
  isTyped,
  type Ports,
  type Reading,
  refusedFile,
  submissionFrom,
  type SubmissionReads,
} from "../jobs/index";
import { LIMITS } from "../xlsx/limits";
import { bookReader, readValues } from "../xlsx/read";
import type { Files } from "./files";
import { nodeInflate } from "./inflate";
import type { Input } from "./inputs";
import { sha256 } from "./ports";

/** The disk did not give the file. */
const unread = (seen: FileSeen, why: string): Reading =>
  refusedFile(seen, "TN-01", { file: basename(seen.path).normalize("NFC"), why });

type Take = (seen: FileSeen, bytes: Uint8Array) => Promise<Reading>;

/** Reads many submissions one after another: what their files have in common is read once. */
export function submissionReader(files: Files, ports: Ports): (input: Input) => Promise<Reading> {
  const reads: SubmissionReads = {
    typed: bookReader(nodeInflate, isTyped, "mark"),
    whole: (bytes, file) => readValues(bytes, file, nodeInflate, () => true, "mark"),
  };
  const check = checker(ports);
  const take: Take = (seen, bytes) => submissionFrom(seen, bytes, reads, ports, check);
  return (input) => readOne(input, files, take);
}

/** One file as a submission, or the one reason why it is none; a file never throws. */
async function readOne({ path, fault }: Input, files: Files, take: Take): Promise<Reading> {
  const unseen: FileSeen = { path, sha256: "" };
  if (fault) return unread(unseen, fault.code);
  const found = await files.look(path);
  if (found.kind === "fault") return unread(unseen, found.fault.code);
  if (found.kind === "folder") return unread(unseen, "is-folder");
  if (found.bytes > LIMITS.file)
    return refusedFile(unseen, "too-large", { bytes: String(found.bytes), limit: String(LIMITS.file) });
  const bytes = await files.read(path);
  if ("code" in bytes) return unread(unseen, bytes.code);
  return take({ path, sha256: sha256(bytes) }, bytes);
}
