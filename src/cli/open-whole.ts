import { basename } from "node:path";
import { fileStore, type FileStore } from "../jobs/index";
import { readPlaced } from "../xlsx/read-placed";
import { readValues } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";
import { nodeInflate } from "./inflate";
import { openBook, type Told } from "./open-book";
import { refusalOf } from "../words/index";
import { paneTexts } from "../words/pane";
import { line, type Line } from "./lines";
import { nodePacking } from "./packing";
import type { Session } from "./shell";

export type OpenedWhole =
  | {
      readonly ok: true;
      readonly store: FileStore;
      readonly sha256: string;
      /** What a copy of the file cannot carry, told. */
      readonly lost: readonly Line[];
    }
  | { readonly ok: false; readonly refusal: Told; readonly sha256: string | null };

/** A workbook as it can be written again, with whatever else its owner keeps in it. */
export async function openWhole(path: string, session: Session): Promise<OpenedWhole> {
  const values = await openBook({ path }, session);
  if (!values.ok) return values;
  const bytes = await session.files.read(path);
  const name = basename(path).normalize("NFC");
  if ("code" in bytes) return { ok: false, refusal: { code: bytes.code, text: "" }, sha256: values.sha256 };
  const placed = readPlaced(bytes, name, nodeInflate);
  if (!placed.ok) {
    const refusal = { code: placed.refusal.code, text: refusalOf(placed.refusal, session.language) };
    return { ok: false, refusal, sha256: values.sha256 };
  }
  const store = fileStore({ name, placed: placed.book, grid: values.book }, (book, file) => {
    const back = readValues(writeWorkbook(book, {}, nodePacking), file, nodeInflate);
    return back.ok ? Promise.resolve(back.book) : Promise.reject(new Error(back.refusal.code));
  });
  const words = paneTexts(session.language).files;
  const parts = [...new Set(placed.lost.map((part) => words.parts.get(part) ?? words.lostOther))];
  const lost = parts.length > 0 ? [line(words.lost(parts.join(", ")), "warning", 1)] : [];
  return { ok: true, store, sha256: values.sha256, lost };
}
