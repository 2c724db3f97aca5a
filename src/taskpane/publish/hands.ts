import type { Survey, TemplateRefusal, Unallocated } from "../../jobs/index";
import type { Period } from "../../plan/index";
import type { ChosenFile, NamedUnit } from "../units/hands";

export type IssueWish = {
  /** Id of the plan. */
  readonly plan: string;
  readonly period: Period;
  /** Only the units under this office. */
  readonly under?: string;
  /** One archive for each office, else one folder. */
  readonly zip: boolean;
};

/** What comes of the workbooks of the period before. */
export type Carrying = {
  /** Units of the list of which something is filled in. */
  readonly units: number;
  readonly unsure: readonly NamedUnit[];
  readonly unlisted: readonly NamedUnit[];
  /** Balances of dissolved offices that went to an office above them. */
  readonly unallocated: readonly Unallocated[];
  /** Offices whose registered targets stand in the forms of the units below them. */
  readonly offices: number;
  readonly officesUnsure: readonly NamedUnit[];
};

/** Who would get a workbook, and what it holds already where earlier workbooks were chosen. */
export type Outset = Survey & { readonly carrying?: Carrying };

export type Counts = {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
};

export type Refused = { readonly code: string; readonly name: string; readonly refusal: TemplateRefusal };

/** How far an issue is: `at` of `of` units are done with. */
export type IssueStep = {
  readonly at: number;
  readonly of: number;
  readonly counts: Counts;
  /** The first of the units that get none. */
  readonly refused: readonly Refused[];
  /**
   * Present at the end; the archive holds what is new or changed, and the list of files. Withdrawn: files of the issue
   * before that nobody is to be sent any more.
   */
  readonly done?: { readonly archive?: Blob; readonly withdrawn: readonly string[] };
};

/**
 * Issuing, computed where the list was read: the workbooks stay there until the archive is whole. Asked for piece by
 * piece, so that the page can tell how far it is and stop.
 */
export type IssueHands = {
  /** The list of files of an earlier issue: how many it names, or undefined where it is no such list. */
  readonly openIssued: (file: ChosenFile) => Promise<number | undefined>;
  readonly dropIssued: () => Promise<void>;
  /** One accepted workbook of the period before: true where its figures can be carried over. */
  readonly openHanded: (file: ChosenFile, wish: IssueWish) => Promise<boolean>;
  readonly dropHanded: () => Promise<void>;
  /** Undefined where there is no list: before one is chosen, and where the place that had it was lost. */
  readonly surveyIssue: (wish: IssueWish) => Promise<Outset | undefined>;
  readonly beginIssue: (wish: IssueWish) => Promise<void>;
  readonly goOnIssuing: () => Promise<IssueStep>;
  /** Forgets what was made of an issue. */
  readonly endIssue: () => Promise<void>;
  /** A blank list of units, as a workbook. */
  readonly blankList: () => Promise<Uint8Array>;
};

/** What issuing needs of the page. */
export type IssueDesk = {
  readonly hands: IssueHands;
  /** Asks for the list of files of an earlier issue. */
  readonly chooseIssued: () => Promise<ChosenFile | undefined>;
  /** Asks for workbooks that were accepted; each is read when its turn comes. */
  readonly chooseHanded: () => Promise<readonly { readonly name: string; readonly read: () => Promise<ChosenFile> }[]>;
  readonly save: (name: string, content: Blob) => void;
  /** Milliseconds since some moment. */
  readonly clock: () => number;
  /** Address of the page for files, where this page may not hand files over. */
  readonly elsewhere?: string;
};
