import { type LedgerNote, type ReadCell, type ReadLine, type Share } from "../../entries/index";
import type { EntryRow } from "../../plan/index";
import { type Bare, bareEntry, type FormContext, formRows } from "../../forms/index";
import { holdsBack, type Problem } from "../../problems/index";
import type { NamesOf, RowValues } from "../../rules/index";
import type { GridBook } from "../../sheet/index";
import { type Checker, checker, type CheckResult } from "../check";
import { inUse } from "../in-use";
import { heldBy } from "../held-by";
import type { Ports } from "../ports";
import type { FileSeen, Reading } from "./reading";
import { meant } from "./meant";
import { sharesOfMerged, submissionsIn, unitsLacking } from "./merged-shares";
import { taskLines } from "./task-lines";
import { typedInForm } from "./typed-by";

const cellsOf = ({ cell, address }: RowValues, keys: readonly string[]): readonly ReadCell[] =>
  keys.flatMap((key): readonly ReadCell[] => {
    const found = cell(key);
    if (found === undefined) return [];
    const value = meant(key, typeof found.value === "boolean" ? String(found.value) : found.value);
    return value === "" ? [] : [[key, address(key), value]];
  });

/** Cells that people fill in a row, and those of figures carried over where it adds them to its own. */
type Keys = { readonly own: readonly string[]; readonly carried: readonly string[] };

function keysOf({ asks, cells, measure }: EntryRow): Keys {
  const own: readonly string[] = [...cells, "lydo", "ghichu"];
  const adds = asks === "count" && (measure.nature === "flow" || measure.nature === "flowCumulative");
  return { own, carried: adds ? ["luyke.truoc", "h1"].filter((key) => !own.includes(key)) : [] };
}

/** They are the same in all workbooks of a form. */
const keysOfRows = new WeakMap<EntryRow, Keys>();

function keysIn(row: EntryRow): Keys {
  const found = keysOfRows.get(row) ?? keysOf(row);
  keysOfRows.set(row, found);
  return found;
}

function lineOf(entry: Bare, values: RowValues): ReadLine {
  const { code, measure, state, figure, women, cumulative } = entry;
  const keys = keysIn(values.row);
  const carried = cellsOf(values, keys.carried).filter(([, , value]) => typeof value === "number");
  return {
    code,
    measure,
    state,
    ...(figure && { figure }),
    ...(women && { women }),
    ...(cumulative !== undefined && { cumulative }),
    cells: cellsOf(values, keys.own),
    ...(carried.length > 0 && { carried }),
  };
}

/** Lines of rows that hold the same in many workbooks: nothing but its cells decides what a row gives. */
const known = new WeakMap<object, ReadLine>();

/** Rows of entry as lines that can be added. */
export const readLines = (
  rows: readonly RowValues[],
  context: FormContext,
  problems: readonly Problem[],
  names?: NamesOf,
): readonly ReadLine[] => {
  const holding = problems.filter(({ severity }) => holdsBack(severity));
  return rows.map((values) => {
    const { alike } = values;
    const line = (alike && known.get(alike)) ?? lineOf(bareEntry(values, context, names), values);
    if (alike) known.set(alike, line);
    const held = line.state === "missing" ? undefined : heldBy(line.code, holding);
    return held === undefined ? line : { ...line, held };
  });
};

/** What makes two submissions the same: everything that people typed in the entries, and of whom and when. */
const contentText = (
  { pack, unit, period }: FormContext,
  number: number,
  lines: readonly ReadLine[],
  merged: ReadonlyMap<string, Share> | undefined,
): string =>
  JSON.stringify([
    pack.id,
    period.id,
    unit.code,
    number,
    lines.map(({ code, cells }) => [code, cells.map(([key, , value]) => [key, value])]),
    ...(merged ? [[...merged]] : []),
  ]);

/** Problems for which no figure of the workbook can be trusted to be this unit's and this period's. */
const IDENTITY: ReadonlySet<Problem["code"]> = new Set([
  "BM-01",
  "BM-02",
  "BM-03",
  "BM-07",
  "BM-08",
  "BM-10",
  "TT-03",
  "TT-06",
] as const);

