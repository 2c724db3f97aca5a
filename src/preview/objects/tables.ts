import type { Desk } from "../desk/desk";
import { guardContent, guardFreedom } from "../desk/guard";
import type { Spot } from "../desk/spot";
import { hostClass } from "../dispatch/class";
import { type HostObject, object } from "../dispatch/object";
import type { Sheet, Table } from "../model/book";
import { overlap } from "../model/box";
import { changeSheet, getSheet } from "../model/change";
import { mapStored } from "../model/grid";
import { addTable, bodyBox, changeTable, checkTableName } from "../model/tables";
import { fail } from "../protocol/errors";
import { asFlag, asText, isObject, rangeOf, spotAt } from "./args";
import { notify } from "./notify";

export type TableRef = { readonly id: string };

type Found = { readonly sheet: Sheet; readonly table: Table };

export function findTable(desk: Desk, { id }: TableRef): Found {
  for (const sheet of desk.book().sheets)
    for (const table of sheet.tables) if (table.id === id) return { sheet, table };
  return fail("ItemNotFound");
}

type Scope = { readonly sheet: string | null };

const sheetsOf = ({ sheet }: Scope, desk: Desk): readonly Sheet[] =>
  sheet === null ? desk.book().sheets : [getSheet(desk.book(), sheet)];

const list = (it: Scope, desk: Desk): readonly Table[] => sheetsOf(it, desk).flatMap((sheet) => sheet.tables);

export const tablesClass = hostClass<Scope>({
  items: (it, desk) => list(it, desk).map(({ id }) => object("Table", { id })),
  item: (it, key, desk) => {
    const text = String(key).toLowerCase();
    const found = list(it, desk).find((one) => one.id === text || one.name.toLowerCase() === text);
    return found ? object("Table", { id: found.id }) : null;
  },
  make: {
    Add: (it, [address, hasHeaders], desk) => {
      const home = getSheet(desk.book(), it.sheet ?? desk.book().active);
      const spot = isObject(address) ? (address.it as Spot) : spotAt(desk, home, address);
      guardFreedom(desk, getSheet(desk.book(), spot.sheet), "allowEditObjects");
      const made = addTable(desk.book(), spot.sheet, spot.box(), asFlag(hasHeaders));
      desk.update(() => made.book);
      if (made.moved) desk.follow(spot.sheet, made.moved);
      notify(desk, "tableAdded", spot.sheet, { tableId: made.table.id });
      return object("Table", { id: made.table.id });
    },
  },
});

function change(it: TableRef, desk: Desk, step: (table: Table) => Table | null): void {
  const { sheet } = findTable(desk, it);
  guardFreedom(desk, sheet, "allowEditObjects");
  desk.update((book) => changeTable(book, sheet.id, it.id, step));
}

const defaults: Readonly<Record<string, unknown>> = {
  Style: "TableStyleMedium2",
  HighlightFirstColumn: false,
  HighlightLastColumn: false,
  ShowBandedRows: true,
  ShowBandedColumns: false,
  ShowFilterButton: true,
};

const kept = Object.keys(defaults);

function range(it: TableRef, desk: Desk, part: "all" | "body" | "header" | "totals"): HostObject {
  const { sheet, table } = findTable(desk, it);
  const { box } = table;
  if (part === "header" && !table.showHeaders) fail("ItemNotFound");
  if (part === "totals" && !table.showTotals) fail("ItemNotFound");
  const last = { ...box, row: box.row + box.rows - 1, rows: 1 };
  const boxes = { all: box, body: bodyBox(table), header: { ...box, rows: 1 }, totals: last };
  return rangeOf(desk.spot(sheet.id, boxes[part]));
}

function resize(it: TableRef, given: unknown, desk: Desk): void {
  const { sheet, table } = findTable(desk, it);
  const box = spotAt(desk, sheet, given).box();
  const others = sheet.tables.filter((one) => one.id !== table.id);
  const sameTop = box.row === table.box.row && overlap(box, table.box) && box.rows >= 2;
  if (!sameTop || others.some((one) => overlap(one.box, box))) fail("InvalidArgument");
  change(it, desk, (one) => ({ ...one, box }));
}

export const tableClass = hostClass<TableRef>({
  eventTarget: (it) => it.id,
  get: {
    Id: (it, desk) => findTable(desk, it).table.id,
    LegacyId: (it, desk) => findTable(desk, it).table.id,
    Name: (it, desk) => findTable(desk, it).table.name,
    ShowHeaders: (it, desk) => findTable(desk, it).table.showHeaders,
    ShowTotals: (it, desk) => findTable(desk, it).table.showTotals,
    ...Object.fromEntries(
      kept.map((n) => [n, (it: TableRef, desk: Desk) => findTable(desk, it).table.props[n] ?? defaults[n]]),
    ),
  },
  set: {
    Name: (it, value, desk) => {
      const name = asText(value);
      const same = findTable(desk, it).table.name.toLowerCase() === name.toLowerCase();
      const good = same ? name : checkTableName(desk.book(), name);
      change(it, desk, (table) => ({ ...table, name: good }));
    },
    ...Object.fromEntries(
      kept.map((n) => [
        n,
        (it: TableRef, value: unknown, desk: Desk) => {
          const good = n === "Style" ? asText(value) : asFlag(value);
          change(it, desk, (table) => ({ ...table, props: { ...table.props, [n]: good } }));
        },
      ]),
    ),
  },
  nav: {
    Columns: (it) => object("TableColumnCollection", it),
    Rows: (it) => object("TableRowCollection", it),
    Worksheet: (it, desk) => object("Worksheet", findTable(desk, it).sheet.id),
  },
  make: {
    GetRange: (it, _, desk) => range(it, desk, "all"),
    GetDataBodyRange: (it, _, desk) => range(it, desk, "body"),
    GetHeaderRowRange: (it, _, desk) => range(it, desk, "header"),
    GetTotalRowRange: (it, _, desk) => range(it, desk, "totals"),
    ConvertToRange: (it, _, desk) => {
      const spot = range(it, desk, "all");
      change(it, desk, () => null);
      return spot;
    },
  },
  call: {
    Resize: (it, [given], desk) => {
      resize(it, given, desk);
    },
    // Deleting a table takes its cells' contents with it.
    Delete: (it, _, desk) => {
      const { sheet, table } = findTable(desk, it);
      guardContent(desk, sheet, table.box);
      change(it, desk, () => null);
      desk.update((book) =>
        changeSheet(book, sheet.id, (old) =>
          mapStored(old, table.box, (cell) => ({ ...cell, value: "", formula: null, quoted: false })),
        ),
      );
      notify(desk, "tableDeleted", sheet.id, { tableId: table.id });
    },
  },
});
