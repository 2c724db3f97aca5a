/** What the panel "Gộp số liệu" says. */
export type MergeTexts = {
  readonly title: string;
  readonly lead: string;
  /** The worker that had merged was lost. */
  readonly gone: string;
  readonly office: string;
  readonly officeTop: string;
  readonly received: string;
  readonly receivedTip: string;
  readonly receivedWrong: string;
  readonly files: string;
  readonly filesTip: string;
  readonly filesTaken: (files: number) => string;
  readonly passedOver: (count: number, first: readonly string[]) => string;
  readonly pickFiles: string;
  readonly pickFolder: string;
  readonly clear: string;
  readonly go: string;
  readonly progress: (done: number, total: number, secondsLeft: number | undefined) => string;
  readonly noFiles: string;
  readonly why: Readonly<Record<"plan" | "units" | "office-unknown" | "office-which", string>>;
  readonly result: string;
  readonly units: (office: string, counted: string) => string;
  readonly silent: (count: number, names: string) => string;
  readonly waiting: (count: number, names: string) => string;
  readonly faulty: (count: number, names: string) => string;
  readonly ledger: string;
  readonly show: string;
  readonly all: string;
  readonly states: Readonly<Record<"accepted" | "superseded" | "duplicate" | "conflict" | "rejected", string>>;
  readonly noneShown: string;
  readonly shown: (shown: number, all: number) => string;
  /** What is shown, for those who hear the button and do not see its place. */
  readonly showMore: string;
  readonly counts: (errors: number, warnings: number) => string;
  readonly late: (days: number) => string;
  readonly number: (number: number) => string;
  readonly of: (file: string) => string;
  /** Of a duplicate: the file that it is the same as. */
  readonly same: (file: string) => string;
  /** Beside a file that was answered about, until the merge has the answer. */
  readonly counting: string;
  readonly use: string;
  readonly useFile: (file: string) => string;
  /** The office filled the file in for its unit: told of it, said of it, and taken back. */
  readonly typedFor: {
    readonly is: string;
    readonly say: string;
    readonly sayOf: (file: string) => string;
    readonly unsay: string;
    readonly unsayOf: (file: string) => string;
  };
  /** Takes one file out of those that are merged. */
  readonly leave: string;
  readonly leaveFile: (file: string) => string;
  readonly belongs: (code: string, name: string) => string;
  readonly askUnit: string;
  readonly decided: Readonly<Record<"person" | "newest", string>>;
  readonly forget: (count: number) => string;
  readonly kept: string;
  readonly dropped: (count: number, names: string) => string;
  /** Why the result does not go into what is open: on the page for files nobody can open an empty workbook. */
  readonly unwritable: Readonly<Record<"own" | "other" | "large", (asFile: boolean, cells: string) => string>>;
  readonly write: string;
  readonly written: (sheets: number) => string;
  readonly already: string;
  readonly letters: string;
  readonly lettersSaved: (letters: number, file: string) => string;
  readonly noLetters: string;
  readonly save: string;
  readonly saved: (file: string) => string;
};