/** Problems of a sheet of entries; where no row of it is left, it is lost. */
const SHEET: ReadonlySet<Problem["code"]> = new Set(["BM-04", "BM-05", "BM-09"] as const);

const lostSheet = ({ context, rows }: CheckResult): boolean =>
  context !== undefined && rows.length === 0 && formRows(context).length > 0;

function refuse(seen: FileSeen, problem: Problem | undefined): Reading {
  const { sheet, cell } = problem?.place ?? { sheet: "", cell: "" };
  return {
    ...seen,
    ok: false,
    code: problem?.code ?? "BM-01",
    facts: problem?.facts ?? {},
    sheet: sheet === "" ? null : sheet,
    cell: cell === "" ? null : cell,
  };
}

const isoDay = (value: unknown): string | undefined =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** Of an older form: how many figures were found in it, and in what it differs from that of today. */
function oldForm({ changes = [], problems }: CheckResult, lines: readonly ReadLine[]): readonly LedgerNote[] {
  const [first] = changes;
  if (!first) return [];
  const values = lines.reduce((sum, { cells }) => sum + cells.length, 0);
  const lost = problems.filter(({ code }) => SHEET.has(code)).length;
  const facts = { of: first.name, version: first.was, now: first.now, values: String(values), lost: String(lost) };
  return [{ code: "TN-09", facts, changes }];
}

/** What an officer may want to know of a file that was read all the same. */
function notesOf(checked: CheckResult, lines: readonly ReadLine[]): readonly LedgerNote[] {
  const { tcvn3 = 0, nfd = 0 } = checked.old ?? {};
  return [
    ...oldForm(checked, lines),
    ...(tcvn3 > 0 ? [{ code: "TN-10", facts: { cells: String(tcvn3) } }] : []),
    ...(nfd > 0 ? [{ code: "TN-11", facts: { cells: String(nfd) } }] : []),
  ];
}

/** One workbook as a submission, or the reason why it is none. Needs nothing but the file: any worker may do it. */
export async function readForMerge(
  seen: FileSeen,
  given: GridBook,
  ports: Ports,
  check: Checker = checker(ports),
): Promise<Reading> {
  const checked = await check(given);
  const { context, rows, problems, info } = checked;
  const wrong = problems.find(({ code }) => IDENTITY.has(code) || (SHEET.has(code) && lostSheet(checked)));
  if (!context || wrong) return refuse(seen, wrong ?? problems[0]);
  const typed = info?.values.get("submission")?.value;
  const number = typeof typed === "number" ? typed : context.submission;
  const sheet = checked.sheet ?? "";
  const { results, sources = [] } = checked;
  const lines = checked.tasks
    ? taskLines(checked.tasks)
    : readLines(results ? results.summary.own : rows, context, problems, checked.names);
  const merged = results && sharesOfMerged(results, context, problems);
  const signed = isoDay(info?.values.get("date")?.value);
  const count = (of: (problem: Problem) => boolean): number => problems.filter(of).length;
  return {
    ...seen,
    ok: true,
    plan: context.pack.id,
    period: context.period,
    unit: context.unit,
    number,
    notes: notesOf(checked, lines),
    fingerprint: checked.fingerprint ?? "",
    content: await ports.digest(contentText(context, number, lines, merged)),
    ...(signed !== undefined && { signed }),
    ...(context.due !== undefined && { due: context.due }),
    sheet,
    lines,
    ...(!merged && context.unit.kind !== "truong" && { typed: typedInForm(inUse(given), context) }),
    ...(results &&
      merged && {
        merged,
        sources,
        rows: results.summary.units.map(({ unit: { code, name } }) => ({ code, name })),
        lacks: unitsLacking(results),
        holds: submissionsIn(results, sources),
      }),
    errors: count(({ severity }) => holdsBack(severity)),
    warnings: count(({ severity }) => severity === "warning"),
    problems: problems.filter(({ severity }) => severity !== "note"),
  };
}
