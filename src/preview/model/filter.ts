// The sheet's autofilter: of its criteria lists of values are carried out, the rest is only kept.
import { blankLine } from "./blank";
import type { Filter, Sheet } from "./book";

type Texts = (row: number, column: number) => string;

function shows(filter: Filter, row: number, textAt: Texts): boolean {
  return [...filter.criteria].every(([index, criteria]) => {
    const wanted = (criteria as { readonly filterOn?: unknown; readonly values?: unknown }).values;
    return !Array.isArray(wanted) || wanted.includes(textAt(row, filter.box.column + index));
  });
}

export function hideFiltered(sheet: Sheet, filter: Filter | null, textAt: Texts): Sheet {
  const box = filter?.box ?? sheet.filter?.box;
  if (!box) return { ...sheet, filter };
  const rowLines = new Map(sheet.rowLines);
  for (let row = box.row + 1; row < box.row + box.rows; row++) {
    const line = rowLines.get(row) ?? blankLine;
    const hidden = filter !== null && !shows(filter, row, textAt);
    if (hidden === line.hidden) continue;
    rowLines.set(row, { ...line, hidden });
  }
  return { ...sheet, filter, rowLines };
}
