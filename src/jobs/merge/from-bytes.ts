import { fileName } from "../../forms/index";
import type { Refusal } from "../../problems/index";
import type { GridBook } from "../../sheet/index";
import { type Checker, checker } from "../check";
import type { Ports } from "../ports";
import { readForMerge } from "./read-file";
import type { FileSeen, Reading } from "./reading";

type Facts = Readonly<Record<string, string>>;

/** A file that no figure can be taken from: the line of the ledger that says why. */
export const refusedFile = (seen: FileSeen, code: string, facts: Facts = {}): Reading => {
  const { sheet = null, cell = null } = facts;
  return { ...seen, ok: false, code, facts, sheet, cell };
};

const factsOf = ({ file: _, code: __, ...rest }: Refusal): Facts =>
  Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, String(value)]));

/** Sheets that are computed from the others: nobody types in them, and nothing is added from them. */
const PRINTED: ReadonlySet<string> = new Set(["Báo cáo", "Phụ lục I", "Phụ lục II"]);

/** Sheets that a merge looks at first, by their names. */
export const isTyped = (sheet: string): boolean => !PRINTED.has(sheet);

const UNSURE: ReadonlySet<string> = new Set(["BM-01", "BM-08", "BM-09", "BM-10"]);

/** Codes that may only mean that a sheet of ours bears the name of a printed one: then every sheet is looked at. */
export const isUnsure = (code: string): boolean => UNSURE.has(code);

type Read = (
  bytes: Uint8Array,
  file: string,
) => { readonly ok: true; readonly book: GridBook } | { readonly ok: false; readonly refusal: Refusal };

/** The two ways of reading a file; neither throws. */
export type SubmissionReads = {
  /** Sheets for which `isTyped` holds. */
  readonly typed: Read;
  /** Every sheet. */
  readonly whole: Read;
};

const nameIn = (path: string): string => fileName(path).normalize("NFC");

/**
 * One file as a submission, or the one reason why it is none.
 * @param check the same for all files of a batch: what their forms have in common is made once
 */
export async function submissionFrom(
  seen: FileSeen,
  bytes: Uint8Array,
  { typed, whole }: SubmissionReads,
  ports: Ports,
  check: Checker = checker(ports),
): Promise<Reading> {
  const reading = async (read: Read): Promise<Reading> => {
    const found = read(bytes, nameIn(seen.path));
    if (!found.ok) return refusedFile(seen, found.refusal.code, factsOf(found.refusal));
    return readForMerge(seen, found.book, ports, check);
  };
  const first = await reading(typed);
  // Somebody may have given a sheet of entries the name of a printed one: then every sheet is looked at. An office types
  // into the sentences of its report as well.
  const isMore = first.ok ? first.typed !== undefined : isUnsure(first.code);
  return isMore ? reading(whole) : first;
}
