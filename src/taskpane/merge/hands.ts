import type { Elsewhere, GridBook, Ledger, MergedSheets, MergeStanding, Overview } from "../../jobs/index";
import type { Period, UnitKind } from "../../plan/index";
import type { NamedUnit } from "../units/hands";

/** A file as a person gave it, with the folders in which it lay; no bytes where the disk did not give them. */
export type GivenBytes = { readonly path: string; readonly bytes: Uint8Array | undefined };

export type MergeAsked = {
  readonly plan: string;
  readonly period: Period;
  /** Code of the office that merges; absent: the top of the list. */
  readonly office?: string;
  /** Which file of a unit counts: code → SHA-256. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Whose a file is: path → code. */
  readonly identities: ReadonlyMap<string, string>;
  /** Was a file filled in by the office for its unit? By SHA-256; else as the open workbook has it. */
  readonly typedFor: ReadonlyMap<string, boolean>;
  /** Paths of files that were read and that a person has taken out since. */
  readonly left: ReadonlySet<string>;
  /** Day of receipt, ISO. */
  readonly received?: string;
  /** The workbook that is open: what people wrote into it at the last merge is kept. */
  readonly last?: GridBook;
};

/** `waiting`: files came, but none of them counts until somebody decides. */
export type Silent = NamedUnit & { readonly status: "not-sent" | "waiting" | "with-errors" };

/** What a merge gives, told before anything is written. */
export type MergeSeen = {
  readonly office: NamedUnit;
  readonly ledger: Ledger;
  /** Where most files are of another period or plan. */
  readonly elsewhere?: Elsewhere;
  /** Kinds of those that have a row, one for each. */
  readonly units: readonly UnitKind[];
  /** Units of which something is missing. */
  readonly silent: readonly Silent[];
  /** Cells of the workbook to be written. */
  readonly cells: number;
  /** Units that the open workbook had at the last merge and of which no file is given now. */
  readonly dropped?: readonly NamedUnit[];
  /** What is open; where it is the workbook of the last merge, the work of people in it is kept. */
  readonly standing: MergeStanding;
};

export type MergeTold =
  | { readonly ok: true; readonly seen: MergeSeen }
  | { readonly ok: false; readonly why: "plan" | "units" | "office-unknown" | "office-which" };

/** What is asked of the last merge; undefined where the place that computed it was lost since. */
export type OfLast<T> = T | undefined;

export type Letters = { readonly letters: number; readonly zip?: Uint8Array };

/** A merge, computed where the files were read; what is large stays there until it is asked for. */
export type MergeHands = {
  /** @param anew the files before these are forgotten */
  readonly readSubmissions: (files: readonly GivenBytes[], anew: boolean) => Promise<void>;
  readonly merge: (asked: MergeAsked) => Promise<MergeTold>;
  /** The workbook of the last merge as a file. */
  readonly mergedFile: () => Promise<OfLast<Uint8Array>>;
  /** Letters after the last merge as one archive; none where nobody has to be written to. */
  readonly letters: () => Promise<OfLast<Letters>>;
  /** The workbook of the last merge as sheets for the open one, under names that are free there. */
  readonly mergedSheets: (overview: Overview) => Promise<OfLast<MergedSheets>>;
};
