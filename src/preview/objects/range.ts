import type { Desk } from "../desk/desk";
import type { Spot } from "../desk/spot";
import { hostClass } from "../dispatch/class";
import { type HostObject, object } from "../dispatch/object";
import { bounding, type Box, intersection, maxColumns, maxRows } from "../model/box";
import { usedBox } from "../model/grid";
import { fail } from "../protocol/errors";
import { asWhole, checkedBox, isAbsent, isObject, rangeOf, sheetOf, spotAt } from "./args";
import { propertyCalls } from "./cell-properties";
import { rangeCalls, rangeInsert } from "./range-act";
import { rangeGet } from "./range-read";
import { rangeSet } from "./range-write";
import { settingCalls } from "./set-properties";

const at = (desk: Desk, it: Spot, box: Box): HostObject => rangeOf(desk.spot(it.sheet, checkedBox(box)));

const one = (box: Box, row: number, column: number): Box => ({
  row: box.row + row,
  column: box.column + column,
  rows: 1,
  columns: 1,
});

/** Another range, given as an object or as an address of the same sheet. */
function other(desk: Desk, it: Spot, value: unknown): Spot {
  const spot = isObject(value) ? (value.it as Spot) : spotAt(desk, sheetOf(desk, it), value);
  return spot.sheet === it.sheet ? spot : fail("InvalidArgument");
}

function used(desk: Desk, it: Spot, valuesOnly: unknown): HostObject | null {
  const box = usedBox(sheetOf(desk, it), it.box(), valuesOnly === true);
  return box && at(desk, it, box);
}

const count = (value: unknown): number => (isAbsent(value) ? 1 : asWhole(value));

type Maker = (it: Spot, args: readonly unknown[], desk: Desk) => HostObject | null;

const makers: Readonly<Record<string, Maker>> = {
  GetCell: (it, [r, c], desk) => at(desk, it, one(it.box(), asWhole(r), asWhole(c))),
  GetRow: (it, [r], desk) => at(desk, it, { ...it.box(), row: it.box().row + asWhole(r), rows: 1 }),
  GetColumn: (it, [c], desk) => at(desk, it, { ...it.box(), column: it.box().column + asWhole(c), columns: 1 }),
  GetLastCell: (it, _, desk) => at(desk, it, one(it.box(), it.box().rows - 1, it.box().columns - 1)),
  GetLastRow: (it, _, desk) => at(desk, it, { ...it.box(), row: it.box().row + it.box().rows - 1, rows: 1 }),
  GetLastColumn: (it, _, desk) =>
    at(desk, it, { ...it.box(), column: it.box().column + it.box().columns - 1, columns: 1 }),
  GetOffsetRange: (it, [rows, columns], desk) => {
    const box = it.box();
    return at(desk, it, {
      ...box,
      row: box.row + asWhole(rows),
      column: box.column + asWhole(columns),
    });
  },
  GetResizedRange: (it, [rows, columns], desk) => {
    const box = it.box();
    const size = { rows: box.rows + asWhole(rows), columns: box.columns + asWhole(columns) };
    return at(desk, it, { ...box, ...size });
  },
  GetAbsoluteResizedRange: (it, [rows, columns], desk) =>
    at(desk, it, { ...it.box(), rows: asWhole(rows), columns: asWhole(columns) }),
  GetRowsAbove: (it, [n], desk) => at(desk, it, { ...it.box(), row: it.box().row - count(n), rows: count(n) }),
  GetRowsBelow: (it, [n], desk) => at(desk, it, { ...it.box(), row: it.box().row + it.box().rows, rows: count(n) }),
  GetColumnsBefore: (it, [n], desk) =>
    at(desk, it, { ...it.box(), column: it.box().column - count(n), columns: count(n) }),
  GetColumnsAfter: (it, [n], desk) =>
    at(desk, it, { ...it.box(), column: it.box().column + it.box().columns, columns: count(n) }),
  GetEntireRow: (it, _, desk) => at(desk, it, { ...it.box(), column: 0, columns: maxColumns }),
  GetEntireColumn: (it, _, desk) => at(desk, it, { ...it.box(), row: 0, rows: maxRows }),
  GetBoundingRect: (it, [value], desk) => at(desk, it, bounding(it.box(), other(desk, it, value).box())),
  GetIntersection: (it, [value], desk) => {
    const box = intersection(it.box(), other(desk, it, value).box());
    return box && at(desk, it, box);
  },
  GetUsedRange: (it, [only], desk) => used(desk, it, only) ?? at(desk, it, { ...it.box(), rows: 1, columns: 1 }),
  GetUsedRangeOrNullObject: (it, [only], desk) => used(desk, it, only),
  GetSpecialCells: (it, [type], desk) => {
    if (type !== "DataValidations") fail("NotImplemented");
    const rules = sheetOf(desk, it).validations.filter((one) => one.type !== "None");
    const boxes = rules.flatMap(({ areas }) => areas.flatMap((box) => intersection(box, it.box()) ?? []));
    return boxes.length > 0
      ? object(
          "RangeAreas",
          boxes.map((box) => desk.spot(it.sheet, box)),
        )
      : null;
  },
  GetMergedAreas: (it, _, desk) => {
    const boxes = sheetOf(desk, it).merges.filter((box) => intersection(box, it.box()));
    return boxes.length > 0
      ? object(
          "RangeAreas",
          boxes.map((box) => desk.spot(it.sheet, box)),
        )
      : null;
  },
  Insert: rangeInsert,
};

export const rangeClass = hostClass<Spot>({
  spots: (it) => [it],
  get: rangeGet,
  set: rangeSet,
  nav: {
    ConditionalFormats: (it) => object("ConditionalFormatCollection", [it]),
    DataValidation: (it) => object("DataValidation", [it]),
    Format: (it) => object("RangeFormat", [it]),
    Sort: (it) => object("RangeSort", it),
    Worksheet: (it) => object("Worksheet", it.sheet),
  },
  make: makers,
  call: { ...rangeCalls, ...propertyCalls, ...settingCalls },
});
