import type { PlacedCell, PlacedSheet, Scalar } from "../../src/sheet/index";

/** Formulas stand below each other in column F. */
const FORMULAS = 5;

/** A sheet with values from A1 on, and formulas in column F. */
export function sheetOf(
  name: string,
  values: readonly (readonly Scalar[])[],
  formulas: readonly string[],
): PlacedSheet {
  const cells: readonly PlacedCell[] = [
    ...values.flatMap((row, at) => row.map((value, column) => ({ row: at, column, value, style: {} }))),
    ...formulas.map((formula, row) => ({ row, column: FORMULAS, value: null, style: {}, formula })),
  ];
  return {
    role: "facts",
    name,
    visibility: "visible",
    columns: [],
    rows: [],
    cells,
    merges: [],
    names: [],
    validations: [],
    conditionals: [],
    protect: false,
    gridlines: true,
  };
}
