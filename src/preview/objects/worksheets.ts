import { guardStructure } from "../desk/guard";
import { hostClass } from "../dispatch/class";
import { type HostObject, object } from "../dispatch/object";
import type { Sheet } from "../model/book";
import { findSheet, sheetNamed } from "../model/change";
import { addSheet } from "../model/sheets";
import { notify } from "./notify";

export const sheetObject = (sheet: Sheet): HostObject => object("Worksheet", sheet.id);

const shown = (sheets: readonly Sheet[], visibleOnly: unknown): readonly Sheet[] =>
  visibleOnly === true ? sheets.filter((sheet) => sheet.visibility === "Visible") : sheets;

const maybe = (sheet: Sheet | null | undefined): HostObject | null => (sheet ? sheetObject(sheet) : null);

export const worksheetsClass = hostClass<null>({
  items: (_, desk) => desk.book().sheets.map(sheetObject),
  item: (_, key, desk) => {
    const text = String(key);
    return maybe(findSheet(desk.book(), text) ?? sheetNamed(desk.book(), text));
  },
  make: {
    Add: (_, [name], desk) => {
      guardStructure(desk);
      const { book, id } = addSheet(desk.book(), name);
      desk.update(() => book);
      notify(desk, "added", id);
      return object("Worksheet", id);
    },
    GetActiveWorksheet: (_, __, desk) => object("Worksheet", desk.book().active),
    GetFirst: (_, [visibleOnly], desk) => maybe(shown(desk.book().sheets, visibleOnly)[0]),
    GetLast: (_, [visibleOnly], desk) => maybe([...shown(desk.book().sheets, visibleOnly)].pop()),
  },
  call: {
    GetCount: (_, [visibleOnly], desk) => shown(desk.book().sheets, visibleOnly).length,
  },
});
