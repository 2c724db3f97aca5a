// The engine tells values only as shown texts; a scientific format of fifteen digits gets them out
// exactly enough (Excel itself computes on and shows fifteen).
import type { Value } from "../model/book";
import { serialOf } from "../model/dates";
import type { FormulaModel } from "./model";

const exact = "0.00000000000000E+00";
const plain = "0.###############";
const allRows = 1_048_576;

/** Formats the columns up to `column` so that formulas typed there show all digits. */
export function styleColumns(model: FormulaModel, styled: Map<number, number>, sheet: number, column: number): void {
  const done = styled.get(sheet) ?? 0;
  if (column < done) return;
  const width = column + 16 - done;
  model.updateRangeStyle({ sheet, row: 1, column: done + 1, width, height: allRows }, "num_fmt", exact);
  styled.set(sheet, done + width);
}

function restyled(model: FormulaModel, sheet: number, row: number, column: number, format: string): string {
  const area = { sheet, row: row + 1, column: column + 1, width: 1, height: 1 };
  model.updateRangeStyle(area, "num_fmt", format);
  return model.getFormattedCellValue(sheet, row + 1, column + 1);
}

function number(model: FormulaModel, sheet: number, row: number, column: number, text: string): number {
  const scientific = /^-?\d\.\d{14}E[+-]\d+$/;
  const shown = scientific.test(text) ? text : restyled(model, sheet, row, column, exact);
  // 999999999999999 comes out as 0.000E+15.
  const wrong = /^-?0\.0+E[+-]0*[1-9]/.test(shown);
  const value = Number(wrong ? restyled(model, sheet, row, column, plain) : shown);
  return Number.isNaN(value) ? dateNumber(shown) : value;
}

function dateNumber(text: string): number {
  const [, month = "1", day = "0", year = "1900"] = /^(\d+)\/(\d+)\/(\d+)$/.exec(text) ?? [];
  return serialOf(Number(year), Number(month), Number(day));
}

export function readValue(model: FormulaModel, sheet: number, row: number, column: number): Value {
  const text = model.getFormattedCellValue(sheet, row + 1, column + 1);
  switch (model.getCellType(sheet, row + 1, column + 1)) {
    case 1:
      return text === "" ? 0 : number(model, sheet, row, column, text);
    case 4:
      return text === "TRUE";
    case 16:
      // Excel shows a circle as 0 and has no general error.
      return text === "#CIRC!" ? 0 : { error: text === "#ERROR!" ? "#NAME?" : text };
    default:
      return text;
  }
}
