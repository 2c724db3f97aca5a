import type { ListSource } from "../../jobs/index";
import type { FileHands } from "../hands";
import type { ChosenFile, ListRefusal } from "./hands";

/** Longer than the list of every school of the country. */
const LONGEST = 32 * 1024 * 1024;

type ListFound =
  { readonly ok: true; readonly list: ListSource } | { readonly ok: false; readonly refusal: ListRefusal };

/** A list that people keep as a workbook or as CSV. */
export async function listFrom({ name, bytes }: ChosenFile, readFile: FileHands["readFile"]): Promise<ListFound> {
  const file = name.normalize("NFC");
  if (!/\.(csv|txt|tsv)$/i.test(file)) {
    const read = await readFile(bytes, file);
    return read.ok ? { ok: true, list: { kind: "book", book: read.book } } : read;
  }
  if (bytes.length > LONGEST)
    return { ok: false, refusal: { file, code: "too-large", bytes: bytes.length, limit: LONGEST } };
  const { decodeCsv } = await import("../../jobs/index");
  const text = decodeCsv(bytes);
  return text === undefined
    ? { ok: false, refusal: { code: "letters", file } }
    : { ok: true, list: { kind: "csv", file, text } };
}
