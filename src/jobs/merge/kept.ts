import type { MergedUnit } from "../../entries/index";
import {
  findMeta,
  type FormContext,
  type Kept,
  leftRecords,
  readLedger,
  readLeftover,
  readRecords,
} from "../../forms/index";
import type { GridBook } from "../../sheet/index";
import { checkBook } from "../check";
import { inUse } from "../in-use";
import type { Ports } from "../ports";
import { meant } from "./meant";
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
  /** SHA-256 of files that the office filled in for their units. */
  readonly typedFor: ReadonlySet<string>;
  /** For whom files are taken: SHA-256 → code. */
  readonly identities: ReadonlyMap<string, string>;
  /** SHA-256 of every file of that merge. */
  readonly files: ReadonlySet<string>;
  /** Codes of the units below of which that merge had a submission. */
  readonly counted: ReadonlySet<string>;
};

/** Units that the workbook of the last merge has and this merge, for want of their files, has not. */
export const droppedUnits = (units: readonly MergedUnit[], kept: KeptWork | undefined): readonly MergedUnit[] =>
  units.filter(({ status, unit }) => status === "not-sent" && kept?.counted.has(unit.code));

const sameForm = (one: FormContext, other: FormContext): boolean =>
  one.pack.id === other.pack.id && one.period.id === other.period.id && one.unit.code === other.unit.code;

/** Figures that a program stored as texts are drawn as the numbers that they are read as: formulas add them. */
const drawnAgain = (typed: NonNullable<Kept["own"]>): NonNullable<Kept["own"]> =>
  new Map(
    [...typed].map(([name, value]) => {
      const again = typeof value === "string" ? meant(name.slice(name.indexOf(".") + 1), value) : value;
      return [name, again === "" ? null : again];
    }),
  );

/** Undefined where the file is no merged workbook of that office, plan and period. */
export async function keptFrom(given: GridBook, office: FormContext, ports: Ports): Promise<KeptWork | undefined> {
  const book = inUse(given);
  const { context, results, problems } = await checkBook(book, ports);
  if (!context || !results || !sameForm(context, office)) return undefined;
  const { own, typed, sheet, units } = results.summary;
  const { notes, decisions, typedFor, identities, files } = readLedger(book);
  const meta = findMeta(book);
  const words = typedBy(book, context);
  return {
    own: drawnAgain(typed),
    notes,
    decisions,
    typedFor,
    identities,
    files,
    counted: new Set(units.flatMap(({ unit, number }) => (number === undefined ? [] : [unit.code]))),
    line: { path: book.file, sheet, number: context.submission, lines: readLines(own, context, problems) },
    typed: words,
    records: meta ? leftRecords(readRecords(meta)) : [],
    leftover: [...readLeftover(book), ...typedOver(book, context, { own: typed, typed: words })],
  };
}
