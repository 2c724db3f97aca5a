import type { Area, PlacedCell, PlacedSheet } from "../sheet/placed";
import type { BorderLine } from "../sheet/style";
import { addressLists } from "./areas";
import { rectangles } from "../sheet/rectangles";
import { ACTION_BYTES, type Write } from "./write";

type Line = { readonly style: Excel.RangeBorder["style"]; readonly weight: Excel.RangeBorder["weight"] };
type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

const LINES: { readonly [line in BorderLine]: Line } = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  hair: { style: "Continuous", weight: "Hairline" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
};

type Sides = Pick<PlacedCell["style"], "top" | "right" | "bottom" | "left">;

const sidesOf = ({ style: { top, right, bottom, left } }: PlacedCell): string =>
  JSON.stringify([top ?? "", right ?? "", bottom ?? "", left ?? ""]);

type Drawn = readonly [Edge, BorderLine | undefined];

/** Lines around rectangles whose cells all have the same sides; inner ones only where a rectangle has inner edges. */
const parts = ({ top, right, bottom, left }: Sides, areas: readonly Area[]): readonly [readonly Area[], Drawn[]][] => [
  [
    areas,
    [
      ["EdgeTop", top],
      ["EdgeBottom", bottom],
      ["EdgeLeft", left],
      ["EdgeRight", right],
    ],
  ],
  [areas.filter(isWide), [["InsideVertical", left]]],
  [areas.filter(isTall), [["InsideHorizontal", top]]],
];

const isWide = (area: Area): boolean => area.right > area.left;
const isTall = (area: Area): boolean => area.bottom > area.top;

/** A line is thin until it is told otherwise. */
const draw = (sheet: string, addresses: string, edges: readonly Drawn[]): Write => ({
  cells: 0,
  bytes: addresses.length + 3 * edges.length * ACTION_BYTES,
  run: (bench) => {
    const { borders } = bench.areas(sheet, addresses).format;
    for (const [edge, line] of edges) {
      if (line === undefined) continue;
      const border = borders.getItem(edge);
      const { style, weight } = LINES[line];
      border.style = style;
      if (weight !== "Thin") border.weight = weight;
    }
  },
});

/**
 * Cells are taken together only along sides that are equal: the line between two of them is then the same for both.
 */
export function borderWrites(sheet: PlacedSheet): readonly Write[] {
  const groups = new Map<string, PlacedCell[]>();
  for (const cell of sheet.cells) {
    const { top, right, bottom, left } = cell.style;
    if (!top && !right && !bottom && !left) continue;
    const key = sidesOf(cell);
    const group = groups.get(key) ?? [];
    group.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((cells) => {
    const sides: Sides = cells[0]?.style ?? {};
    const areas = rectangles(cells, { across: sides.left === sides.right, down: sides.top === sides.bottom });
    return parts(sides, areas).flatMap(([group, edges]) =>
      edges.some(([, line]) => line !== undefined)
        ? addressLists(group).map((addresses) => draw(sheet.name, addresses, edges))
        : [],
    );
  });
}
