import type { Spot } from "../desk/spot";
import { hostClass } from "../dispatch/class";
import { object } from "../dispatch/object";
import { countCells } from "../model/box";
import { fail } from "../protocol/errors";
import { rangeOf, sheetOf } from "./args";
import { rangeAddress } from "./range-read";
import { rangeCalls } from "./range-act";

type Spots = readonly Spot[];

const first = (it: Spots): Spot => it[0] ?? fail("ItemNotFound");

/** Several ranges of one sheet, such as a print area. */
export const areasClass = hostClass<Spots>({
  spots: (it) => it,
  get: {
    Address: (it, desk) => it.map((spot) => rangeAddress(sheetOf(desk, spot), spot.box())).join(","),
    AreaCount: (it) => it.length,
    CellCount: (it) => it.reduce((sum, spot) => sum + countCells(spot.box()), 0),
  },
  nav: {
    Areas: (it) => object("RangeCollection", it),
    ConditionalFormats: (it) => object("ConditionalFormatCollection", it),
    DataValidation: (it) => object("DataValidation", it),
    Format: (it) => object("RangeFormat", it),
    Worksheet: (it) => object("Worksheet", first(it).sheet),
  },
  call: {
    Clear: (it, args, desk) => {
      for (const spot of it) rangeCalls.Clear?.(spot, args, desk);
    },
    CopyFrom: (it, args, desk) => {
      for (const spot of it) rangeCalls.CopyFrom?.(spot, args, desk);
    },
  },
});

export const rangeCollectionClass = hostClass<Spots>({ items: (it) => it.map(rangeOf) });
