// The cells of one part of the view: those that are seen, each merged area once.
import * as React from "react";
import { styleValue } from "../model/style";
import { showText } from "../model/text";
import { cellAddress } from "../model/a1";
import { cellAt } from "../model/grid";
import { valueAt } from "../objects/range-read";
import { rectOf } from "./axis";
import { alignmentOf, cellLook, fillOf } from "./cell-look";
import { edgesOf } from "./edges";
import { areaAt, type Cell } from "./move";
import { hasContent, type Workbook } from "./use-workbook";

export type Range = { readonly from: number; readonly to: number };
type Drawn = Pick<Workbook, "desk" | "sheet" | "axes" | "looks">;

const gridline = "1px solid var(--gridline)";

/** How far a text runs over the empty cells to its right, in pixels. */
function spillOf({ sheet, axes }: Drawn, { row, column }: Cell): number {
  let end = column + 1;
  while (end < axes.columns.count && end < column + 30 && !hasContent(sheet, { row, column: end })) {
    const area = areaAt(sheet, { row, column: end });
    if (area.rows * area.columns > 1) break;
    end++;
  }
  return axes.columns.start(end) - axes.columns.start(column + 1);
}

function drawCell(drawn: Drawn, cell: Cell, plain: boolean): React.ReactElement {
  const { desk, sheet, axes, looks } = drawn;
  const { row, column } = cell;
  const area = areaAt(sheet, cell);
  const { style } = cellAt(sheet, row, column);
  const value = valueAt(desk, sheet, row, column);
  const text = showText(value, String(styleValue(style, "NumberFormat")), desk.options.separators);
  const rule = looks(row, column);
  const align = alignmentOf(style, value);
  const look = cellLook(style, rule, align);
  const grid = plain || fillOf(style, rule) !== undefined || !sheet.showGridlines ? null : gridline;
  const last = [row + area.rows - 1, column + area.columns - 1] as const;
  const { left, top, width, height } = rectOf(axes, area);
  const runsOver = typeof value === "string" && align === "left" && look.whiteSpace === "pre" && area.columns === 1;
  const spill = runsOver && text !== "" ? spillOf(drawn, cell) : 0;
  return (
    <div
      key={column}
      role={plain ? undefined : "gridcell"}
      aria-colindex={plain ? undefined : column + 1}
      className="cell"
      data-address={plain ? undefined : cellAddress(row, column)}
      style={{
        ...look,
        ...edgesOf(sheet, [row, column], last, grid),
        ...{ left: left - 1, top: top - 1, width: width + 1, height: height + 1 },
        ...(spill > 0 ? { overflow: "visible", zIndex: 1 } : {}),
      }}
    >
      <span className="text" style={spill > 0 ? { width: width + spill - 4 } : undefined}>
        {text}
      </span>
    </div>
  );
}

/** The cell further left whose text runs into this part of its row, if there is one. */
function runningIn(drawn: Drawn, row: number, from: number): Cell | null {
  let column = from - 1;
  while (column > 0 && column > from - 30 && !hasContent(drawn.sheet, { row, column })) column--;
  const cell = { row, column };
  if (column < 0 || !hasContent(drawn.sheet, cell) || areaAt(drawn.sheet, cell).columns > 1) return null;
  return drawn.axes.columns.start(column + 1) + spillOf(drawn, cell) > drawn.axes.columns.start(from) ? cell : null;
}

/** @param plain on paper: no gridlines, nothing to select */
export function drawRows(drawn: Drawn, rows: Range, columns: Range, plain = false): readonly React.ReactElement[] {
  const { sheet, axes } = drawn;
  const heads = new Map<number, Map<number, Cell>>();
  for (let r = rows.from; r <= rows.to; r++) {
    if (axes.rows.isHidden(r)) continue;
    for (let c = columns.from; c <= columns.to; c++) {
      if (axes.columns.isHidden(c)) continue;
      const { row, column } = areaAt(sheet, { row: r, column: c });
      const line = heads.get(row) ?? new Map<number, Cell>();
      heads.set(row, line.set(column, { row, column }));
    }
  }
  return [...heads].map(([row, line]) => {
    const before = plain || columns.from === 0 ? null : runningIn(drawn, row, columns.from);
    return (
      <div key={row} role={plain ? undefined : "row"} aria-rowindex={plain ? undefined : row + 1}>
        {before && drawCell(drawn, before, true)}
        {[...line.values()].map((cell) => drawCell(drawn, cell, plain))}
      </div>
    );
  });
}
