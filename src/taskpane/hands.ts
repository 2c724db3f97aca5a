import type {
  CheckResult,
  Correction,
  GridBook,
  InsertPlanned,
  Parts,
  Overview,
  PlacedBook,
  PreviousFound,
  PreviousWish,
  RemovePlan,
  QuickFix,
  ReportPlanned,
  RestorePlanned,
  Spot,
  TemplateWish,
} from "../jobs/index";
import type { Refusal } from "../problems/index";
import type { IssueHands } from "./publish/hands";
import type { MergeHands } from "./merge/hands";
import type { UnitHands } from "./units/hands";

/** What a check says; its rows are functions, which stay with the worker. */
export type Checked = Omit<CheckResult, "rows"> & {
  /** Corrections that are certain, one place for each problem. */
  readonly fixes: readonly (QuickFix | undefined)[];
};

/** The part of the jobs that computes: everything in and out is plain data, so that a worker can do it. */
export type Labour = {
  readonly check: (book: GridBook) => Promise<Checked>;
  /** Behind a cell of the merged workbook that was checked last; undefined where it shows no figure. */
  readonly partsAt: (spot: Spot) => Promise<Parts | undefined>;
  readonly planReport: (book: GridBook, previous: GridBook | undefined) => Promise<ReportPlanned>;
  readonly planInsert: (wish: TemplateWish, overview: Overview, there: GridBook | undefined) => Promise<InsertPlanned>;
  readonly planRestore: (book: GridBook, corrections: readonly Correction[]) => Promise<RestorePlanned>;
  readonly planRemove: (book: GridBook, overview: Overview) => Promise<RemovePlan>;
  readonly previousFrom: (book: GridBook, wish: PreviousWish) => Promise<PreviousFound>;
};

/** A file that can be written again, as read. */
export type OpenedFile = {
  readonly name: string;
  readonly placed: PlacedBook;
  readonly grid: GridBook;
  readonly lost: readonly string[];
};

/** Files in and out, computed in the same place. */
export type FileHands = {
  readonly readFile: (
    bytes: Uint8Array,
    file: string,
  ) => Promise<{ readonly ok: true; readonly book: GridBook } | { readonly ok: false; readonly refusal: Refusal }>;
  readonly openFile: (bytes: Uint8Array, file: string) => Promise<OpenedFile | { readonly refusal: Refusal }>;
  /** @param title of the workbook, the same as in the terminal: the name of the unit */
  readonly writeFile: (book: PlacedBook, title: string) => Promise<Uint8Array>;
  readonly readBack: (book: PlacedBook, file: string) => Promise<GridBook>;
};

export type Hands = Labour & FileHands & UnitHands & IssueHands & MergeHands;
