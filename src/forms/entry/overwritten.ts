import type { Problem } from "../../problems/index";
import type { Programs, Result, RowValues } from "../../rules/index";
import type { GridCell } from "../../sheet/index";
import type { FormContext } from "../context";
import { hasFormula, lostFormula } from "../lines/lost-formula";
import { carriedValue } from "./carried";

/** Where people type figures, in one row or another. */
const TYPED_KEYS = ["tu.tong", "tu.nu", "mau.tong", "mau.nu", "co", "luyke.truoc", "h1", "lydo"] as const;

/** Results of a division may differ in the last digit between programs. */
const NEAR = 1e-9;

function same(cell: GridCell | undefined, computedValue: Result): boolean {
  if (cell === undefined) return (computedValue ?? "") === "";
  // Nothing keeps a formula of their own right.
  if (cell.formula !== undefined) return false;
  if (cell.kind === "number" && typeof computedValue === "number")
    return Math.abs(cell.value - computedValue) <= NEAR * Math.max(1, Math.abs(computedValue));
  return cell.kind === "text" && cell.value.trim() === String(computedValue ?? "");
}

/** Those of the columns in whose cell of the row no formula stands; a column that is lost is told as such. */
export const withoutFormula = (
  { row }: RowValues,
  keys: readonly string[],
  cellOf: (key: string) => GridCell | undefined,
  columns: ReadonlyMap<string, number>,
): readonly string[] =>
  row.state === "asked" ? keys.filter((key) => columns.has(key) && !hasFormula(cellOf(key))) : [];

/**
 * Computed cells in which somebody typed or that somebody emptied: no formula stands there, and what stands there is not
 * what the formula gives. A copy of the results alone (formulas gone, values right) misleads nobody and is not told.
 */
export function overwritten(
  values: RowValues,
  cellOf: (key: string) => GridCell | undefined,
  programs: Programs,
  where: { readonly file: string; readonly sheet: string },
  typed: readonly string[],
): readonly Problem[] {
  const { row } = values;
  if (typed.length === 0) return [];
  const names = programs(row).names(values);
  return typed.flatMap((key): readonly Problem[] => {
    const found = cellOf(key);
    if (same(found, names.value(key))) return [];
    return [lostFormula(found, { ...where, cell: values.address(key) }, `${row.code}.${key}`)];
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
