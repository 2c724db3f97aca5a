import type { UnitAnswer } from "../plan/index";
import type { FormChange } from "../problems/index";

/** What became of a file: every file is in exactly one state. */
export type FileState = "accepted" | "superseded" | "duplicate" | "conflict" | "rejected";

export type LedgerNote = {
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
  /** Of an older form: all in which that of today differs from it. */
  readonly changes?: readonly FormChange[];
};

/** Sổ tiếp nhận, one line a file. */
export type LedgerLine = {
  readonly path: string;
  readonly sha256: string;
  readonly state: FileState;
  /** Code of the unit by the list; null where the file says none that is known. */
  readonly unit: string | null;
  /** Superseded: path of the file that replaced it. Duplicate: path of the original. */
  readonly of: string | null;
  /** Why: a refusal code of a reader, a problem code (TT-02, BM-03 …), or null. */
  readonly code: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** For the sheet, not in the JSON of the command. */
  readonly nameInFile: string;
  /** Of a unit that is known: its name by the list. */
  readonly listed?: string;
  readonly period: string;
  readonly number: number | null;
  /** Mã đối chiếu, as the file carries it. */
  readonly fingerprint: string;
  readonly received?: string;
  readonly due?: string;
  readonly late?: number;
  readonly errors: number;
  readonly warnings: number;
  /** Facts of `code`, for its sentence. */
  readonly facts: Readonly<Record<string, string>>;
  /** What else is to be known of the file, though it was taken: codes and facts of notes. */
  readonly notes?: readonly LedgerNote[];
  /** Answers to choose from, where only a person can say whose the file is. */
  readonly answers?: readonly UnitAnswer[];
  /** How a conflict that it had part in was decided: by somebody's choice, or for the file that was signed last. */
  readonly decidedBy?: "person" | "newest";
  /** Code of the unit for which a person said to take it: for the sheet, not in the JSON of the command. */
  readonly takenAs?: string;
  /** The office filled it in for the unit: for the sheet, not in the JSON of the command. */
  readonly typedFor?: true;
};

/** given = accepted + superseded + duplicate + conflict + rejected, always. */
export type Ledger = {
  readonly plan: string;
  readonly period: string;
  readonly lines: readonly LedgerLine[];
};

export type StateCounts = Readonly<Record<FileState, number>>;

export const countStates = ({ lines }: Ledger): StateCounts => {
  const count = (state: FileState): number => lines.filter((one) => one.state === state).length;
  return {
    accepted: count("accepted"),
    superseded: count("superseded"),
    duplicate: count("duplicate"),
    conflict: count("conflict"),
    rejected: count("rejected"),
  };
};

/** A period or plan of which more files are than of the one that is merged: likely that was chosen wrongly. */
export type Elsewhere = {
  readonly code: "TT-03" | "TN-04";
  readonly found: string;
  readonly expected: string;
  readonly files: number;
};

export function elsewhere({ lines }: Ledger): Elsewhere | undefined {
  const others = new Map<string, Elsewhere>();
  let here = 0;
  for (const { state, code, facts } of lines) {
    if (state !== "rejected") here += 1;
    if (code !== "TT-03" && code !== "TN-04") continue;
    const { found = "", expected = "" } = facts;
    const files = (others.get(`${code} ${found}`)?.files ?? 0) + 1;
    others.set(`${code} ${found}`, { code, found, expected, files });
  }
  const [most] = [...others.values()].sort((a, b) => b.files - a.files);
  return most && most.files > here ? most : undefined;
}
