import type { ReadLine } from "../../entries/index";
import {
  findMeta,
  type FormContext,
  type Kept,
  leftRecords,
  readLedger,
  readLeftover,
  readRecords,
  readSources,
} from "../../forms/index";
import type { RowValues } from "../../rules/index";
import type { GridBook, Scalar } from "../../sheet/index";
import { checkBook } from "../check";
import { inUse } from "../in-use";
import type { Ports } from "../ports";
import { typedIn } from "../restore/typed";
import { readLines } from "./read-file";
import type { OwnLine } from "./reading";

/** What people wrote into the workbook of the last merge: nobody types it twice. */
export type KeptWork = Kept & {
  /** Số liệu của cơ quan, which is added again. */
  readonly line: OwnLine;
  /** Files that people chose in the ledger: SHA-256 → used or not. */
  readonly decisions: ReadonlyMap<string, boolean>;
};

const sameForm = (one: FormContext, other: FormContext): boolean =>
  one.pack.id === other.pack.id && one.period.id === other.period.id && one.unit.code === other.unit.code;

/** The office's line as rows; what is wrong with it is told where the workbook is checked. */
const ownLines = (own: readonly RowValues[], context: FormContext): readonly ReadLine[] => readLines(own, context, []);

/** By role and name of the cell: what is computed from the units is not among it. */
function typedBy(book: GridBook, context: FormContext): ReadonlyMap<string, Scalar> {
  const { typed, outlook } = typedIn(book, context, true);
  return new Map<string, Scalar>([
    ...typed.flatMap(({ name, value }) => (name.startsWith("entry!") ? [] : [[name, value] as const])),
    ...outlook.map((text, at) => [`tasks!PH.${at + 1}`, text] as const),
    ...[...readSources(book, context).text].map(
      ([key, text]) => [`report!source.${key}`, text === "" ? null : text] as const,
    ),
  ]);
}

/** Undefined where the file is no merged workbook of that office, plan and period. */
export async function keptFrom(given: GridBook, office: FormContext, ports: Ports): Promise<KeptWork | undefined> {
  const book = inUse(given);
  const { context, results } = await checkBook(book, ports);
  if (!context || !results || !sameForm(context, office)) return undefined;
  const { own, typed, sheet } = results.summary;
  const { notes, decisions } = readLedger(book);
  const meta = findMeta(book);
  return {
    own: typed,
    notes,
    decisions,
    line: { path: book.file, sheet, number: context.submission, lines: ownLines(own, context) },
    typed: typedBy(book, context),
    records: meta ? leftRecords(readRecords(meta)) : [],
    leftover: readLeftover(book),
  };
}
