import fc from "fast-check";
import { blocksOf } from "../../src/excel/blocks";
import type { Area } from "../../src/sheet/placed";

const spots = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
  selector: ([row, column]) => `${row} ${column}`,
  minLength: 1,
  maxLength: 60,
});

const size = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);
const holds = ({ top, left, bottom, right }: Area, [row, column]: readonly [number, number]): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const around = (all: readonly (readonly [number, number])[]): Area => ({
  top: Math.min(...all.map(([row]) => row)),
  bottom: Math.max(...all.map(([row]) => row)),
  left: Math.min(...all.map(([, column]) => column)),
  right: Math.max(...all.map(([, column]) => column)),
});

const filled = (all: readonly (readonly [number, number])[]): ReadonlyMap<number, ReadonlySet<number>> => {
  const rows = new Map<number, Set<number>>();
  for (const [row, column] of all) rows.set(row, (rows.get(row) ?? new Set<number>()).add(column));
  return rows;
};

test("every filled cell stands in exactly one block, and blocks are not larger than the one around all", () => {
  fc.assert(
    fc.property(spots, (all) => {
      const blocks = blocksOf(filled(all), around(all));
      for (const spot of all) expect(blocks.filter((block) => holds(block, spot))).toHaveLength(1);
      expect(blocks.reduce((sum, block) => sum + size(block), 0)).toBeLessThanOrEqual(size(around(all)));
    }),
  );
});

test("a label at the left and a code far to the right are two blocks, not one of empty cells", () => {
  const all = Array.from({ length: 60 }, (_, row) => [[row, 0] as const, [row, 40] as const]).flat();
  const head = Array.from({ length: 41 }, (_, column) => [0, column] as const);
  const blocks = blocksOf(filled([...all, ...head]), around(all));
  expect(blocks.reduce((sum, block) => sum + size(block), 0)).toBeLessThan(2 * 60 + 2 * 41);
});
