// The person at the workbook: everything one can do between two requests of an add-in.
import type { Desk } from "../desk/desk";
import { parseAddress, splitSheet } from "../model/a1";
import type { Sheet } from "../model/book";
import type { Box } from "../model/box";
import { changeSheet, sheetNamed } from "../model/change";
import { sortRows } from "../model/sort";
import { copySheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../model/sheets";
import { deleteCells, insertCells } from "../model/structure";
import { writeValues } from "../model/write";
import { hideFiltered } from "../model/filter";
import { notify, notifyChanged } from "../objects/notify";
import { activate, select } from "../objects/selection";
import { plainValue, valueAt } from "../objects/range-read";

export type User = {
  readonly type: (address: string, value: unknown) => void;
  readonly insertRows: (address: string) => void;
  readonly deleteRows: (address: string) => void;
  readonly insertColumns: (address: string) => void;
  readonly deleteColumns: (address: string) => void;
  readonly sort: (address: string, column: number) => void;
  readonly filter: (address: string, column: number, values: readonly string[]) => void;
  readonly rename: (sheet: string, name: string) => void;
  readonly remove: (sheet: string) => void;
  readonly move: (sheet: string, position: number) => void;
  readonly copy: (sheet: string) => void;
  readonly show: (sheet: string, visibility: Sheet["visibility"]) => void;
  readonly protectSheet: (sheet: string, password?: string) => void;
  readonly unprotectSheet: (sheet: string) => void;
  readonly protectStructure: (password?: string) => void;
  readonly unprotectStructure: () => void;
  readonly select: (address: string) => void;
  readonly activate: (sheet: string) => void;
  readonly undo: () => boolean;
};

export function makeUser(desk: Desk): User {
  const sheet = (name: string): Sheet => {
    const found = sheetNamed(desk.book(), name);
    if (!found) throw new Error(`There is no sheet "${name}" to act on.`);
    return found;
  };
  const place = (address: string): { readonly sheet: Sheet; readonly box: Box } => {
    const [name, rest] = splitSheet(address);
    const box = parseAddress(rest);
    if (!box) throw new Error(`"${address}" is no address.`);
    const active = desk.book().sheets.find((one) => one.id === desk.book().active);
    return { sheet: sheet(name ?? active?.name ?? ""), box };
  };
  const structural = (address: string, act: typeof insertCells, axis: "row" | "column"): void => {
    const at = place(address);
    const done = act(desk.book(), at.sheet.id, at.box, axis);
    desk.update(() => done.book);
    desk.follow(at.sheet.id, done.shift);
    desk.settle();
    const sign = act === insertCells ? "Inserted" : "Deleted";
    notifyChanged(desk, at.sheet.id, at.box, (axis === "row" ? "Row" : "Column") + sign);
  };
  const change = (name: string, step: (one: Sheet) => Sheet): void => {
    const { id } = sheet(name);
    desk.update((book) => changeSheet(book, id, step));
    desk.settle();
  };

  return {
    type: (address, value) => {
      const at = place(address);
      change(at.sheet.name, (one) => writeValues(one, at.box, value, desk.options.today));
      notifyChanged(desk, at.sheet.id, at.box);
    },
    insertRows: (address) => {
      structural(address, insertCells, "row");
    },
    deleteRows: (address) => {
      structural(address, deleteCells, "row");
    },
    insertColumns: (address) => {
      structural(address, insertCells, "column");
    },
    deleteColumns: (address) => {
      structural(address, deleteCells, "column");
    },
    sort: (address, column) => {
      const at = place(address);
      const keys = [{ column, ascending: true }];
      change(at.sheet.name, (one) => sortRows(one, at.box, keys, false, (r, c) => valueAt(desk, one, r, c)));
    },
    filter: (address, column, values) => {
      const at = place(address);
      const criteria = new Map([[column, { filterOn: "Values", values }]]);
      change(at.sheet.name, (one) =>
        hideFiltered(one, { box: at.box, criteria }, (r, c) => String(plainValue(valueAt(desk, one, r, c)))),
      );
    },
    rename: (name, to) => {
      const { id } = sheet(name);
      desk.update((book) => renameSheet(book, id, to));
      desk.settle();
      notify(desk, "nameChanged", id, { nameBefore: name, nameAfter: to });
    },
    remove: (name) => {
      const { id } = sheet(name);
      desk.update((book) => deleteSheet(book, id));
      desk.cannotUndo();
      desk.settle();
      notify(desk, "deleted", id);
    },
    move: (name, position) => {
      const { id } = sheet(name);
      desk.update((book) => moveSheet(book, id, position));
      desk.settle();
    },
    copy: (name) => {
      const made = copySheet(desk.book(), sheet(name).id, desk.book().sheets.length);
      desk.update(() => made.book);
      desk.cannotUndo();
      desk.settle();
      notify(desk, "added", made.id);
    },
    show: (name, visibility) => {
      const { id } = sheet(name);
      desk.update((book) => showSheet(book, id, visibility));
      desk.settle();
    },
    protectSheet: (name, password = "") => {
      change(name, (one) => ({ ...one, lock: { password, options: {} } }));
    },
    unprotectSheet: (name) => {
      change(name, (one) => ({ ...one, lock: null }));
    },
    protectStructure: (password = "") => {
      desk.update((book) => ({ ...book, lock: { password, options: {} } }));
      desk.settle();
    },
    unprotectStructure: () => {
      desk.update((book) => ({ ...book, lock: null }));
      desk.settle();
    },
    select: (address) => {
      const at = place(address);
      select(desk, at.sheet.id, at.box);
    },
    activate: (name) => {
      activate(desk, sheet(name).id);
    },
    undo: () => desk.undo(),
  };
}
