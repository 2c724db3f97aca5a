// Sizes and visibility of many columns or rows in one call (ExcelApi 1.9); other looks are refused, not ignored.
import type { Desk } from "../desk/desk";
import type { Spot } from "../desk/spot";
import { fail } from "../protocol/errors";
import { asRecord } from "./args";
import { sizeSet } from "./format-size";
import { rangeSet } from "./range-write";

type Act = (it: Spot, args: readonly unknown[], desk: Desk) => unknown;
type Axis = "Row" | "Column";

const SIZE: Readonly<Record<Axis, string>> = { Row: "RowHeight", Column: "ColumnWidth" };

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function paint(it: Spot, asked: unknown, axis: Axis, desk: Desk): void {
  if (asked === null) return;
  const [size, hidden] = [SIZE[axis], `${axis}Hidden`];
  const { format = {}, [lower(hidden)]: hides, ...others } = asRecord(asked);
  const { [lower(size)]: points, ...looks } = asRecord(format);
  if (Object.keys(others).length + Object.keys(looks).length > 0) fail("NotImplemented");
  if (points !== undefined) sizeSet[size]?.([it], points, desk);
  if (hides !== undefined) rangeSet[hidden]?.(it, hides, desk);
}

const lines =
  (axis: Axis): Act =>
  (it, [asked], desk) => {
    const box = it.box();
    const count = axis === "Row" ? box.rows : box.columns;
    if (!Array.isArray(asked) || asked.length !== count) return fail("InvalidArgument");
    asked.forEach((one: unknown, at) => {
      const line =
        axis === "Row" ? { ...box, row: box.row + at, rows: 1 } : { ...box, column: box.column + at, columns: 1 };
      paint(desk.spot(it.sheet, line), one, axis, desk);
    });
    return undefined;
  };

export const settingCalls: Readonly<Record<string, Act>> = {
  SetRowProperties: lines("Row"),
  SetColumnProperties: lines("Column"),
};
