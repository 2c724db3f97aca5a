import type { ReadLine } from "../../entries/index";
import {
  findMeta,
  type FormContext,
  type Kept,
  leftRecords,
  readLedger,
  readLeftover,
  readRecords,
} from "../../forms/index";
import type { RowValues } from "../../rules/index";
import type { GridBook } from "../../sheet/index";
import { checkBook } from "../check";
import { inUse } from "../in-use";
import type { Ports } from "../ports";
import { readLines } from "./read-file";
import type { OwnLine } from "./reading";
import { typedBy } from "./typed-by";
import { typedOver } from "./typed-over";

/** What people wrote into the workbook of the last merge: nobody types it twice. */
export type KeptWork = Kept & {
  /** Số liệu của cơ quan, which is added again. */
  readonly line: OwnLine;
  /** Files that people chose in the ledger: SHA-256 → used or not. */
  readonly decisions: ReadonlyMap<string, boolean>;
  /** SHA-256 of every file of that merge. */
  readonly files: ReadonlySet<string>;
};

const sameForm = (one: FormContext, other: FormContext): boolean =>
  one.pack.id === other.pack.id && one.period.id === other.period.id && one.unit.code === other.unit.code;

/** The office's line as rows; what is wrong with it is told where the workbook is checked. */
const ownLines = (own: readonly RowValues[], context: FormContext): readonly ReadLine[] => readLines(own, context, []);

/** Undefined where the file is no merged workbook of that office, plan and period. */
export async function keptFrom(given: GridBook, office: FormContext, ports: Ports): Promise<KeptWork | undefined> {
  const book = inUse(given);
  const { context, results } = await checkBook(book, ports);
  if (!context || !results || !sameForm(context, office)) return undefined;
  const { own, typed, sheet } = results.summary;
  const { notes, decisions, files } = readLedger(book);
  const meta = findMeta(book);
  const words = typedBy(book, context);
  return {
    own: typed,
    notes,
    decisions,
    files,
    line: { path: book.file, sheet, number: context.submission, lines: ownLines(own, context) },
    typed: words,
    records: meta ? leftRecords(readRecords(meta)) : [],
    leftover: [...readLeftover(book), ...typedOver(book, context, { own: typed, typed: words })],
  };
}
