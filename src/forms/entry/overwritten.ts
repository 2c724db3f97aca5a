import type { Problem } from "../../problems/index";
import type { Programs, Result, RowValues } from "../../rules/index";
import type { GridCell } from "../../sheet/index";
import type { FormContext } from "../context";
import { carriedValue } from "./carried";

/** Where people type figures, in one row or another. */
const TYPED_KEYS = ["tu.tong", "tu.nu", "mau.tong", "mau.nu", "co", "luyke.truoc", "h1", "lydo"] as const;

/** Results of a division may differ in the last digit between programs. */
const NEAR = 1e-9;

function same(cell: GridCell, computedValue: Result): boolean {
  if (cell.kind === "number" && typeof computedValue === "number")
    return Math.abs(cell.value - computedValue) <= NEAR * Math.max(1, Math.abs(computedValue));
  return cell.kind === "text" && cell.value.trim() === String(computedValue ?? "");
}

/** Computed columns of a row in whose cells no formula stands. */
export const withoutFormula = (
  { row }: RowValues,
  cellOf: (key: string) => GridCell | undefined,
  programs: Programs,
): readonly string[] =>
  row.state === "asked"
    ? programs(row).columns.filter((key) => {
        const found = cellOf(key);
        return found && found.formula === undefined;
      })
    : [];

/**
 * Computed cells in which somebody typed: no formula stands there, and what stands there is not what the formula gives.
 * A copy of the results alone (formulas gone, values right) misleads nobody and is not told.
 */
export function overwritten(
  values: RowValues,
  cellOf: (key: string) => GridCell | undefined,
  programs: Programs,
  where: { readonly file: string; readonly sheet: string },
  typed = withoutFormula(values, cellOf, programs),
): readonly Problem[] {
  const { row } = values;
  if (typed.length === 0) return [];
  const names = programs(row).names(values);
  return typed.flatMap((key): readonly Problem[] => {
    const found = cellOf(key);
    if (!found || same(found, names.value(key))) return [];
    const cell = values.address(key);
    return [
      {
        code: "SL-08",
        severity: "error",
        facts: { cell, value: String(found.value) },
        place: { ...where, cell },
        name: `${row.code}.${key}`,
        clause: "Quy ước biểu mẫu: ô có công thức không nhập",
      },
    ];
  });
}

const CARRIED: readonly string[] = ["luyke.truoc", "h1"];

/** Grey cells of the row in which somebody typed: nothing there is ever counted. */
export function typedInGrey(
  { row, address }: RowValues,
  cellOf: (key: string) => GridCell | undefined,
  context: FormContext,
  where: { readonly file: string; readonly sheet: string },
): readonly Problem[] {
  const open: readonly string[] = row.cells;
  return TYPED_KEYS.flatMap((key): readonly Problem[] => {
    const found = open.includes(key) || (key === "lydo" && row.state === "asked") ? undefined : cellOf(key);
    if (!found || found.formula !== undefined || String(found.value).trim() === "") return [];
    if (CARRIED.includes(key) && carriedValue(row, key, context) !== undefined) return [];
    const cell = address(key);
    return [
      {
        code: "SL-27",
        severity: "warning",
        facts: { cell, value: String(found.value) },
        place: { ...where, cell },
        name: `${row.code}.${key}`,
        clause: "Quy ước biểu mẫu: ô xám không phải nhập",
      },
    ];
  });
}
