import { formRows } from "./entry/rows";
import type { BookSpec, ListSpec } from "../sheet/index";
import { drawAnnex } from "./annex/draw";
import type { FormContext } from "./context";
import { LISTS } from "./entry/cells";
import { drawEntry } from "./entry/draw";
import { INFO_LISTS } from "./info/cells";
import { drawInfo } from "./info/draw";
import { drawMeta } from "./meta/draw";
import type { MetaRecord } from "./meta/records";
import { metaRecords } from "./meta/write";
import type { Binding } from "./report/binding";
import { drawPlan } from "./plan/draw";
import { drawReport } from "./report/draw";
import { TASK_LISTS } from "./tasks/cells";
import { drawTasks } from "./tasks/draw";

export const BOOK_LISTS: readonly ListSpec[] = [...LISTS, ...INFO_LISTS, ...TASK_LISTS];

/** Lists with their first mention only: sheets share them by name. */
const lists = BOOK_LISTS.filter(({ name }, at) => BOOK_LISTS.findIndex((other) => other.name === name) === at);

const BOUND: Binding = { kind: "bound" };

/**
 * The workbook of one unit and period, as issued. A plan without targets has no sheet `Kế hoạch` or
 * `Chỉ tiêu`, hence no annex.
 * @param more what `_chitieu` keeps besides, in a workbook that is drawn anew
 */
export function drawBook(
  context: FormContext,
  fingerprint: string,
  more: (records: readonly MetaRecord[]) => readonly MetaRecord[] = () => [],
): BookSpec {
  const records = metaRecords(context, fingerprint);
  const targets = formRows(context).length > 0;
  return {
    sheets: [
      drawInfo(context),
      ...(targets ? [drawPlan(context), drawEntry(context)] : []),
      drawTasks(context),
      drawReport(context, BOUND),
      ...(targets ? [drawAnnex(context, BOUND)] : []),
      drawMeta([...records, ...more(records)], lists),
    ],
    lists,
  };
}

/** The report alone, rendered: the text sheet and its annex. */
export function drawReportBook(context: FormContext, binding: Binding): BookSpec {
  const annex = formRows(context).length > 0 ? [drawAnnex(context, binding)] : [];
  return { sheets: [drawReport(context, binding), ...annex], lists: [] };
}
