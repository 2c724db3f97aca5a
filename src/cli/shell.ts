import type { Ports } from "../jobs/index";
import type { Language } from "../words/index";
import type { Request } from "./args";
import type { Files } from "./files";
import { json, type Line, printed } from "./lines";
import { ports } from "./ports";
import { type IssueAll, issueInTurn } from "./press";
import { type ReadAll, readInTurn } from "./read-all";
import type { Texts } from "./texts/index";

/** What a command is given from outside. `out` and `err` take one line without its end. */
export type Shell = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Only where a person looks on, and NO_COLOR is not set. */
  readonly colours: boolean;
  readonly files: Files;
  /** Somebody asked to stop. */
  readonly isCancelled?: () => boolean;
  /** Reads submissions, in threads of their own where there are any. */
  readonly readAll?: ReadAll;
  /** Makes the workbooks of an issue, in threads of their own where that is wished. */
  readonly issueAll?: IssueAll;
};

/** 0 no error and no question · 1 some · 2 no usable input. */
export type Exit = 0 | 1 | 2;

/** One run of one command. */
export type Session = Request & {
  readonly language: Language;
  readonly texts: Texts;
  readonly files: Files;
  readonly ports: Ports;
  readonly wantsJson: boolean;
  readonly isCancelled: () => boolean;
  readonly readAll: ReadAll;
  readonly issueAll: IssueAll;
  /** A person looks on: progress is worth telling. */
  readonly watched: boolean;
  readonly say: (lines: readonly Line[]) => void;
  readonly complain: (lines: readonly Line[]) => void;
  readonly json: (value: unknown) => void;
};

export { sha256 } from "./ports";

export const openSession = (request: Request, language: Language, texts: Texts, shell: Shell): Session => ({
  ...request,
  language,
  texts,
  files: shell.files,
  ports,
  wantsJson: request.flags.has("json"),
  isCancelled: shell.isCancelled ?? ((): boolean => false),
  readAll: shell.readAll ?? readInTurn(shell.files),
  issueAll: shell.issueAll ?? issueInTurn,
  watched: shell.colours,
  say: (lines) => {
    for (const line of lines) shell.out(printed(line, shell.colours));
  },
  complain: (lines) => {
    for (const line of lines) shell.err(printed(line, shell.colours));
  },
  json: (value) => {
    shell.out(json(value));
  },
});
