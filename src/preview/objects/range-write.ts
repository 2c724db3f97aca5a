// What an add-in may set on a range.
import type { Desk } from "../desk/desk";
import { guardContent, guardFreedom } from "../desk/guard";
import type { Spot } from "../desk/spot";
import { fromLocal } from "../formula/local";
import { blankLine } from "../model/blank";
import type { Line, Lines, Sheet } from "../model/book";
import { type Box, isWholeColumns, isWholeRows } from "../model/box";
import { changeSheet } from "../model/change";
import { restyle } from "../model/restyle";
import { withStyle } from "../model/style";
import { writeStyle, writeValues } from "../model/write";
import { asFlag, asText, sheetOf } from "./args";
import { notify, notifyChanged } from "./notify";
import { boxAddress } from "../model/a1";

function write(it: Spot, values: unknown, desk: Desk): void {
  const sheet = sheetOf(desk, it);
  guardContent(desk, sheet, it.box());
  desk.update((book) => changeSheet(book, it.sheet, (old) => writeValues(old, it.box(), values, desk.options.today)));
  notifyChanged(desk, it.sheet, it.box());
}

function local(values: unknown, desk: Desk): unknown {
  if (Array.isArray(values)) return values.map((one: unknown) => local(one, desk));
  if (typeof values !== "string" || !values.startsWith("=")) return values;
  return fromLocal(values, desk.options.separators);
}

function format(it: Spot, values: unknown, desk: Desk): void {
  const sheet = sheetOf(desk, it);
  guardFreedom(desk, sheet, "allowFormatCells");
  const box = it.box();
  const one = Array.isArray(values) ? null : asText(values);
  desk.update((book) =>
    changeSheet(book, it.sheet, (old) =>
      one === null
        ? writeStyle(old, box, "NumberFormat", values)
        : restyle(old, box, (style) => withStyle(style, "NumberFormat", one)),
    ),
  );
  notify(desk, "formatChanged", it.sheet, { address: boxAddress(box) });
}

export function changeLines(lines: Lines, start: number, count: number, step: (line: Line) => Line): Lines {
  const made = new Map(lines);
  for (let i = start; i < start + count; i++) {
    const line = step(lines.get(i) ?? blankLine);
    if (line.size === null && !line.hidden && !line.style) made.delete(i);
    else made.set(i, line);
  }
  return made;
}

export const changeRows = (sheet: Sheet, box: Box, step: (line: Line) => Line): Sheet =>
  isWholeColumns(box)
    ? { ...sheet, rowLines: new Map([...sheet.rowLines].map(([i, line]) => [i, step(line)])) }
    : { ...sheet, rowLines: changeLines(sheet.rowLines, box.row, box.rows, step) };

export const changeColumns = (sheet: Sheet, box: Box, step: (line: Line) => Line): Sheet => ({
  ...sheet,
  columnLines: isWholeRows(box)
    ? new Map([...sheet.columnLines].map(([i, line]) => [i, step(line)]))
    : changeLines(sheet.columnLines, box.column, box.columns, step),
});

type Set = (it: Spot, value: unknown, desk: Desk) => void;

export const rangeSet: Readonly<Record<string, Set>> = {
  Values: write,
  Formulas: write,
  FormulasLocal: (it, value, desk) => {
    write(it, local(value, desk), desk);
  },
  NumberFormat: format,
  NumberFormatLocal: format,
  ColumnHidden: (it, value, desk) => {
    guardFreedom(desk, sheetOf(desk, it), "allowFormatColumns");
    const hidden = asFlag(value);
    desk.update((book) =>
      changeSheet(book, it.sheet, (old) => changeColumns(old, it.box(), (l) => ({ ...l, hidden }))),
    );
  },
  RowHidden: (it, value, desk) => {
    guardFreedom(desk, sheetOf(desk, it), "allowFormatRows");
    const hidden = asFlag(value);
    desk.update((book) => changeSheet(book, it.sheet, (old) => changeRows(old, it.box(), (l) => ({ ...l, hidden }))));
  },
};
