// Borders: an edge belongs to the cells along it, inside lines to every pair of neighbours.
import type { Desk } from "../desk/desk";
import { guardFreedom } from "../desk/guard";
import type { Spot } from "../desk/spot";
import { hostClass } from "../dispatch/class";
import { object } from "../dispatch/object";
import type { Box } from "../model/box";
import { changeSheet } from "../model/change";
import { commonStyle, restyleAll } from "../model/restyle";
import { type Side, sides, type Style, type StyleValue, withStyle } from "../model/style";
import { fail } from "../protocol/errors";
import { asOneOf, sheetOf } from "./args";
import { checkStyle } from "./format-values";

type Spots = readonly Spot[];
type Border = { readonly spots: Spots; readonly side: Side };
type Stroke = { readonly box: Box; readonly side: Side };

/** The cells, and the side of each, that a border of the range consists of. */
function strokes(box: Box, side: Side): readonly Stroke[] {
  const lastRow = { ...box, row: box.row + box.rows - 1, rows: 1 };
  const lastColumn = { ...box, column: box.column + box.columns - 1, columns: 1 };
  switch (side) {
    case "EdgeTop":
      return [{ box: { ...box, rows: 1 }, side }];
    case "EdgeBottom":
      return [{ box: lastRow, side }];
    case "EdgeLeft":
      return [{ box: { ...box, columns: 1 }, side }];
    case "EdgeRight":
      return [{ box: lastColumn, side }];
    case "InsideHorizontal":
      return box.rows < 2
        ? []
        : [
            { box: { ...box, rows: box.rows - 1 }, side: "EdgeBottom" },
            { box: { ...box, row: box.row + 1, rows: box.rows - 1 }, side: "EdgeTop" },
          ];
    case "InsideVertical":
      return box.columns < 2
        ? []
        : [
            { box: { ...box, columns: box.columns - 1 }, side: "EdgeRight" },
            { box: { ...box, column: box.column + 1, columns: box.columns - 1 }, side: "EdgeLeft" },
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ box, side }];
  }
}

function read({ spots, side }: Border, name: string, desk: Desk): StyleValue {
  const found = new Set(
    spots.flatMap((spot) =>
      strokes(spot.box(), side).map((one) => commonStyle(sheetOf(desk, spot), one.box, `Border.${one.side}.${name}`)),
    ),
  );
  const [only = name === "Style" ? "None" : null] = found;
  return found.size > 1 ? null : only;
}

function draw(style: Style, side: Side, name: string, value: StyleValue): Style {
  const key = `Border.${side}.`;
  const made = withStyle(style, key + name, value);
  // A colour or a weight alone draws the line too.
  return name === "Style" || made[`${key}Style`] !== undefined ? made : withStyle(made, `${key}Style`, "Continuous");
}

function write({ spots, side }: Border, name: string, value: unknown, desk: Desk): void {
  const good = checkStyle(`Border.${side}.${name}`, value);
  const [first] = spots;
  if (!first) return;
  guardFreedom(desk, sheetOf(desk, first), "allowFormatCells");
  const all = spots.flatMap((spot) => strokes(spot.box(), side));
  for (const one of new Set(all.map((stroke) => stroke.side))) {
    const boxes = all.filter((stroke) => stroke.side === one).map(({ box }) => box);
    desk.update((book) =>
      changeSheet(book, first.sheet, (sheet) => restyleAll(sheet, boxes, (style) => draw(style, one, name, good))),
    );
  }
}

const names = ["Style", "Color", "Weight", "TintAndShade"] as const;

export const borderClass = hostClass<Border>({
  get: {
    SideIndex: (it) => it.side,
    ...Object.fromEntries(names.map((n) => [n, (it: Border, d: Desk) => read(it, n, d)])),
  },
  set: Object.fromEntries(
    names.map((n) => [
      n,
      (it: Border, value: unknown, desk: Desk) => {
        write(it, n, value, desk);
      },
    ]),
  ),
});

const border = (spots: Spots, side: Side): ReturnType<typeof object> => object("RangeBorder", { spots, side });

export const bordersClass = hostClass<Spots>({
  items: (it) => sides.map((side) => border(it, side)),
  item: (it, key) => border(it, asOneOf(key, sides)),
  get: { TintAndShade: () => 0 },
  make: {
    GetItemAt: (it, [index]) => border(it, sides[Number(index)] ?? fail("InvalidArgument")),
  },
});
