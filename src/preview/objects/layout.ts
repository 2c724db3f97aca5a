// Page set-up of a sheet.
import type { Desk } from "../desk/desk";
import { guardPrinter } from "../desk/guard";
import { hostClass } from "../dispatch/class";
import { type HostObject, object } from "../dispatch/object";
import type { Props, Sheet } from "../model/book";
import { type Box, isWholeColumns, isWholeRows } from "../model/box";
import { changeSheet, getSheet } from "../model/change";
import { fail } from "../protocol/errors";
import type { Spot } from "../desk/spot";
import { asOneOf, asRecord, asText, isObject, rangeOf, spotAt } from "./args";
import { checkLayout, layoutDefaults } from "./layout-values";

type Part = { readonly sheet: string; readonly prefix: string };

function change(id: string, desk: Desk, step: (sheet: Sheet) => Sheet): void {
  guardPrinter(desk);
  desk.update((book) => changeSheet(book, id, step));
}

const layoutOf = (it: Part, desk: Desk): Props => ({
  ...layoutDefaults,
  ...getSheet(desk.book(), it.sheet).layout,
});

function put(it: Part, name: string, value: unknown, desk: Desk): void {
  const key = it.prefix + name;
  const good = checkLayout(key, value);
  change(it.sheet, desk, (sheet) => ({ ...sheet, layout: { ...sheet.layout, [key]: good } }));
}

const props = (names: readonly string[]) => ({
  get: Object.fromEntries(names.map((n) => [n, (it: Part, desk: Desk) => layoutOf(it, desk)[it.prefix + n] ?? null])),
  set: Object.fromEntries(
    names.map((n) => [
      n,
      (it: Part, value: unknown, desk: Desk) => {
        put(it, n, value, desk);
      },
    ]),
  ),
});

const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const edges = ["top", "bottom", "left", "right", "header", "footer"] as const;

function setMargins(it: Part, unit: unknown, given: unknown, desk: Desk): void {
  const factor = points[asOneOf(unit, ["Points", "Inches", "Centimeters"])];
  const margins = asRecord(given);
  for (const edge of edges) {
    const size = margins[edge];
    if (size === undefined || size === null) continue;
    if (typeof size !== "number") fail("InvalidArgument");
    put(it, `${edge.charAt(0).toUpperCase()}${edge.slice(1)}Margin`, Number(size) * factor, desk);
  }
}

/** Ranges for printing come as an object or as addresses joined by commas. */
function boxes(it: Part, value: unknown, desk: Desk): readonly Box[] {
  if (isObject(value))
    return (value.type === "RangeAreas" ? (value.it as readonly Spot[]) : [value.it as Spot]).map((spot) => spot.box());
  const sheet = getSheet(desk.book(), it.sheet);
  return asText(value)
    .split(",")
    .map((one) => spotAt(desk, sheet, one).box());
}

const one = (it: Part, box: Box | null, desk: Desk): HostObject | null => box && rangeOf(desk.spot(it.sheet, box));

export const layoutClass = hostClass<Part>({
  ...props([
    ...["Orientation", "PaperSize", "BlackAndWhite", "PrintErrors", "Zoom", "PrintComments"],
    ...["CenterHorizontally", "CenterVertically", "PrintHeadings", "PrintGridlines", "DraftMode"],
    ...["LeftMargin", "RightMargin", "TopMargin", "BottomMargin", "HeaderMargin", "FooterMargin"],
    ...["FirstPageNumber", "PrintOrder"],
  ]),
  nav: {
    HeadersFooters: (it) => object("HeaderFooterGroup", { ...it, prefix: "HeadersFooters." }),
  },
  make: {
    GetPrintArea: (it, _, desk) => {
      const areas = getSheet(desk.book(), it.sheet).printArea;
      return areas.length > 0
        ? object(
            "RangeAreas",
            areas.map((box) => desk.spot(it.sheet, box)),
          )
        : null;
    },
    GetPrintTitleRows: (it, _, desk) => one(it, getSheet(desk.book(), it.sheet).titleRows, desk),
    GetPrintTitleColumns: (it, _, desk) => one(it, getSheet(desk.book(), it.sheet).titleColumns, desk),
  },
  call: {
    SetPrintArea: (it, [value], desk) => {
      const printArea = boxes(it, value, desk);
      change(it.sheet, desk, (sheet) => ({ ...sheet, printArea }));
    },
    SetPrintTitleRows: (it, [value], desk) => {
      const [box] = boxes(it, value, desk);
      if (!box || !isWholeRows(box)) fail("InvalidArgument");
      change(it.sheet, desk, (sheet) => ({ ...sheet, titleRows: box ?? null }));
    },
    SetPrintTitleColumns: (it, [value], desk) => {
      const [box] = boxes(it, value, desk);
      if (!box || !isWholeColumns(box)) fail("InvalidArgument");
      change(it.sheet, desk, (sheet) => ({ ...sheet, titleColumns: box ?? null }));
    },
    SetPrintMargins: (it, [unit, given], desk) => {
      setMargins(it, unit, given, desk);
    },
  },
});

const page = (name: string) => (it: Part) => object("HeaderFooter", { ...it, prefix: `${it.prefix}${name}.` });

export const headersFootersClass = hostClass<Part>({
  ...props(["State", "UseSheetMargins", "UseSheetScale"]),
  nav: {
    DefaultForAllPages: page("DefaultForAllPages"),
    EvenPages: page("EvenPages"),
    FirstPage: page("FirstPage"),
    OddPages: page("OddPages"),
  },
});

export const headerFooterClass = hostClass<Part>(
  props([...["LeftHeader", "CenterHeader", "RightHeader"], ...["LeftFooter", "CenterFooter", "RightFooter"]]),
);
