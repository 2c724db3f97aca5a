import {
  drawReportBook,
  type FormContext,
  readInfo,
  readSources,
  readTasks,
  renderedFrom,
  taskValues,
  type Previous,
} from "../forms/index";
import { holdsBack, type Problem } from "../problems/index";
import { place, type GridBook, type PlacedBook } from "../sheet/index";
import { checkBook } from "./check";
import { inUse } from "./in-use";
import type { Ports } from "./ports";
import { previousFrom } from "./previous";

export type CompileOptions = {
  /** Workbook of the period before, where the one at hand was issued without its figures. */
  readonly previous?: GridBook;
  /** Compile although errors remain; the caller marks the result as a draft. */
  readonly draft?: boolean;
};

export type Compiled =
  | {
      readonly ok: true;
      readonly book: PlacedBook;
      readonly context: FormContext;
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refused = (problems: readonly Problem[]): Compiled => ({ ok: false, problems });

function tooManyErrors(problems: readonly Problem[], file: string, sheet: string): Problem {
  const errors = problems.filter(({ severity }) => holdsBack(severity)).length;
  const place = { file, sheet, cell: "A1" };
  return {
    code: "BC-02",
    severity: "error",
    facts: { errors: String(errors) },
    place,
    name: "",
    clause: "Điều kiện lập báo cáo",
  };
}

async function withPrevious(
  context: FormContext,
  before: GridBook | undefined,
  ports: Ports,
): Promise<{ readonly previous?: Previous; readonly problems: readonly Problem[] }> {
  if (!before) return { problems: [] };
  const found = await previousFrom(before, context, ports);
  return found.ok ? { previous: found.previous, problems: [] } : { problems: found.problems };
}

/**
 * The report of a unit, rendered from its workbook: text sheet and Phụ lục I, every number computed from the entries.
 * Entries that hold a workbook back hold the report back too.
 */
export async function compileReport(
  given: GridBook,
  ports: Ports,
  { previous, draft }: CompileOptions = {},
): Promise<Compiled> {
  const book = inUse(given);
  const first = await checkBook(book, ports);
  if (!first.context) return refused(first.problems);
  const before = await withPrevious(first.context, previous, ports);
  if (before.problems.length > 0) return refused(before.problems);
  const checked = before.previous ? await checkBook(book, ports, before.previous) : first;
  const context = checked.context ?? first.context;
  const info = readInfo(book, context);
  const tasks = readTasks(book, context);
  const sources = readSources(book, context);
  const problems = [...checked.problems, ...sources.problems];
  if (!checked.sendable && !draft) return refused([tooManyErrors(problems, book.file, info.sheet), ...problems]);
  const planned = taskValues(tasks, context);
  const values = {
    rows: checked.rows,
    info: (key: string) => info.values.get(key)?.value ?? null,
    tasks: (key: string) => planned.get(key) ?? null,
    sources: sources.text,
  };
  return { ok: true, book: place(drawReportBook(context, renderedFrom(values, context))), context, problems };
}
