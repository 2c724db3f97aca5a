import type { Area, PlacedCell, PlacedSheet } from "../sheet/placed";
import type { BorderLine } from "../sheet/style";
import { addressLists, rectangles } from "./areas";
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

/** Lines of a rectangle whose cells all have the same sides; it has inner lines only where it has inner edges. */
const edgesOf = (
  { top, right, bottom, left }: Sides,
  wide: boolean,
  tall: boolean,
): readonly (readonly [Edge, BorderLine])[] => {
  const edges: readonly (readonly [Edge, BorderLine | undefined])[] = [
    ["EdgeTop", top],
    ["EdgeBottom", bottom],
    ["EdgeLeft", left],
    ["EdgeRight", right],
    ["InsideVertical", wide ? left : undefined],
    ["InsideHorizontal", tall ? top : undefined],
  ];
  return edges.flatMap(([edge, line]) => (line ? [[edge, line] as const] : []));
};

const isWide = (area: Area): boolean => area.right > area.left;
const isTall = (area: Area): boolean => area.bottom > area.top;

const draw = (sheet: string, addresses: string, edges: ReturnType<typeof edgesOf>): Write => ({
  cells: 0,
  bytes: addresses.length + 3 * edges.length * ACTION_BYTES,
  run: (bench) => {
    const { borders } = bench.areas(sheet, addresses).format;
    for (const [edge, line] of edges) {
      const border = borders.getItem(edge);
      border.style = LINES[line].style;
      border.weight = LINES[line].weight;
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
    return [false, true].flatMap((wide) =>
      [false, true].flatMap((tall) =>
        addressLists(areas.filter((area) => isWide(area) === wide && isTall(area) === tall)).map((addresses) =>
          draw(sheet.name, addresses, edgesOf(sides, wide, tall)),
        ),
      ),
    );
  });
}
