import type { HostNote, HostProblem } from "../problems/host";
import type { Place } from "../problems/place";
import type { GridBook } from "./grid";
import type { Table } from "./journal";
import type { PlacedBook } from "./placed";
import type { Scalar, Visibility } from "./spec";

/** What came of a job: a value, or the reason why the workbook is as it was. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: HostProblem };

export type SheetInfo = {
  readonly name: string;
  readonly visibility: Visibility;
  /** Names scoped to the sheet: how jobs know the sheets of ours. */
  readonly names: readonly string[];
};

/** Which sheets to read; the others stay unread, because a workbook may hold anything. */
export type Wanted = (sheet: SheetInfo) => boolean;

/** Key under which the same job finds its sheet again: plan, plan version, period, unit and role. */
export type BookKey = {
  readonly plan: string;
  readonly version: string;
  readonly period: string;
  readonly unit: string;
};

export const tableKey = (key: BookKey, role: string): string =>
  [key.plan, key.version, key.period, key.unit, role]
    .map((part) => part.replace(/[%|]/g, encodeURIComponent))
    .join("|");

/** The form whose sheet has this key. */
export function keyOf(table: string): BookKey {
  const [plan = "", version = "", period = "", unit = ""] = table
    .split("|")
    .map((part) => part.replace(/%(25|7C)/g, decodeURIComponent));
  return { plan, version, period, unit };
}

export type Overview = {
  /** Sheets of the workbook that a user may know of, in the order of the tabs; `_chitieu` is not among them. */
  readonly sheets: readonly { readonly name: string; readonly visibility: Visibility; readonly protected: boolean }[];
  /** Ours among them, by key. */
  readonly tables: readonly Table[];
  readonly hasMeta: boolean;
  /** Job that "Hoàn tác" would take back. */
  readonly undo?: string;
  /** Why no sheet can be added now. */
  readonly problem?: HostProblem;
};

export type AddOptions = {
  /** For "Hoàn tác": insert, compile, check … */
  readonly job: string;
  readonly key: BookKey;
  /**
   * A sheet of the same key: `keep` it with what people typed, `replace` it where its content differs, or `renew` it
   * with its looks. Replaced sheets stay as the one backup that "Hoàn tác" brings back.
   */
  readonly same: "keep" | "replace" | "renew";
  /** Role → sheet that the new one replaces though it has no key (a workbook that was made as a file). */
  readonly replaces?: ReadonlyMap<string, string>;
  /** Sheets that the job does not draw any more and that go with it. */
  readonly without?: readonly string[];
};

/** What was done; nothing in the lists: the workbook was so already. */
export type Done = {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
  readonly notes: readonly HostNote[];
};

export type CellChange = {
  /** A1 address, for example `G12`. */
  readonly cell: string;
  /** What the job saw; another value there refuses the change. Absent: whatever stands there. */
  readonly before?: Scalar;
  readonly after: Scalar;
};

/** The port over which jobs touch a workbook, be it open in Excel or a file. Every change is whole or absent. */
export type SheetStore = {
  readonly overview: () => Promise<Outcome<Overview>>;
  /** `edited`: since the last reading nothing happened but what people do in the open workbook; it is told the same sooner. */
  readonly read: (wanted: Wanted, since?: "edited") => Promise<Outcome<GridBook>>;
  /** The sheet `_chitieu` of the book becomes the content of `_chitieu`; its row 2 is left to the journal. */
  readonly addSheets: (book: PlacedBook, options: AddOptions) => Promise<Outcome<Done>>;
  /** By name; `_chitieu` is emptied with them, and goes when nothing is left to undo. */
  readonly removeSheets: (job: string, sheets: readonly string[]) => Promise<Outcome<Done>>;
  /**
   * Cells of one sheet that people may type in, all or none; values, never formulas. They go over as one block: on a
   * protected sheet no cell between them may be locked.
   */
  readonly writeValues: (job: string, sheet: string, changes: readonly CellChange[]) => Promise<Outcome<Done>>;
  /** Takes the last job back; once more brings it again. */
  readonly undo: () => Promise<Outcome<Done>>;
  /** Removes the backup of the last job: nothing to undo any more. */
  readonly forget: () => Promise<Outcome<Done>>;
  /** At start: takes back what was cut short. True when there was something. */
  readonly recover: () => Promise<Outcome<boolean>>;
  /** Shows a cell to the user. */
  readonly select: (place: Pick<Place, "sheet" | "cell">) => Promise<Outcome<void>>;
};
