import { guardStructure } from "../desk/guard";
import { hostClass } from "../dispatch/class";
import { object } from "../dispatch/object";
import type { Sheet } from "../model/book";
import { changeSheet, getSheet } from "../model/change";
import { usedBox } from "../model/grid";
import { wholeSheet } from "../model/box";
import { copySheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../model/sheets";
import type { Desk } from "../desk/desk";
import { fail } from "../protocol/errors";
import { asFlag, asNumber, asText, asWhole, checkedBox, isAbsent, isObject, rangeOf, spotAt } from "./args";
import { notify } from "./notify";
import { activate } from "./selection";

const sheetOf = (id: string, desk: Desk): Sheet => getSheet(desk.book(), id);

const change = (id: string, desk: Desk, step: (sheet: Sheet) => Sheet): void => {
  desk.update((book) => changeSheet(book, id, step));
};

const position = (id: string, desk: Desk): number => desk.book().sheets.findIndex((sheet) => sheet.id === id);

/** The sheet `by` places away; hidden ones are passed over when asked. */
function neighbour(id: string, by: 1 | -1, visibleOnly: unknown, desk: Desk): string | null {
  const sheets = desk.book().sheets;
  for (let i = position(id, desk) + by; i >= 0 && i < sheets.length; i += by)
    if (visibleOnly !== true || sheets[i]?.visibility === "Visible") return sheets[i]?.id ?? null;
  return null;
}

function copyTarget(desk: Desk, id: string, type: unknown, relative: unknown): number {
  const count = desk.book().sheets.length;
  const beside = isObject(relative) ? position(String(relative.it), desk) : position(id, desk);
  switch (isAbsent(type) ? "None" : asText(type)) {
    case "Beginning":
      return 0;
    case "End":
    case "None":
      return count;
    case "Before":
      return beside;
    case "After":
      return beside + 1;
    default:
      return fail("InvalidArgument");
  }
}

/** Used cells, or A1 when the sheet is empty and formats count. */
function used(id: string, valuesOnly: unknown, desk: Desk): ReturnType<typeof rangeOf> | null {
  const box = usedBox(sheetOf(id, desk), wholeSheet, valuesOnly === true);
  return box && rangeOf(desk.spot(id, box));
}

export const worksheetClass = hostClass<string>({
  eventTarget: (id) => id,
  get: {
    Id: (id, desk) => sheetOf(id, desk).id,
    Name: (id, desk) => sheetOf(id, desk).name,
    Position: (id, desk) => position(id, desk),
    Visibility: (id, desk) => sheetOf(id, desk).visibility,
    TabColor: (id, desk) => sheetOf(id, desk).tabColor,
    ShowGridlines: (id, desk) => sheetOf(id, desk).showGridlines,
    ShowHeadings: (id, desk) => sheetOf(id, desk).showHeadings,
    StandardHeight: (id, desk) => sheetOf(id, desk).rowSize,
    StandardWidth: (id, desk) => (sheetOf(id, desk).columnSize / 0.75 - 5) / 7,
    EnableCalculation: () => true,
    TabId: (id, desk) => Number(sheetOf(id, desk).id.slice(20, 24)) + 1,
  },
  set: {
    Name: (id, value, desk) => {
      guardStructure(desk);
      const before = sheetOf(id, desk).name;
      desk.update((book) => renameSheet(book, id, value));
      if (desk.options.platform === "desktop") desk.cannotUndo();
      notify(desk, "nameChanged", id, { nameBefore: before, nameAfter: value });
    },
    Position: (id, value, desk) => {
      guardStructure(desk);
      desk.update((book) => moveSheet(book, id, value));
    },
    Visibility: (id, value, desk) => {
      guardStructure(desk);
      desk.update((book) => showSheet(book, id, value));
      if (desk.options.platform === "desktop") desk.cannotUndo();
    },
    TabColor: (id, value, desk) => {
      guardStructure(desk);
      const tabColor = asText(value).toUpperCase();
      if (!/^(#[0-9A-F]{6})?$/.test(tabColor)) fail("InvalidArgument");
      change(id, desk, (sheet) => ({ ...sheet, tabColor }));
    },
    ShowGridlines: (id, value, desk) => {
      const showGridlines = asFlag(value);
      change(id, desk, (sheet) => ({ ...sheet, showGridlines }));
    },
    ShowHeadings: (id, value, desk) => {
      const showHeadings = asFlag(value);
      change(id, desk, (sheet) => ({ ...sheet, showHeadings }));
    },
    StandardWidth: (id, value, desk) => {
      const columnSize = (asNumber(value) * 7 + 5) * 0.75;
      change(id, desk, (sheet) => ({ ...sheet, columnSize }));
    },
  },
  nav: {
    AutoFilter: (id) => object("AutoFilter", { sheet: id, table: null }),
    Charts: (id) => object("ChartCollection", id),
    FreezePanes: (id) => object("WorksheetFreezePanes", id),
    HorizontalPageBreaks: (id) => object("PageBreakCollection", { sheet: id, key: "rowBreaks" }),
    VerticalPageBreaks: (id) => object("PageBreakCollection", { sheet: id, key: "columnBreaks" }),
    Names: (id) => object("NamedItemCollection", { scope: id }),
    PageLayout: (id) => object("PageLayout", { sheet: id, prefix: "" }),
    Protection: (id) => object("WorksheetProtection", id),
    Tables: (id) => object("TableCollection", { sheet: id }),
  },
  make: {
    GetRange: (id, [address], desk) => rangeOf(spotAt(desk, sheetOf(id, desk), address)),
    GetRanges: (id, [address], desk) => {
      // The API takes at most 8192 characters here.
      if (asText(address).length > 8192) fail("InvalidArgument");
      const parts = asText(address).split(",");
      return object(
        "RangeAreas",
        parts.map((part) => spotAt(desk, sheetOf(id, desk), part)),
      );
    },
    GetRangeByIndexes: (id, [row, column, rows, columns], desk) =>
      rangeOf(
        desk.spot(
          sheetOf(id, desk).id,
          checkedBox({
            row: asWhole(row),
            column: asWhole(column),
            rows: asWhole(rows),
            columns: asWhole(columns),
          }),
        ),
      ),
    GetCell: (id, [row, column], desk) =>
      rangeOf(
        desk.spot(
          sheetOf(id, desk).id,
          checkedBox({ row: asWhole(row), column: asWhole(column), rows: 1, columns: 1 }),
        ),
      ),
    GetUsedRange: (id, [valuesOnly], desk) =>
      used(id, valuesOnly, desk) ?? rangeOf(spotAt(desk, sheetOf(id, desk), "A1")),
    GetUsedRangeOrNullObject: (id, [valuesOnly], desk) => used(id, valuesOnly, desk),
    GetNext: (id, [only], desk) => {
      const next = neighbour(id, 1, only, desk);
      return next === null ? null : object("Worksheet", next);
    },
    GetPrevious: (id, [only], desk) => {
      const previous = neighbour(id, -1, only, desk);
      return previous === null ? null : object("Worksheet", previous);
    },
    Copy: (id, [type, relative], desk) => {
      guardStructure(desk);
      const made = copySheet(desk.book(), id, copyTarget(desk, id, type, relative));
      desk.update(() => made.book);
      desk.cannotUndo();
      notify(desk, "added", made.id);
      return object("Worksheet", made.id);
    },
    _GetSheetById: (_, [id], desk) => object("Worksheet", getSheet(desk.book(), String(id)).id),
    _GetAnotherWorksheetById: (_, [id], desk) => object("Worksheet", getSheet(desk.book(), String(id)).id),
  },
  call: {
    Activate: (id, _, desk) => {
      activate(desk, id);
    },
    Calculate: (_, __, desk) => {
      desk.calculator.recalculate(desk.book());
    },
    // "Note that if the worksheet's visibility is set to VeryHidden, the delete operation will fail" (Worksheet.delete).
    Delete: (id, _, desk) => {
      guardStructure(desk);
      if (sheetOf(id, desk).visibility === "VeryHidden") fail("InvalidOperation");
      desk.update((book) => deleteSheet(book, id));
      desk.cannotUndo();
      notify(desk, "deleted", id);
    },
  },
});
