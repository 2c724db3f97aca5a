// Frozen panes and page breaks.
import type { Desk } from "../desk/desk";
import { guardMode } from "../desk/guard";
import { hostClass } from "../dispatch/class";
import { object } from "../dispatch/object";
import type { Sheet } from "../model/book";
import { type Box, maxColumns, maxRows } from "../model/box";
import { changeSheet, getSheet } from "../model/change";
import { fail } from "../protocol/errors";
import { asWhole, isAbsent, rangeOf, spotAt } from "./args";

/** Excel 2019 and the web of its time have no view of a hidden sheet to freeze (OfficeDev/office-js, 1463). */
function freeze(id: string, frozen: Box | null, desk: Desk): void {
  guardMode(desk);
  if (getSheet(desk.book(), id).visibility !== "Visible") fail("GeneralException");
  desk.update((book) => changeSheet(book, id, (sheet) => ({ ...sheet, frozen })));
}

const count = (value: unknown): number => {
  const number = isAbsent(value) ? 1 : asWhole(value);
  return number >= 0 ? number : fail("InvalidArgument");
};

export const panesClass = hostClass<string>({
  make: {
    GetLocation: (id, _, desk) => {
      const { frozen } = getSheet(desk.book(), id);
      return frozen && rangeOf(desk.spot(id, frozen));
    },
  },
  call: {
    FreezeRows: (id, [n], desk) => {
      const rows = count(n);
      freeze(id, rows ? { row: 0, column: 0, rows, columns: maxColumns } : null, desk);
    },
    FreezeColumns: (id, [n], desk) => {
      const columns = count(n);
      freeze(id, columns ? { row: 0, column: 0, rows: maxRows, columns } : null, desk);
    },
    FreezeAt: (id, [range], desk) => {
      const box = spotAt(desk, getSheet(desk.book(), id), range).box();
      const rows = box.rows === maxRows ? maxRows : box.row + box.rows;
      const columns = box.columns === maxColumns ? maxColumns : box.column + box.columns;
      freeze(id, { row: 0, column: 0, rows, columns }, desk);
    },
    Unfreeze: (id, _, desk) => {
      freeze(id, null, desk);
    },
  },
});

type Breaks = { readonly sheet: string; readonly key: "rowBreaks" | "columnBreaks" };
type Break = Breaks & { readonly line: number };

const breaksOf = ({ sheet, key }: Breaks, desk: Desk): readonly number[] => getSheet(desk.book(), sheet)[key];

function setBreaks({ sheet, key }: Breaks, lines: readonly number[], desk: Desk): void {
  guardMode(desk);
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  desk.update((book) => changeSheet(book, sheet, (old): Sheet => ({ ...old, [key]: sorted })));
}

export const breaksClass = hostClass<Breaks>({
  items: (it, desk) => breaksOf(it, desk).map((line) => object("PageBreak", { ...it, line })),
  item: (it, key, desk) => {
    const line = breaksOf(it, desk)[Number(key)];
    return line === undefined ? null : object("PageBreak", { ...it, line });
  },
  make: {
    Add: (it, [range], desk) => {
      const box = spotAt(desk, getSheet(desk.book(), it.sheet), range).box();
      const line = it.key === "rowBreaks" ? box.row : box.column;
      setBreaks(it, [...breaksOf(it, desk), line], desk);
      return object("PageBreak", { ...it, line });
    },
  },
  call: {
    RemovePageBreaks: (it, _, desk) => {
      setBreaks(it, [], desk);
    },
  },
});

export const breakClass = hostClass<Break>({
  get: {
    _Id: (it, desk) => breaksOf(it, desk).indexOf(it.line),
    RowIndex: (it) => (it.key === "rowBreaks" ? it.line : 0),
    ColumnIndex: (it) => (it.key === "columnBreaks" ? it.line : 0),
  },
  make: {
    GetCellAfterBreak: (it, _, desk) =>
      rangeOf(
        desk.spot(it.sheet, {
          row: it.key === "rowBreaks" ? it.line : 0,
          column: it.key === "columnBreaks" ? it.line : 0,
          rows: 1,
          columns: 1,
        }),
      ),
  },
  call: {
    Delete: (it, _, desk) => {
      setBreaks(
        it,
        breaksOf(it, desk).filter((line) => line !== it.line),
        desk,
      );
    },
  },
});
