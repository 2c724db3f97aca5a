import { computed, type PlacedBook } from "../sheet/index";
import { writeWorkbook } from "../xlsx/write";
import { line, type Line } from "./lines";
import { nodePacking } from "./packing";
import type { Session } from "./shell";
import { fileText } from "./texts/index";

export type Saved =
  | { readonly ok: true; readonly lines: readonly Line[] }
  | { readonly ok: false; readonly code: string; readonly text: string };

/** Options that name a file which people keep by hand. */
const KEPT_BY_HAND = ["units", "crosswalk"] as const;

/**
 * A placed book as a file, its formulas with their results: whole or not at all, never over one of the inputs or a list
 * of units.
 */
export async function saveBook(
  path: string,
  book: PlacedBook,
  title: string,
  inputs: readonly string[],
  { files, texts, values }: Pick<Session, "files" | "texts" | "values">,
): Promise<Saved> {
  const read = [...inputs, ...KEPT_BY_HAND.flatMap((option) => values.get(option) ?? [])];
  const written = await files.write(path, writeWorkbook(computed(book), { title }, nodePacking), read);
  if (!written.ok) return { ok: false, code: written.fault.code, text: fileText(texts, written.fault) };
  const kept = written.kept === undefined ? [] : [line(texts.views.kept(written.kept), "note")];
  return { ok: true, lines: [line(texts.views.written(path), "good"), ...kept] };
}
