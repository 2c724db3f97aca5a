// Rows and columns of a table.
import type { Desk } from "../desk/desk";
import { guardContent, guardFreedom } from "../desk/guard";
import { hostClass } from "../dispatch/class";
import { type HostObject, object } from "../dispatch/object";
import type { Box } from "../model/box";
import { changeSheet } from "../model/change";
import { deleteCells } from "../model/structure";
import { bodyBox, growTable, headerTexts } from "../model/tables";
import { writeValues } from "../model/write";
import { fail } from "../protocol/errors";
import { asText, asWhole, isAbsent, rangeOf } from "./args";
import { notifyChanged } from "./notify";
import { rangeGet } from "./range-read";
import { rangeSet } from "./range-write";
import { findTable, type TableRef } from "./tables";

type Line = TableRef & { readonly index: number };

const rowBox = (it: Line, desk: Desk): Box => {
  const body = bodyBox(findTable(desk, it).table);
  if (it.index < 0 || it.index >= body.rows) fail("ItemNotFound");
  return { ...body, row: body.row + it.index, rows: 1 };
};

const row = (it: TableRef, index: number): HostObject => object("TableRow", { id: it.id, index });

function addRows(it: TableRef, index: unknown, values: unknown, desk: Desk): HostObject {
  const { sheet, table } = findTable(desk, it);
  guardFreedom(desk, sheet, "allowInsertRows");
  const at = isAbsent(index) || index === -1 ? null : asWhole(index);
  const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
  const grown = growTable(desk.book(), sheet.id, table, at, count);
  desk.update(() => grown.book);
  desk.follow(sheet.id, grown.shift);
  if (!isAbsent(values))
    desk.update((book) =>
      changeSheet(book, sheet.id, (old) => writeValues(old, grown.box, values, desk.options.today)),
    );
  notifyChanged(desk, sheet.id, grown.box, "RowInserted");
  return row(it, at ?? bodyBox(table).rows);
}

function removeRow(it: Line, desk: Desk): void {
  const { sheet, table } = findTable(desk, it);
  guardFreedom(desk, sheet, "allowDeleteRows");
  if (bodyBox(table).rows === 1) {
    guardContent(desk, sheet, rowBox(it, desk));
    rangeSet.Values?.(desk.spot(sheet.id, rowBox(it, desk)), "", desk);
    return;
  }
  const done = deleteCells(desk.book(), sheet.id, rowBox(it, desk), "row");
  desk.update(() => done.book);
  desk.follow(sheet.id, done.shift);
}

export const tableRowsClass = hostClass<TableRef>({
  items: (it, desk) => Array.from({ length: bodyBox(findTable(desk, it).table).rows }, (_, i) => row(it, i)),
  make: { Add: (it, [index, values], desk) => addRows(it, index, values, desk) },
});

const rowSpot = (it: Line, desk: Desk): ReturnType<Desk["spot"]> =>
  desk.spot(findTable(desk, it).sheet.id, rowBox(it, desk));

export const tableRowClass = hostClass<Line>({
  get: {
    Index: (it) => it.index,
    Values: (it, desk) => rangeGet.Values?.(rowSpot(it, desk), desk),
  },
  set: {
    Values: (it, values, desk) => {
      rangeSet.Values?.(rowSpot(it, desk), values, desk);
    },
  },
  make: { GetRange: (it, _, desk) => rangeOf(rowSpot(it, desk)) },
  call: {
    Delete: (it, _, desk) => {
      removeRow(it, desk);
    },
  },
});

function columnSpot(it: Line, part: "all" | "body" | "header", desk: Desk): ReturnType<Desk["spot"]> {
  const { sheet, table } = findTable(desk, it);
  if (it.index < 0 || it.index >= table.box.columns) fail("ItemNotFound");
  const line = { column: table.box.column + it.index, columns: 1 };
  const boxes = { all: table.box, body: bodyBox(table), header: { ...table.box, rows: 1 } };
  return desk.spot(sheet.id, { ...boxes[part], ...line });
}

const headers = (it: TableRef, desk: Desk): readonly string[] => {
  const { sheet, table } = findTable(desk, it);
  return headerTexts(sheet, table);
};

export const tableColumnsClass = hostClass<TableRef>({
  items: (it, desk) => headers(it, desk).map((_, index) => object("TableColumn", { id: it.id, index })),
  item: (it, key, desk) => {
    const index = headers(it, desk).findIndex(
      (text, i) => i + 1 === key || text.toLowerCase() === String(key).toLowerCase(),
    );
    return index < 0 ? null : object("TableColumn", { id: it.id, index });
  },
});

export const tableColumnClass = hostClass<Line>({
  get: {
    Id: (it) => it.index + 1,
    Index: (it) => it.index,
    Name: (it, desk) => headers(it, desk)[it.index],
    Values: (it, desk) => rangeGet.Values?.(columnSpot(it, "all", desk), desk),
  },
  set: {
    Name: (it, value, desk) => {
      rangeSet.Values?.(columnSpot(it, "header", desk), `'${asText(value)}`, desk);
    },
    Values: (it, values, desk) => {
      rangeSet.Values?.(columnSpot(it, "all", desk), values, desk);
    },
  },
  make: {
    GetRange: (it, _, desk) => rangeOf(columnSpot(it, "all", desk)),
    GetDataBodyRange: (it, _, desk) => rangeOf(columnSpot(it, "body", desk)),
    GetHeaderRowRange: (it, _, desk) => rangeOf(columnSpot(it, "header", desk)),
  },
});
