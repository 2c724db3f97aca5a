import type { LedgerLine, Merged, MergedUnit } from "../../entries/index";
import {
  drawReminder,
  drawSlip,
  type FormContext,
  type Kept,
  LETTER_FOLDER,
  letterBinding,
  type LetterEntry,
  mailingList,
} from "../../forms/index";
import { holdsBack } from "../../problems/index";
import { type BookSpec, place, type PlacedBook } from "../../sheet/index";
import { namer } from "../publish/file-names";
import type { Accepted, Reading } from "./reading";

/** What a letter holds: a workbook to print, or a list for a mailing program. */
export type LetterContent =
  { readonly kind: "book"; readonly book: PlacedBook } | { readonly kind: "list"; readonly text: string };

/** A file that the office sends, by its place in the folder of letters. It is drawn when it is asked for. */
export type Letter = LetterEntry & { readonly draw: () => LetterContent };

const REMINDER = "cong-van-don-doc.xlsx";
const MAILING = "danh-sach-chua-gui.csv";

/** What is asked of one unit: the file that counts, and its files that wait or could not be taken. */
type Ask = { readonly unit: MergedUnit; readonly file?: Accepted; readonly files: readonly LedgerLine[] };

const asksNothing = ({ file, files }: Ask): boolean =>
  files.length === 0 && !(file?.problems.some(({ severity }) => holdsBack(severity)) ?? false);

/** Whose a line is: as the list says, or as the file itself does where nobody took it. */
function ownerIn({ units }: Merged, readings: ReadonlyMap<string, Reading>): (line: LedgerLine) => string {
  const known = new Set(units.map(({ unit }) => unit.code));
  return ({ unit, path }) => {
    const file = readings.get(path);
    const code = unit ?? (file?.ok ? file.unit.code : "");
    return known.has(code) ? code : "";
  };
}

function asksOf(merged: Merged, readings: readonly Reading[]): readonly Ask[] {
  const byPath = new Map(readings.map((one) => [one.path, one]));
  const owner = ownerIn(merged, byPath);
  const open = new Map<string, LedgerLine[]>();
  for (const line of merged.ledger.lines) {
    if (line.state !== "conflict" && line.state !== "rejected") continue;
    const code = owner(line);
    if (code !== "") open.set(code, [...(open.get(code) ?? []), line]);
  }
  return merged.units.flatMap((unit): readonly Ask[] => {
    const found = unit.file === undefined ? undefined : byPath.get(unit.file);
    // Where a file of it counts, one that could not be taken is asked for no more: a form of another period, say.
    const files = (open.get(unit.unit.code) ?? []).filter(({ state }) => !found?.ok || state === "conflict");
    const ask: Ask = { unit, ...(found?.ok && { file: found }), files };
    return asksNothing(ask) ? [] : [ask];
  });
}

/**
 * Letters after a merge: one công văn đôn đốc with the addresses of those who have not sent, and a phiếu đề nghị chỉnh
 * sửa for each unit whose file holds errors or questions, waits, or was not taken.
 * @param office context of its own form
 * @param kept what the office typed into `Thông tin` before: it heads and signs the letters
 */
export function lettersOf(
  office: FormContext,
  merged: Merged,
  readings: readonly Reading[],
  kept: Kept = {},
): readonly Letter[] {
  const binding = letterBinding(office, kept.typed ?? new Map());
  const bookOf = (spec: BookSpec): LetterContent => ({ kind: "book", book: place(spec) });
  const reminder = drawReminder(office, merged.units, binding);
  const all = { code: "", name: "", email: "" };
  const reminders: readonly Letter[] = reminder
    ? [
        { path: REMINDER, ...all, draw: () => bookOf({ sheets: [reminder], lists: [] }) },
        { path: MAILING, ...all, draw: () => ({ kind: "list", text: mailingList(merged.units, office) }) },
      ]
    : [];
  const nameOf = namer();
  const slips = asksOf(merged, readings).map(({ unit, file, files }): Letter => {
    const { code, name, email = "" } = unit.unit;
    const asks = { problems: file?.problems ?? [], files, notes: file?.notes ?? [] };
    const path = `${LETTER_FOLDER}/${nameOf(unit.unit)}.xlsx`;
    return { path, code, name, email, draw: () => bookOf(drawSlip(office, unit, asks, binding)) };
  });
  return [...reminders, ...slips];
}
