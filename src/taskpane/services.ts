import type { GridBook, Packs, SheetStore, Spot } from "../jobs/index";
import type { Refusal } from "../problems/index";
import type { Labour } from "./hands";
import type { IssueDesk } from "./publish/hands";
import type { MergeDesk } from "./merge/ports";
import type { UnitsDesk } from "./units/hands";

/** A file that somebody chose, as values, or why it could not be taken. */
export type Picked =
  | { readonly ok: true; readonly file: string; readonly book: GridBook }
  | { readonly ok: false; readonly refusal: Refusal };

/** The open file of the files page; in Excel there is none, because the workbook is Excel's. */
export type FileDesk = {
  readonly name: () => string | undefined;
  readonly dirty: () => boolean;
  /** Nothing stands in it: what was put into a new file has been taken back. */
  readonly empty: () => boolean;
  /** Kinds of content that saving would lose. */
  readonly lost: () => readonly string[];
  /** Asks for a file; undefined when nobody chose one. */
  readonly choose: () => Promise<File | undefined>;
  /** Why a file was not opened; `unread`: the disk does not give it, or it is a folder. */
  readonly open: (file: File) => Promise<Refusal | "unread" | undefined>;
  /** Asks when there is something to lose. */
  readonly mayLeave: () => Promise<boolean>;
  /** A new, empty file of this name. */
  readonly begin: (name: string) => Promise<void>;
  /** Hands the file over, of the unit whose name is its title; gives the name under which it was saved. */
  readonly save: (title: string) => Promise<string>;
};

/** Work waits for a cell to be left, or goes on; `mayStop`: nothing has been written yet. */
export type Held = (held: boolean, mayStop: boolean) => void;

/** How far long work over the workbook is; `mayStop`: what was written so far is taken away when it is stopped. */
export type Far = {
  readonly doing: "writing" | "looking";
  readonly at: number;
  readonly of: number;
  readonly mayStop: boolean;
};

/** Everything that panels are given from outside. The entries make it. */
export type Services = {
  readonly store: SheetStore;
  readonly packs: () => Promise<Packs>;
  readonly labour: Labour;
  readonly issuing: IssueDesk;
  /** ISO date. */
  readonly today: () => string;
  /** Asks for an .xlsx file and reads its values; undefined when nobody chose one. */
  readonly pick: () => Promise<Picked | undefined>;
  /** Calls back after every edit of the workbook by a person; gives the way to stop. */
  readonly onEdit: (listener: () => void) => () => void;
  /** Where the person is in the open workbook; not for files, which nobody sees here. */
  readonly selection?: {
    readonly watch: (listener: () => void) => () => void;
    readonly now: () => Promise<Spot | undefined>;
  };
  /** Calls when work waits until the person leaves the cell they type in, and when it goes on; not for files. */
  readonly onHeld?: (listener: Held) => void;
  /** Calls while long work goes on, and with nothing when it is over; not for files. */
  readonly onFar?: (listener: (far: Far | undefined) => void) => void;
  /** What was asked of the workbook needs no answer any more; not for files, which answer at once. */
  readonly stop?: () => void;
  readonly merging: MergeDesk;
  readonly lists: UnitsDesk;
  readonly files?: FileDesk;
};
