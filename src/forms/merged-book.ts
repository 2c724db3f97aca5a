import type { Merged } from "../entries/index";
import type { BookSpec, ListSpec } from "../sheet/index";
import { drawAnnex } from "./annex/draw";
import { drawAnnex2 } from "./annex2/draw";
import { BOOK_LISTS } from "./book";
import { drawCompare } from "./compare/draw";
import type { FormContext } from "./context";
import { drawEntry } from "./entry/draw";
import { drawInfo } from "./info/draw";
import { drawLedger } from "./ledger/draw";
import { LEDGER_LISTS, type LedgerNotes } from "./ledger/line";
import { drawMeta } from "./meta/draw";
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
};

const BOUND: Binding = { kind: "bound" };

const lists: readonly ListSpec[] = [...BOOK_LISTS, ...LEDGER_LISTS].filter(
  ({ name }, at, all) => all.findIndex((other) => other.name === name) === at,
);

/**
 * The workbook of an office after a merge: what came, what it adds up to, and the office's report of it. It is a
 * submission of the level above.
 * @param context of the office, with `merged` set
 */
export function drawMergedBook(context: FormContext, fingerprint: string, merged: Merged, kept: Kept = {}): BookSpec {
  const names = new Map(merged.units.map(({ unit }) => [unit.code, unit.name]));
  const reminder = drawReminder(context, merged.units);
  return {
    sheets: [
      drawInfo(context),
      drawSummary(context, merged, kept.own),
      drawPlan(context),
      drawEntry(context),
      drawTasks(context),
      drawReport(context, BOUND),
      drawAnnex(context, BOUND),
      drawLedger(context, merged.ledger, names, kept.notes),
      drawAnnex2(context, merged),
      ...(merged.differences.length > 0 ? [drawCompare(context, merged.differences, names)] : []),
      ...drawSources(context, merged.sources, names),
      ...(reminder ? [reminder] : []),
      drawMeta(metaRecords(context, fingerprint), lists),
    ],
    lists,
  };
}
