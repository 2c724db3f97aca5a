// Fonts, fills, borders, alignment, protection flags and sizes of a range or of several.
import type { Desk } from "../desk/desk";
import { guardFreedom } from "../desk/guard";
import type { Spot } from "../desk/spot";
import { hostClass, type HostClass } from "../dispatch/class";
import { object } from "../dispatch/object";
import { boxAddress } from "../model/a1";
import { changeSheet } from "../model/change";
import { commonStyle, restyleAll } from "../model/restyle";
import { type Style, type StyleValue, withoutStyle, withStyle } from "../model/style";
import { checkStyle } from "./format-values";
import { sizeCalls, sizeGet, sizeSet } from "./format-size";
import { notify } from "./notify";
import { sheetOf } from "./args";

type Spots = readonly Spot[];

/** All ranges of one act lie on one sheet. */
function restyleSpots(spots: Spots, step: (style: Style) => Style, desk: Desk): void {
  const [first] = spots;
  if (!first) return;
  guardFreedom(desk, sheetOf(desk, first), "allowFormatCells");
  const boxes = spots.map((spot) => spot.box());
  desk.update((book) => changeSheet(book, first.sheet, (sheet) => restyleAll(sheet, boxes, step)));
  for (const box of boxes) notify(desk, "formatChanged", first.sheet, { address: boxAddress(box) });
}

export function setStyle(spots: Spots, key: string, value: StyleValue, desk: Desk): void {
  const step = (style: Style): Style => {
    const made = withStyle(style, key, value);
    // A colour without a pattern is a solid fill.
    return key === "Fill.Color" ? withStyle(made, "Fill.Pattern", "Solid") : made;
  };
  restyleSpots(spots, step, desk);
}

export function getStyle(spots: Spots, key: string, desk: Desk): StyleValue {
  const found = new Set(spots.map((spot) => commonStyle(sheetOf(desk, spot), spot.box(), key)));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function members(prefix: string, names: readonly string[]): Pick<HostClass, "get" | "set"> {
  const key = (name: string): string => prefix + name;
  return hostClass<Spots>({
    get: Object.fromEntries(names.map((n) => [n, (it: Spots, d: Desk) => getStyle(it, key(n), d)])),
    set: Object.fromEntries(
      names.map((n) => [
        n,
        (it: Spots, value: unknown, desk: Desk) => {
          setStyle(it, key(n), checkStyle(key(n), value), desk);
        },
      ]),
    ),
  });
}

export const formatClass: HostClass = {
  get: {
    ...members("", ["HorizontalAlignment", "VerticalAlignment", "WrapText", "IndentLevel"]).get,
    ...members("", ["TextOrientation", "ShrinkToFit", "ReadingOrder", "AutoIndent"]).get,
    ...sizeGet,
  },
  set: {
    ...members("", ["HorizontalAlignment", "VerticalAlignment", "WrapText", "IndentLevel"]).set,
    ...members("", ["TextOrientation", "ShrinkToFit", "ReadingOrder", "AutoIndent"]).set,
    ...sizeSet,
  },
  nav: {
    Borders: (it) => object("RangeBorderCollection", it),
    Fill: (it) => object("RangeFill", it),
    Font: (it) => object("RangeFont", it),
    Protection: (it) => object("FormatProtection", it),
  },
  call: sizeCalls,
};

export const fontClass = members("Font.", [
  ...["Name", "Size", "Color", "Bold", "Italic", "Underline"],
  ...["Strikethrough", "Subscript", "Superscript", "TintAndShade"],
]);

export const fillClass: HostClass = {
  ...members("Fill.", ["Color", "Pattern", "PatternColor", "TintAndShade", "PatternTintAndShade"]),
  call: {
    Clear: (it, _, desk) => {
      restyleSpots(it as Spots, (style) => withoutStyle(style, "Fill."), desk);
    },
  },
};

export const cellProtectionClass = members("Protection.", ["Locked", "FormulaHidden"]);
