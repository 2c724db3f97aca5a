import type { PlacedSheet } from "../sheet/placed";
import { DEFAULT_STYLE } from "../sheet/style";
import { addressLists, columnSpans, joined } from "./areas";
import { rectangles, type Spot } from "../sheet/rectangles";
import { TRAITS, type Trait } from "./traits";
import { ACTION_BYTES, type Write, write } from "./write";

/** Font of the whole sheet: the workbook's own may be another. */
export const baseWrites = (sheet: PlacedSheet): readonly Write[] => [
  write((bench) => {
    const all = bench.sheet(sheet.name).getRange();
    all.format.font.name = DEFAULT_STYLE.font;
    all.format.font.size = DEFAULT_STYLE.size;
  }, 4),
];

type Value = string | number | boolean;

const grouped = <T>(items: readonly T[], valueOf: (item: T) => Value): ReadonlyMap<Value, readonly T[]> => {
  const groups = new Map<Value, T[]>();
  for (const item of items) {
    const value = valueOf(item);
    const group = groups.get(value) ?? [];
    group.push(item);
    groups.set(value, group);
  }
  return groups;
};

const paint = (sheet: string, addresses: string, one: Trait, value: Value): Write => ({
  cells: 0,
  bytes: addresses.length + 2 * ACTION_BYTES,
  run: (bench) => one.paint(bench.areas(sheet, addresses).format, value),
});

/** Style of the empty cells of columns. */
function columnTrait(sheet: PlacedSheet, one: Trait): readonly Write[] {
  const usual = one.of({});
  const different = sheet.columns.filter(({ style }) => one.of(style) !== usual);
  return [...grouped(different, ({ style }) => one.of(style))].flatMap(([value, columns]) =>
    joined(columnSpans(columns.map(({ column }) => column))).map((addresses) =>
      paint(sheet.name, addresses, one, value),
    ),
  );
}

/** All cells that differ from their column, by value: one list of ranges for each value. */
function cellTrait(sheet: PlacedSheet, one: Trait): readonly Write[] {
  const usual = one.of({});
  const columns = new Map(sheet.columns.map(({ column, style }) => [column, one.of(style)] as const));
  const different = sheet.cells.filter(({ column, style }) => one.of(style) !== (columns.get(column) ?? usual));
  return [...grouped(different, ({ style }) => one.of(style))].flatMap(([value, cells]) =>
    addressLists(rectangles(cells satisfies readonly Spot[])).map((addresses) =>
      paint(sheet.name, addresses, one, value),
    ),
  );
}

export const columnLookWrites = (sheet: PlacedSheet): readonly Write[] => [
  ...TRAITS.flatMap((one) => columnTrait(sheet, one)),
  ...sheet.columns.flatMap(({ column, style: { format } }) =>
    format === undefined ? [] : [columnFormat(sheet.name, column, format)],
  ),
];

/** One value for a whole column: a block of a million rows would be refused. */
const columnFormat = (sheet: string, column: number, format: string): Write =>
  write((bench) => {
    for (const span of columnSpans([column]))
      bench.range(sheet, span).numberFormat = format as unknown as readonly string[][] as string[][];
  }, 2);

export const cellLookWrites = (sheet: PlacedSheet): readonly Write[] => TRAITS.flatMap((one) => cellTrait(sheet, one));
