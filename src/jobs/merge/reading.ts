import type { Period, OrgUnit } from "../../plan/index";
import type { LedgerNote, ReadLine, Share } from "../../entries/index";
import type { SourceRead } from "../../forms/index";
import type { Problem } from "../../problems/index";
import type { Scalar } from "../../sheet/index";

/** A file as it was found, before anybody opened it. */
export type FileSeen = {
  /** As given, with folders. */
  readonly path: string;
  /** SHA-256 of the bytes. */
  readonly sha256: string;
};

/** A file that no figure was taken from: the code says why, its facts make the sentence. */
export type Refused = FileSeen & {
  readonly ok: false;
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly sheet: string | null;
  readonly cell: string | null;
};

/** A file as a submission; plain data, so that a worker may hand it over. */
export type Accepted = FileSeen & {
  readonly ok: true;
  readonly plan: string;
  readonly period: Period;
  /** As the file says; the list of units has the last word. */
  readonly unit: OrgUnit;
  /** Lần gửi. */
  readonly number: number;
  readonly fingerprint: string;
  /** What is to be known of the file though nothing has to be corrected: an older form, old codes of letters. */
  readonly notes: readonly LedgerNote[];
  /** SHA-256 of plan, period, unit, number and all entries: equal contents are one submission. */
  readonly content: string;
  /** Day of signing, ISO, where the file says one. */
  readonly signed?: string;
  /** Last day for sending, as issued. */
  readonly due?: string;
  /** Name of sheet `Chỉ tiêu` (or `Tổng hợp`) in the file. */
  readonly sheet: string;
  readonly lines: readonly ReadLine[];
  /** What an office wrote into its own form besides figures, by role and name of the cell. */
  readonly typed?: ReadonlyMap<string, Scalar>;
  /** A workbook that was merged: its totals by measure of its plan, the office's own line included. */
  readonly merged?: ReadonlyMap<string, Share>;
  /** The figures behind those totals, as that workbook lists them. */
  readonly sources?: readonly SourceRead[];
  /** The units that it has rows of. */
  readonly rows?: readonly Pick<OrgUnit, "code" | "name">[];
  /** Units of which that workbook itself says that it holds nothing. */
  readonly lacks?: readonly string[];
  /** Lần gửi of the units whose figures that workbook holds, by their codes. */
  readonly holds?: ReadonlyMap<string, number>;
  readonly errors: number;
  readonly warnings: number;
  readonly problems: readonly Problem[];
};
/** Số liệu của cơ quan, where it was typed. */
export type OwnLine = Pick<Accepted, "path" | "sheet" | "number" | "lines">;

export type Reading = Refused | Accepted;
