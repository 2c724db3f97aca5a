import type { GridBook, Ledger, MergedSheets, MergeStanding, Overview } from "../../jobs/index";
import type { Period } from "../../plan/index";
import type { Problem } from "../../problems/index";
import type { ListRefusal } from "../publish/hands";

/** A file as a person gave it, with the folders in which it lay. */
export type NamedBytes = { readonly path: string; readonly bytes: Uint8Array };

/** The same where the disk may not have given it. */
export type GivenBytes = { readonly path: string; readonly bytes: Uint8Array | undefined };

export type NamedUnit = { readonly code: string; readonly name: string };

/** A list of units; the list itself stays where it was read. */
export type UnitsSeen = {
  readonly units: number;
  /** Units that others stand under, in the order of the list. */
  readonly offices: readonly NamedUnit[];
  readonly problems: readonly Problem[];
};

export type UnitsRead =
  { readonly ok: true; readonly seen: UnitsSeen } | { readonly ok: false; readonly refusal: ListRefusal };

export type MergeAsked = {
  readonly plan: string;
  readonly period: Period;
  /** Code of the office that merges; absent: the top of the list. */
  readonly office?: string;
  /** Which file of a unit counts: code → SHA-256. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Whose a file is: path → code. */
  readonly identities: ReadonlyMap<string, string>;
  /** Day of receipt, ISO. */
  readonly received?: string;
  /** The workbook that is open: what people wrote into it at the last merge is kept. */
  readonly last?: GridBook;
};

export type Silent = NamedUnit & { readonly status: "not-sent" | "with-errors" };

/** What a merge gives, told before anything is written. */
export type MergeSeen = {
  readonly office: NamedUnit;
  readonly ledger: Ledger;
  readonly units: number;
  /** Units of which something is missing. */
  readonly silent: readonly Silent[];
  /** Cells of the workbook to be written. */
  readonly cells: number;
  /** What is open; where it is the workbook of the last merge, the work of people in it is kept. */
  readonly standing: MergeStanding;
};

export type MergeTold =
  | { readonly ok: true; readonly seen: MergeSeen }
  | { readonly ok: false; readonly why: "plan" | "units" | "office-unknown" | "office-which" };

/** A merge, computed where the files were read; what is large stays there until it is asked for. */
export type MergeHands = {
  readonly readUnits: (file: NamedBytes, keepCodes: boolean) => Promise<UnitsRead>;
  /** @param anew the files before these are forgotten */
  readonly readSubmissions: (files: readonly GivenBytes[], anew: boolean) => Promise<void>;
  readonly merge: (asked: MergeAsked) => Promise<MergeTold>;
  /** The workbook of the last merge as a file. */
  readonly mergedFile: () => Promise<Uint8Array>;
  /** Letters after the last merge as one archive; undefined where nobody has to be written to. */
  readonly letters: () => Promise<{ readonly letters: number; readonly zip: Uint8Array } | undefined>;
  /** The workbook of the last merge as sheets for the open one, under names that are free there. */
  readonly mergedSheets: (overview: Overview) => Promise<MergedSheets>;
};
