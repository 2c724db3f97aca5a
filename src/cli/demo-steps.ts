import { join } from "node:path";
import { checkBook, type CheckResult, type Compiled, compileReport, statusOf } from "../jobs/index";
import type { GridBook, PlacedBook } from "../sheet/index";
import { readPlaced } from "../xlsx/read-placed";
import { nodeInflate } from "./inflate";
import { line } from "./lines";
import { openBook } from "./open-book";
import { saveBook } from "./save-book";
import type { Session } from "./shell";
import { fileText } from "./texts/index";
import { findingLines, statusLines } from "./views/findings";

/** The disk did not let us; the sentence has been said. */
export class Stopped extends Error {}

/** What the story does with files of its folder, by their names. */
export type Steps = {
  readonly heading: (text: string) => void;
  readonly save: (name: string, book: PlacedBook) => Promise<void>;
  /** The workbook as a person opens it: from the file, whole. */
  readonly reopen: (name: string) => Promise<PlacedBook>;
  readonly check: (name: string) => Promise<CheckResult>;
  readonly compile: (name: string) => Promise<Compiled>;
};

export function stepsIn(folder: string, title: string, session: Session): Steps {
  const { say, complain, texts, language, ports, files } = session;
  const at = (name: string): string => join(folder, name);
  const stop = (text: string): never => {
    complain([line(text, "error")]);
    throw new Stopped();
  };
  const values = async (name: string): Promise<GridBook> => {
    const opened = await openBook({ path: at(name) }, session);
    return opened.ok ? opened.book : stop(opened.refusal.text);
  };
  return {
    heading: (text) => {
      say([line(""), line(text, "title")]);
    },
    save: async (name, book) => {
      const saved = await saveBook(at(name), book, title, [], session);
      if (!saved.ok) return stop(saved.text);
      say(saved.lines.map((one) => ({ ...one, indent: 1 })));
    },
    reopen: async (name) => {
      const bytes = await files.read(at(name));
      if ("code" in bytes) return stop(fileText(texts, bytes));
      const read = readPlaced(bytes, name, nodeInflate);
      if (!read.ok) throw new Error(`our own file was refused: ${read.refusal.code}`);
      return read.book;
    },
    check: async (name) => {
      const result = await checkBook(await values(name), ports);
      const { problems } = result;
      say([...findingLines(problems, language, texts), ...statusLines(statusOf(problems), texts)]);
      return result;
    },
    compile: async (name) => compileReport(await values(name), ports),
  };
}
