import { basename } from "node:path";
import type { GridBook } from "../sheet/index";
import { refusalOf } from "../words/index";
import { LIMITS } from "../xlsx/limits";
import { type ReadResult, readValues } from "../xlsx/read";
import type { FileFault } from "./files";
import { nodeInflate } from "./inflate";
import type { Input } from "./inputs";
import { type Session, sha256 } from "./shell";
import { fileText } from "./texts/index";

/** Why a file was not taken, with its sentence; the shape of JSON. */
export type Told = { readonly code: string; readonly text: string };

export type Opened =
  | { readonly ok: true; readonly book: GridBook; readonly sha256: string }
  | { readonly ok: false; readonly refusal: Told; readonly sha256: string | null };

type Reader = Pick<Session, "files" | "language" | "texts">;

const unread = (fault: FileFault, { texts }: Reader): Opened => ({
  ok: false,
  refusal: { code: fault.code, text: fileText(texts, fault) },
  sha256: null,
});

/** Reads the bytes of a workbook by its name without folder; never throws. */
export type ReadBook = (bytes: Uint8Array, file: string) => ReadResult;

const everything: ReadBook = (bytes, file) => readValues(bytes, file, nodeInflate);

/**
 * A workbook's values, or one reason why there are none. Never more of a file in memory than a workbook may have.
 * @param readBook where many are read alike; else every sheet, with its formulas
 */
export async function openBook(
  { path, fault }: Input,
  reader: Reader,
  readBook: ReadBook = everything,
): Promise<Opened> {
  const { files, language } = reader;
  if (fault) return unread(fault, reader);
  const found = await files.look(path);
  if (found.kind === "fault") return unread(found.fault, reader);
  if (found.kind === "folder") return unread({ code: "is-folder", path }, reader);
  const file = basename(path).normalize("NFC");
  if (found.bytes > LIMITS.file) {
    const text = refusalOf({ file, code: "too-large", bytes: found.bytes, limit: LIMITS.file }, language);
    return { ok: false, refusal: { code: "too-large", text }, sha256: null };
  }
  const bytes = await files.read(path);
  if ("code" in bytes) return unread(bytes, reader);
  const hash = sha256(bytes);
  const read = readBook(bytes, file);
  if (read.ok) return { ok: true, book: read.book, sha256: hash };
  return { ok: false, refusal: { code: read.refusal.code, text: refusalOf(read.refusal, language) }, sha256: hash };
}
