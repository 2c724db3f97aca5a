import { fold } from "../../plan/index";
import type { Place, Problem } from "../../problems/index";
import { address, CellsWhere, type Grid, keyColumn, keyRow } from "../../sheet/index";
import { periodName, shortDate } from "../../words/index";
import type { FormContext } from "../context";

/** Line 2 of the sheet: whose figures, of which period. */
export const titleLine = ({ unit, period, window }: FormContext): string =>
  `Đơn vị: ${unit.name} – Mã: ${unit.code} – Kỳ: ${periodName(period)} (số liệu từ ngày ${shortDate(window.from)} đến ngày ${shortDate(window.to)})`;

const LINE = /^Đơn vị: .* – Mã: (.*) – Kỳ: (.*?)( \(.*)?$/u;

const plain = (text: string): string => text.normalize("NFC").trim();

const TITLES = new CellsWhere(({ kind, value }) => kind === "text" && value.includes(" – ") && LINE.test(plain(value)));

export type Titled = { readonly unit: string; readonly period: string; readonly cell: string };

/** Whose figures of which period a sheet says that it holds, whatever workbook it has come into; undefined for others. */
export function titled(grid: Grid): Titled | undefined {
  const [key] = TITLES.of(grid.cells);
  if (key === undefined) return undefined;
  const [, unit = "", period = ""] = LINE.exec(plain(String(grid.cells.get(key)?.value))) ?? [];
  return { unit: unit.trim(), period, cell: address(keyRow(key), keyColumn(key)) };
}

/**
 * The sheet bears another unit or period than the workbook: somebody copied it over from another workbook, and its
 * figures are of that one.
 */
export function copiedOver(grid: Grid, context: FormContext, where: Omit<Place, "cell">): readonly Problem[] {
  const title = titleLine(context);
  return TITLES.of(grid.cells).flatMap((key): readonly Problem[] => {
    const text = plain(String(grid.cells.get(key)?.value));
    if (text === title) return [];
    const found = LINE.exec(text);
    if (!found || fold(text) === fold(title)) return [];
    const [, code = "", period = ""] = found;
    const cell = address(keyRow(key), keyColumn(key));
    const common = { severity: "error", place: { ...where, cell }, name: "", clause: "Quy ước biểu mẫu" } as const;
    if (fold(period) !== fold(periodName(context.period)))
      return [{ code: "TT-03", facts: { expected: context.period.id, found: period }, ...common }];
    if (code.trim() !== context.unit.code.normalize("NFC"))
      return [{ code: "TT-16", facts: { cell, expected: context.unit.code, found: code.trim() }, ...common }];
    return [];
  });
}
