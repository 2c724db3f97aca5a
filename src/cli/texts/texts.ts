import type { TemplateRefusal } from "../../jobs/index";
import type { UsageFault } from "../args";
import type { CommandName, OptionName } from "../commands-list";
import type { FileFault } from "../files";

type ByCode<Fault extends { readonly code: string }> = {
  readonly [Code in Fault["code"]]: (fault: Extract<Fault, { readonly code: Code }>) => string;
};

/** Everything that the terminal says itself; a code, option or command without its text does not compile. */
export type Texts = {
  readonly usage: ByCode<UsageFault>;
  /** After what is wrong with the command line. */
  readonly seeHelp: (command: string) => string;
  readonly files: Readonly<Record<FileFault["code"], (path: string) => string>>;
  readonly template: ByCode<TemplateRefusal>;
  readonly help: Help;
  readonly views: Views;
  readonly demo: Demo;
};

export type Help = {
  readonly about: string;
  readonly usage: string;
  /** What stands for a command in usage. */
  readonly command: string;
  readonly commandsHeading: string;
  readonly optionsHeading: string;
  readonly options: Readonly<Record<OptionName, string>>;
  /** What an option is to one command, where that is not what it is to the others. */
  readonly own: Partial<Readonly<Record<CommandName, Partial<Readonly<Record<OptionName, string>>>>>>;
  readonly commands: Readonly<Record<CommandName, string>>;
  /** Lines under the options. */
  readonly notes: Partial<Readonly<Record<CommandName, readonly string[]>>>;
  readonly more: string;
  readonly exits: readonly string[];
};

export type Views = {
  readonly unexpected: (what: string) => string;
  readonly kept: (path: string) => string;
  /** Files of folders that are no workbooks: how many, and the first names. */
  readonly passedOver: (count: number, names: readonly string[]) => string;
  readonly levelsIgnored: string;
  readonly written: (path: string) => string;
  readonly nothingWritten: string;

  readonly plansHeading: readonly string[];
  readonly noNumber: string;
  readonly issuer: string;
  readonly years: string;
  readonly parents: string;
  readonly uncatalogued: string;
  readonly noTargets: string;
  readonly targets: string;
  readonly tasks: string;
  readonly duties: string;
  readonly reports: string;
  readonly choices: string;
  readonly sends: (due: string, to: string) => string;
  readonly dueDay: (day: number, month: number, before: boolean, year?: number) => string;
  readonly half: Readonly<Record<"H1" | "H2" | "year", string>>;

  readonly unit: (name: string, code: string, period: string, from: string, to: string) => string;
  readonly template: (rows: number, asked: number, cells: number) => string;
  readonly due: (day: string | undefined, receiver: string | undefined) => string;
  readonly fillNext: (path: string) => string;

  readonly status: (missing: number, wrong: number, review: number, sendable: boolean) => string;
  readonly similar: (count: number, cells: string) => string;
  readonly clean: string;
  readonly filesTotal: (all: number, sendable: number, held: number, refused: number) => string;
  readonly readTotal: (all: number, refused: number) => string;

  readonly acknowledged: (count: number) => string;
  readonly reason: (reason: string) => string;
  readonly restored: (kept: number) => string;
  /** The workbook of an office after a merge is drawn by merging alone. */
  readonly restoreMerged: string;
  readonly leftover: (count: number) => string;
  readonly doubted: (count: number) => string;

  readonly heldBack: string;
  readonly drafted: string;

  readonly sheetHeading: readonly string[];
  readonly state: Readonly<Record<"visible" | "hidden" | "veryHidden", string>>;
};

/** The story of the made-up school. */
export type Demo = {
  readonly about: string;
  readonly template: string;
  readonly filled: (mistakes: number) => string;
  readonly checked: string;
  readonly corrected: string;
  readonly checkedAgain: string;
  readonly compiled: string;
  readonly files: (folder: string) => string;
  readonly openNext: readonly string[];
  readonly allFound: (mistakes: number) => string;
  /** Only where the program itself is at fault. */
  readonly missed: (names: string) => string;
  readonly notSendable: string;
};
