import type { LedgerLine } from "../../jobs/index";
import type { Pack, Period } from "../../plan/index";
import type { PublishPaneTexts } from "../../words/pane-publish-texts";
import type { PaneRole } from "../../words/pane-texts";
import type { Services } from "../services";
import type { Book } from "../shell/book";
import type { Model } from "../shell/model";
import type { Work } from "../shell/work";
import type { Given } from "./ports";
import type { UnitsActions, UnitsKnown } from "../units/units-model";
import type { MergeSeen, MergeTold } from "./hands";
import type { Progress } from "./reading";
import type { Unwritable } from "./unwritable";

export type Filter = "all" | LedgerLine["state"];

export type MergeState = {
  readonly packs: readonly Pack[];
  readonly plan: string;
  readonly year: string;
  readonly part: Period["part"];
  readonly list: UnitsKnown | undefined;
  /** Code of the office; empty: the top of the list. */
  readonly office: string;
  /** Day of receipt, as typed; empty: by the list. */
  readonly received: string;
  readonly files: readonly Given[];
  /** Paths of files that came with the others and are no workbooks. */
  readonly passed: readonly string[];
  readonly progress: Progress | undefined;
  readonly seen: MergeSeen | undefined;
  readonly filter: Filter;
  readonly shown: number;
  /** How many questions people have answered here. */
  readonly answered: number;
  /** Answers are being counted in: more of them may be given. */
  readonly counting: boolean;
  /** Paths of files about which something was answered that is not counted in yet. */
  readonly asked: readonly string[];
  /** Something was answered that is in no workbook yet. */
  readonly unsaved: boolean;
};

export type MergeActions = {
  readonly open: (role: PaneRole) => void;
  readonly change: (change: Partial<Pick<MergeState, "plan" | "year" | "part" | "office" | "received">>) => void;
  readonly pickFiles: () => void;
  readonly pickFolder: () => void;
  readonly drop: (what: DataTransfer) => void;
  readonly clear: () => void;
  readonly merge: () => void;
  readonly use: (line: LedgerLine) => void;
  readonly belongs: (line: LedgerLine, code: string) => void;
  readonly typedFor: (line: LedgerLine, is: boolean) => void;
  /** Takes one file out, as if it had not been given. */
  readonly leave: (line: LedgerLine) => void;
  /** Takes all answers back. */
  readonly forget: () => void;
  readonly show: (filter: Filter) => void;
  readonly more: () => void;
  readonly write: () => void;
  readonly save: () => void;
  readonly saveLetters: () => void;
};

export type MergeModel = Pick<Model<MergeState>, "get" | "subscribe"> & {
  readonly actions: MergeActions;
  readonly units: UnitsActions;
};

export type MergeSaid = {
  readonly written: (sheets: number) => string;
  readonly already: string;
  readonly saved: (file: string) => string;
  readonly lettersSaved: (letters: number, file: string) => string;
  readonly noLetters: string;
  readonly noFiles: string;
  readonly gone: string;
  readonly receivedWrong: string;
  readonly unwritable: Readonly<Record<Unwritable, (asFile: boolean, cells: string) => string>>;
  readonly why: Readonly<Record<Extract<MergeTold, { readonly ok: false }>["why"], string>>;
};

export type MergeTools = {
  readonly services: Services;
  readonly book: Book;
  readonly work: Work;
  readonly said: () => MergeSaid;
  readonly saidOfLists: () => PublishPaneTexts;
};

/** Lines of the ledger at a time: thousands at once would hold the page up. */
export const PAGE = 25;

export const FIRST: MergeState = {
  packs: [],
  plan: "",
  year: "",
  part: "H1",
  list: undefined,
  office: "",
  received: "",
  files: [],
  passed: [],
  progress: undefined,
  seen: undefined,
  filter: "all",
  shown: PAGE,
  answered: 0,
  counting: false,
  asked: [],
  unsaved: false,
};
