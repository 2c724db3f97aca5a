// The look of ranges, whole rows, whole columns and the whole sheet.
import { blankLine } from "./blank";
import type { Lines, Sheet } from "./book";
import { type Box, isWholeColumns, isWholeRows } from "./box";
import { cellAt, isUnbounded, mapBoxes, mapCells, mapStored, storedCells } from "./grid";
import { type Style, styleValue, type StyleValue } from "./style";

type Step = (style: Style, row: number, column: number) => Style;

function restyleLines(lines: Lines, start: number, count: number, base: Style, step: Step): Lines {
  const made = new Map(lines);
  for (let i = start; i < start + count; i++) {
    const line = lines.get(i) ?? blankLine;
    made.set(i, { ...line, style: step(line.style ?? base, i, i) });
  }
  return made;
}

/** Formats of whole rows and columns are kept on the line; cells that exist get them too. */
export function restyle(sheet: Sheet, box: Box, step: Step): Sheet {
  if (!isUnbounded(box)) return mapCells(sheet, box, (cell, r, c) => ({ ...cell, style: step(cell.style, r, c) }));
  const all = isWholeColumns(box) && isWholeRows(box);
  const touched = (lines: Lines): Lines =>
    new Map([...lines].map(([i, line]) => [i, line.style ? { ...line, style: step(line.style, i, i) } : line]));
  const lined: Sheet = all
    ? {
        ...sheet,
        base: step(sheet.base, 0, 0),
        rowLines: touched(sheet.rowLines),
        columnLines: touched(sheet.columnLines),
      }
    : isWholeColumns(box)
      ? {
          ...sheet,
          columnLines: restyleLines(sheet.columnLines, box.column, box.columns, sheet.base, step),
        }
      : { ...sheet, rowLines: restyleLines(sheet.rowLines, box.row, box.rows, sheet.base, step) };
  const crossed = all ? lined : dressCrossings(sheet, lined, box);
  return mapStored(crossed, box, (cell, r, c) => ({ ...cell, style: step(cell.style, r, c) }));
}

/** Where a formatted row crosses a formatted column a cell of its own decides. */
function dressCrossings(before: Sheet, after: Sheet, box: Box): Sheet {
  const columns = isWholeColumns(box);
  const start = columns ? box.column : box.row;
  const count = columns ? box.columns : box.rows;
  const rows = new Map(after.rows);
  for (const [index, line] of columns ? before.rowLines : before.columnLines) {
    if (!line.style) continue;
    for (let i = start; i < start + count; i++) {
      const [r, c] = columns ? [index, i] : [i, index];
      if (rows.get(r)?.has(c)) continue;
      rows.set(r, new Map(rows.get(r)).set(c, cellAt(before, r, c)));
    }
  }
  return { ...after, rows };
}

/** Many boxes at once: those with an end are dressed in one pass. */
export function restyleAll(sheet: Sheet, boxes: readonly Box[], step: Step): Sheet {
  const bounded = boxes.filter((box) => !isUnbounded(box));
  const dressed =
    bounded.length > 0 ? mapBoxes(sheet, bounded, (cell, r, c) => ({ ...cell, style: step(cell.style, r, c) })) : sheet;
  return boxes.filter(isUnbounded).reduce((one, box) => restyle(one, box, step), dressed);
}

/** One value if all cells agree, null if they differ: what a format property of a range reads. */
export function commonStyle(sheet: Sheet, box: Box, key: string): StyleValue {
  const found = new Set<StyleValue>();
  if (isUnbounded(box)) {
    found.add(styleValue(lineStyle(sheet, box), key));
    for (const { cell } of storedCells(sheet, box)) found.add(styleValue(cell.style, key));
  } else
    for (let r = box.row; r < box.row + box.rows && found.size < 2; r++)
      for (let c = box.column; c < box.column + box.columns && found.size < 2; c++)
        found.add(styleValue(cellAt(sheet, r, c).style, key));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function lineStyle(sheet: Sheet, box: Box): Style {
  if (isWholeColumns(box) && isWholeRows(box)) return sheet.base;
  const line = isWholeColumns(box) ? sheet.columnLines.get(box.column) : sheet.rowLines.get(box.row);
  return line?.style ?? sheet.base;
}
