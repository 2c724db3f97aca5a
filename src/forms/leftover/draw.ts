import type { RowSpec, SheetSpec } from "../../sheet/index";
import { LEFTOVER, SHEETS } from "../../words/index";
import { HEAD, LABEL } from "../palette";

/** A cell of a form that has no place in the form drawn anew. */
export type Leftover = { readonly sheet: string; readonly cell: string; readonly value: string };

const KEYS = ["trang", "o", "noidung"] as const;
const WIDTHS = { trang: 22, o: 10, noidung: 90 } as const;

/** Sheet `Nội dung chưa xếp được`: what "Khôi phục biểu mẫu" found outside the cells of the form. Nothing is lost. */
export function drawLeftover(found: readonly Leftover[]): SheetSpec {
  const row = ({ sheet, cell, value }: Leftover): RowSpec => ({
    cells: [
      { column: "trang", value: sheet, style: LABEL },
      { column: "o", value: cell, style: LABEL },
      { column: "noidung", value, style: { ...LABEL, format: "@" } },
    ],
  });
  return {
    role: "leftover",
    title: SHEETS.leftover,
    visibility: "visible",
    columns: KEYS.map((key) => ({ key, width: WIDTHS[key] })),
    rows: [
      { height: 24, cells: [{ column: "trang", value: LEFTOVER.title, style: { bold: true, size: 14 } }] },
      { height: 18, cells: [{ column: "trang", value: LEFTOVER.how, style: { italic: true } }] },
      {
        key: "head",
        height: 20,
        cells: KEYS.map((column, at) => ({ column, value: LEFTOVER.heads[at] ?? "", style: HEAD })),
      },
      ...found.map(row),
    ],
    freeze: { row: "head" },
  };
}
