import type { Merged } from "../entries/index";
import { SHEETS } from "../words/index";
import type { BookSpec, ListSpec, Scalar, SheetSpec } from "../sheet/index";
import { drawAnnex } from "./annex/draw";
import { drawAnnex2 } from "./annex2/draw";
import { BOOK_LISTS } from "./book";
import { drawCompare } from "./compare/draw";
import type { FormContext } from "./context";
import { drawEntry } from "./entry/draw";
import { formRows } from "./entry/rows";
import { fillSpec } from "./fill-spec";
import { drawInfo } from "./info/draw";
import { drawLedger } from "./ledger/draw";
import { LEDGER_LISTS, type LedgerNotes } from "./ledger/line";
import { toldFiles } from "./ledger/told-files";
import { drawLeftover, type Leftover } from "./leftover/draw";
import { drawMeta } from "./meta/draw";
import type { MetaRecord } from "./meta/records";
import { metaRecords } from "./meta/write";
import { drawPlan } from "./plan/draw";
import type { Binding } from "./report/binding";
import { drawReminder } from "./reminder/draw";
import { drawReport } from "./report/draw";
import { drawSources } from "./sources/draw";
import { drawSummary } from "./summary/draw";
import type { OwnValues } from "./summary/own";
import { drawTasks } from "./tasks/draw";

/** What people wrote into the workbook of the last merge. */
export type Kept = {
  /** Số liệu của cơ quan, by name. */
  readonly own?: OwnValues;
  /** Decisions and notes of the ledger. */
  readonly notes?: LedgerNotes;
  /** What was typed into Thông tin, Kế hoạch, Nhiệm vụ and the sentences of the report, by role and name of the cell. */
  readonly typed?: ReadonlyMap<string, Scalar>;
  /** Reasons for findings that stay as they are, and what other programs left in the hidden sheet. */
  readonly records?: readonly MetaRecord[];
  /** Lines that have no cell in the form; they stay on a sheet of their own. */
  readonly leftover?: readonly Leftover[];
};

const BOUND: Binding = { kind: "bound" };

/** What people wrote in rows that the form does not have: rows of tasks that they inserted. */
const homelessIn = (typed: ReadonlyMap<string, Scalar>, taken: ReadonlySet<string>): readonly Leftover[] =>
  [...typed].flatMap(([name, value]) =>
    name.startsWith("tasks!") && value !== null && !taken.has(name)
      ? [{ sheet: SHEETS.tasks, cell: "", value: String(value) }]
      : [],
  );

const lists: readonly ListSpec[] = [...BOOK_LISTS, ...LEDGER_LISTS].filter(
  ({ name }, at, all) => all.findIndex((other) => other.name === name) === at,
);

/** A sheet that has no cell of its own to be known by gets a name in its first one: people give sheets other titles. */
const marked = (sheet: SheetSpec): SheetSpec => {
  const [{ cells: [first, ...cells] = [], ...row } = { cells: [] }, ...rows] = sheet.rows;
  const name = `${sheet.role}.title`;
  return first
    ? { ...sheet, rows: [{ ...row, cells: [{ ...first, name, publish: true }, ...cells] }, ...rows] }
    : sheet;
};

/**
 * The workbook of an office after a merge: what came, what it adds up to, and the office's report of it. It is a
 * submission of the level above. A plan without targets has no sheet `Kế hoạch` or `Chỉ tiêu`, hence no annex.
 * @param context of the office, with `merged` set
 * @param sources `later`: the rows of Nguồn số liệu and of the units in Tổng hợp are drawn when they are written
 */
export function drawMergedBook(
  context: FormContext,
  fingerprint: string,
  merged: Merged,
  kept: Kept = {},
  sources: "now" | "later" = "now",
): BookSpec {
  const names = new Map(merged.units.map(({ unit }) => [unit.code, unit.name]));
  const told = toldFiles(merged.ledger.lines.map(({ path }) => path));
  const reminder = drawReminder(context, merged.units, BOUND);
  const typed = kept.typed ?? new Map<string, Scalar>();
  const targets = formRows(context).length > 0;
  const drawn: BookSpec = {
    sheets: [
      drawInfo(context),
      drawSummary(context, merged, merged.office ?? kept.own, sources),
      ...(targets ? [drawPlan(context), drawEntry(context)] : []),
      drawTasks(context),
      drawReport(context, BOUND),
      ...(targets ? [drawAnnex(context, BOUND)] : []),
      drawLedger(context, merged.ledger, names, kept.notes),
      ...[
        drawAnnex2(context, merged),
        ...(merged.differences.length > 0 ? [drawCompare(context, merged.differences, { units: names, told })] : []),
        ...drawSources(context, merged.sources, names, undefined, sources),
        ...(reminder ? [reminder] : []),
      ].map(marked),
      drawMeta([...metaRecords(context, fingerprint), ...(kept.records ?? [])], lists),
    ],
    lists,
  };
  const { spec, taken } = fillSpec(drawn, typed);
  const homeless = [...(kept.leftover ?? []), ...homelessIn(typed, taken)];
  if (homeless.length === 0) return spec;
  const meta = spec.sheets.length - 1;
  return { ...spec, sheets: [...spec.sheets.slice(0, meta), drawLeftover(homeless), ...spec.sheets.slice(meta)] };
}
