import type { BookSpec } from "../sheet/index";
import type { FormContext } from "./context";
import { LISTS } from "./entry/cells";
import { drawEntry } from "./entry/draw";
import { formRows } from "./entry/rows";
import { INFO_LISTS } from "./info/cells";
import { drawInfo } from "./info/draw";
import { drawMeta } from "./meta/draw";
import { metaRecords } from "./meta/write";

/** The workbook of one unit and period, as issued. A plan without targets has no sheet `Chỉ tiêu`. */
export function drawBook(context: FormContext, fingerprint: string): BookSpec {
  const lists = [...LISTS, ...INFO_LISTS];
  const entry = formRows(context).length > 0 ? [drawEntry(context)] : [];
  return { sheets: [drawInfo(context), ...entry, drawMeta(metaRecords(context, fingerprint), lists)], lists };
}
