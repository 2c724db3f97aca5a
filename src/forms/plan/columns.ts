import type { EntryRow } from "../../plan/index";
import { type Moment, momentsFor, momentsOf, type PlanRow, registrableRows } from "../../rules/index";
import { periodName } from "../../words/index";
import type { RowSpec } from "../../sheet/index";
import type { FormContext } from "../context";
import { byPattern, countedColumns, usedColumns } from "../helper-columns";

/** A visible column of sheet `Kế hoạch`: key, header texts from the top, width in characters. */
export type PlanColumn = { readonly key: string; readonly header: readonly string[]; readonly width: number };

const REGISTERED = "ĐƠN VỊ ĐĂNG KÝ";

/** The rows and moments of a workbook. */
export type Plan = { readonly rows: ReturnType<typeof registrableRows>; readonly moments: readonly Moment[] };

export function planOf({ pack, unit, period, merged }: FormContext): Plan {
  const rows = registrableRows(pack, unit, period, merged);
  return { rows, moments: momentsOf(rows, period) };
}

/** The row as its rules see it. */
export const planRow = (row: EntryRow, { moments }: Plan): PlanRow => ({ row, moments: momentsFor(row, moments) });

function momentHeader({ key, year }: Moment, { period }: FormContext): string {
  if (key === "ky") return `Kỳ này (${periodName(period)})`;
  return key === "nam" ? `Cả năm ${year}` : `Đến năm ${year} (số lượng: lũy kế)`;
}

/** In the order of the sheet; the moments of the workbook stand in the middle. */
export const planColumns = (context: FormContext, { moments }: Plan): readonly PlanColumn[] => [
  { key: "tt", header: ["TT"], width: 6 },
  { key: "ten", header: ["Mục tiêu, chỉ tiêu"], width: 38 },
  { key: "dvt", header: ["Đơn vị tính"], width: 10 },
  { key: "moc", header: ["Mốc cấp trên giao (kế hoạch cấp trên)"], width: 20 },
  ...moments.map((moment) => ({
    key: moment.key,
    header: [REGISTERED, momentHeader(moment, context)],
    width: 13,
  })),
  { key: "doichieu", header: ["Đối chiếu với cấp trên"], width: 25 },
  { key: "lydo", header: ["Lý do, giải pháp (bắt buộc khi thấp hơn cấp trên); ghi chú"], width: 38 },
];

/**
 * Hidden columns after the code: graded figures, counts for the status line, and what formulas share. Helpers of a kind
 * stand in the order of the moments: their formulas then read alike in all columns, and are written once.
 */
export const planHelpers = ({ moments }: Plan, rows: readonly RowSpec[]): readonly string[] => [
  ...moments.map(({ key }) => `${key}.s`),
  ...moments.map(({ key }) => `${key}.gt`),
  ...byPattern(["lydo.s", "doichieu.0", "dem.giu", "dem.dk", ...countedColumns(usedColumns(rows))], rows),
];
