import {
  fingerprintText,
  type FormContext,
  formRows,
  type Previous,
  readEntry,
  readInfo,
  readMeta,
  readTasks,
} from "../forms/index";
import { type Problem, holdsBack } from "../problems/index";
import { judgeRow, type RowValues } from "../rules/index";
import type { GridBook } from "../sheet/index";
import type { Ports } from "./ports";

export type CheckResult = {
  /** Absent where the file is not one of our workbooks. */
  readonly context?: FormContext;
  readonly rows: readonly RowValues[];
  readonly problems: readonly Problem[];
  /** No error and no question: the workbook may be sent. */
  readonly sendable: boolean;
};

const done = (problems: readonly Problem[], rows: readonly RowValues[], context?: FormContext): CheckResult => ({
  ...(context && { context }),
  rows,
  problems,
  sendable: !problems.some(({ severity }) => holdsBack(severity)),
});

/** Findings of the rule book on the rows that were read, with place and name. */
export function judgeRows(
  rows: readonly RowValues[],
  context: FormContext,
  where: { readonly file: string; readonly sheet: string },
): readonly Problem[] {
  return rows.flatMap((values) =>
    judgeRow(values, context.period).map(({ code, severity, at, source, facts }) => {
      const place = { ...where, cell: values.address(at) };
      const clause = `${context.pack.number} ${values.row.measure.clause}; ${source}`;
      // The engine computes the facts that the rule declared for its code; the union cannot see that.
      return { code, severity, facts, place, name: `${values.row.code}.${at}`, clause } as Problem;
    }),
  );
}

async function tampering(
  book: GridBook,
  context: FormContext,
  stored: string,
  sheet: string,
  digest: Ports["digest"],
): Promise<readonly Problem[]> {
  const expected = await digest(fingerprintText(context));
  if (expected === stored) return [];
  const place = { file: book.file, sheet, cell: "A1" };
  return [
    {
      code: "BM-07",
      severity: "error",
      facts: { expected, found: stored },
      place,
      name: "",
      clause: "Quy ước biểu mẫu",
    },
  ];
}

/**
 * Everything that is wrong with one workbook, judged from its own hidden sheet and the catalogue.
 * @param previous figures of the period before, where the workbook was issued without them
 */
export async function checkBook(book: GridBook, { packs, digest }: Ports, previous?: Previous): Promise<CheckResult> {
  const meta = readMeta(book, packs);
  if (!meta.ok) return done([meta.problem], []);
  const tampered = await tampering(book, meta.context, meta.fingerprint, meta.sheet, digest);
  const context = previous ? { ...meta.context, previous } : meta.context;
  const around = [...readInfo(book, context).problems, ...readTasks(book, context).problems];
  // A plan without targets has no entries to judge.
  if (formRows(context).length === 0) return done([...tampered, ...around], [], context);
  const entry = readEntry(book, context);
  const judged = judgeRows(entry.rows, context, { file: book.file, sheet: entry.sheet });
  return done([...tampered, ...entry.problems, ...judged, ...around], entry.rows, context);
}
