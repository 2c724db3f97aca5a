import { basename } from "node:path";
import { decodeCsv, type ListSource } from "../jobs/index";
import { LIMITS } from "../xlsx/limits";
import { openBook, type Told } from "./open-book";
import type { Session } from "./shell";
import { fileText } from "./texts/index";
import { unitsTexts } from "./texts/units";

export type OpenedList =
  { readonly ok: true; readonly list: ListSource } | { readonly ok: false; readonly refusal: Told };

const no = (code: string, text: string): OpenedList => ({ ok: false, refusal: { code, text } });

/** A list of units or of their changes: a workbook, or the text of a CSV file. */
export async function openList(path: string, session: Session): Promise<OpenedList> {
  const { files, texts, language } = session;
  if (!/\.(csv|txt|tsv)$/i.test(path)) {
    const opened = await openBook({ path }, session);
    return opened.ok ? { ok: true, list: { kind: "book", book: opened.book } } : opened;
  }
  const found = await files.look(path);
  if (found.kind === "folder") return no("is-folder", fileText(texts, { code: "is-folder", path }));
  if (found.kind === "fault") return no(found.fault.code, fileText(texts, found.fault));
  const own = unitsTexts(language);
  if (found.bytes > LIMITS.file) return no("too-large", own.tooLarge(path));
  const bytes = await files.read(path);
  if ("code" in bytes) return no(bytes.code, fileText(texts, bytes));
  const text = decodeCsv(bytes);
  if (text === undefined) return no("encoding", own.encoding(path));
  return { ok: true, list: { kind: "csv", file: basename(path).normalize("NFC"), text } };
}
