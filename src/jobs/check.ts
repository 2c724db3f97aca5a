import {
  acknowledged,
  againstSources,
  dutyProblems,
  formChanges,
  type FormContext,
  FormMemory,
  type InfoRead,
  nothingSaid,
  planProblems,
  type Previous,
  readEntry,
  readInfo,
  readMeta,
  readPlan,
  readSourceRows,
  readSummary,
  readTasks,
  taskProblems,
  type TasksRead,
  type ResultsRead,
  resultsOf,
  type SourceRead,
  type RuleBook,
} from "../forms/index";
import { type FormChange, type Problem, holdsBack } from "../problems/index";
import { DUTY_RULES, type NamesOf, PLAN_RULES, type RowValues, RULES } from "../rules/index";
import type { GridBook } from "../sheet/index";
import { heldBy } from "./held-by";
import { asMeant, type OldTexts } from "./in-use";
import { judge, judgeOwn, judgeTotals } from "./judge-rows";
import type { Ports } from "./ports";
import { tampering, withoutPlanChanges } from "./tampering";

export type CheckResult = {
  /** Absent where the file is not one of our workbooks. */
  readonly context?: FormContext;
  readonly rows: readonly RowValues[];
  /** Names of these rows, made ready with the form; absent where there are none. */
  readonly names?: NamesOf;
  readonly problems: readonly Problem[];
  /** No error and no question: the workbook may be sent. */
  readonly sendable: boolean;
  /** Sheet `Thông tin` as it was read. */
  readonly info?: InfoRead;
  /** Name of sheet `Chỉ tiêu` in this file. */
  readonly sheet?: string;
  /** Where the plan asks for tasks alone: what is said of them. */
  readonly tasks?: TasksRead;
  /** What an office's workbook says after a merge. */
  readonly results?: ResultsRead;
  /** The figures behind it, as that workbook lists them. */
  readonly sources?: readonly SourceRead[];
  /** Mã đối chiếu that the file carries. */
  readonly fingerprint?: string;
  /** How its texts are written. */
  readonly old?: OldTexts;
  /** In what its form differs from that of today; empty where it is that. */
  readonly changes?: readonly FormChange[];
};

/** The whole book, or without the rule of that id. */
export const ruleBook = (off?: string): RuleBook => ({
  entry: RULES.filter(({ id }) => id !== off),
  plan: PLAN_RULES.filter(({ id }) => id !== off),
  duties: DUTY_RULES.filter(({ id }) => id !== off),
  ...(off !== undefined && { unread: off }),
});

/** The same object for every check: what is made ready for it once is ready for all. */
const WHOLE = ruleBook();

type Found = Omit<CheckResult, "rows" | "problems" | "sendable">;

const done = (problems: readonly Problem[], rows: readonly RowValues[], found: Found = {}): CheckResult => ({
  ...found,
  rows,
  problems,
  sendable: !problems.some(({ severity }) => holdsBack(severity)),
});

/** Judges workbooks one after another: what their forms have in common is made once and kept for the last forms. */
export type Checker = (book: GridBook, previous?: Previous) => Promise<CheckResult>;

/** @param rules the rule book; a shorter one only where the check itself is checked */
export function checker(ports: Ports, rules: RuleBook = WHOLE): Checker {
  const forms = new FormMemory(rules);
  return (book, previous) => check(book, ports, forms, previous);
}

/**
 * Everything that is wrong with one workbook, judged from its own hidden sheet and the catalogue.
 * @param previous figures of the period before, where the workbook was issued without them
 */
export const checkBook = (
  book: GridBook,
  ports: Ports,
  previous?: Previous,
  rules: RuleBook = WHOLE,
): Promise<CheckResult> => checker(ports, rules)(book, previous);

async function check(
  given: GridBook,
  { packs, digest }: Ports,
  forms: FormMemory,
  previous: Previous | undefined,
): Promise<CheckResult> {
  const { book, old } = asMeant(given);
  const meta = readMeta(book, packs);
  if (!meta.ok) return done([meta.problem], []);
  const { fingerprint, records } = meta;
  const context = previous ? { ...meta.context, previous } : meta.context;
  const form = forms.of(context);
  const layout = form.layouts.of(book, context);
  const tampered = await tampering(book.file, meta, digest, previous ? forms.of(meta.context) : form, layout);
  const changes = formChanges(book, meta.context, layout, records);
  const found = { context, info: readInfo(book, context, layout.info), fingerprint, old, changes };
  const { info } = found;
  const owed = dutyProblems(info, context, book.file, forms.rules.duties);
  // A plan without targets has no entries to judge: what is said of its tasks is the answer.
  const tasks = form.rows.length === 0 ? readTasks(book, context, layout.tasks) : undefined;
  const unsaid = tasks ? nothingSaid(tasks) : [];
  const around = [...info.problems, ...owed, ...taskProblems(book, context, layout.tasks), ...unsaid];
  const told = (problems: readonly Problem[]): readonly Problem[] =>
    acknowledged(
      withoutPlanChanges(problems, tampered, changes).filter(({ code }) => code !== forms.rules.unread),
      records,
    );
  if (tasks && !context.merged) return done(told([...tampered, ...around]), [], { ...found, tasks });
  const plan = readPlan(book, context, layout.plan);
  const summary = context.merged ? readSummary(book, context) : undefined;
  const own = summary ? judgeOwn(summary, context, info, book.file, forms) : [];
  const holding = own.filter(({ severity }) => holdsBack(severity));
  const results = summary && resultsOf(summary, context, plan, (row) => heldBy(row, holding));
  const entry = results ?? readEntry(book, context, plan, layout.entry, form.programs, meta.context);
  const sources = results && readSourceRows(book);
  // What its formulas say without the figures of the period before, nobody judged.
  const written = previous ? { ...entry, words: [] } : entry;
  const judged = [
    ...(results && sources ? againstSources(results.summary, sources, context, book.file) : []),
    ...own,
    ...(results
      ? judgeTotals(results, context, info, book.file, form)
      : judge(written, context, info, book.file, form)),
    ...planProblems(plan, context, book.file, form.planPrograms),
  ];
  return done(told([...tampered, ...entry.problems, ...plan.problems, ...judged, ...around]), entry.rows, {
    ...found,
    ...(tasks && { tasks }),
    sheet: entry.sheet,
    ...(results && sources ? { results, sources } : { names: (values) => form.programs(values.row).names(values) }),
  });
}
