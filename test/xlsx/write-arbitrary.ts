import fc from "fast-check";
import type { PlacedBook, PlacedCell, PlacedPrint, PlacedSheet, PlacedValidation } from "../../src/sheet/placed";
import type { ConditionalSpec } from "../../src/sheet/spec";
import type { BorderLine, Style } from "../../src/sheet/style";
import { area } from "./write-example";

/** Placed books at random, in the one spelling that a reader gives back: what is a default is left out. */

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).toUpperCase().padStart(6, "0"));
const line = fc.constantFrom<BorderLine>("thin", "medium", "hair", "dotted", "double");
const yes = fc.constant(true as const);

/** An object with some of the keys. */
const some = <T extends object>(model: { [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>> }): fc.Arbitrary<T> =>
  fc.record(model, { requiredKeys: [] }) as unknown as fc.Arbitrary<T>;

const style = some<Style>({
  font: fc.constantFrom("Arial", "Calibri", ".VnTime", 'A & "B" <C>'),
  size: fc.constantFrom(8, 10.5, 13, 14),
  bold: yes,
  italic: yes,
  underline: yes,
  color,
  fill: color,
  top: line,
  right: line,
  bottom: line,
  left: line,
  horizontal: fc.constantFrom("left", "center", "right", "justify", "fill"),
  vertical: fc.constantFrom("top", "center"),
  wrap: yes,
  indent: fc.integer({ min: 1, max: 15 }),
  rotate: fc.integer({ min: 1, max: 90 }),
  shrink: yes,
  format: fc.constantFrom("0", "0.00%", "#,##0", "@", "dd/mm/yyyy", '0.0" điểm"', '#,##0_);[Red]"<&>"'),
  locked: fc.constant(false as const),
});

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "=1+1",
    "@a",
    "_x0041_",
    "__x000D__x_",
    " hai đầu ",
    "a\r\nb\tc",
    "&lt;",
    "]]>",
    "\u0000\u001f\ufffe",
  ),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const formula = fc.constantFrom("1", "SUM(A1:B2)", 'IF(A1<>"","<&>","_x0041_")', "'Tờ ''1'''!$A$1&\" \"", "A1\n+ B1");

type Content = Pick<PlacedCell, "value" | "style"> & { readonly formula?: string };
const content: fc.Arbitrary<Content> = fc.oneof(
  fc.record({ value: scalar, style }),
  fc.record({ value: scalar, style, formula }),
);

const cells: fc.Arbitrary<readonly PlacedCell[]> = fc
  .uniqueArray(fc.tuple(fc.nat(300), fc.oneof(fc.nat(40), fc.constant(16_383))), {
    selector: ([row, column]) => row * 16_384 + column,
    maxLength: 25,
  })
  .chain((places) =>
    fc.tuple(...places.map(([row, column]) => content.map((cell): PlacedCell => ({ row, column, ...cell })))),
  )
  .map((list) => [...list].sort((a, b) => a.row - b.row || a.column - b.column));

const block = fc
  .tuple(fc.nat(50), fc.nat(20), fc.nat(10), fc.nat(5))
  .map(([top, left, down, across]) => area(top, left, top + down, left + across));
const blocks = fc.array(block, { minLength: 1, maxLength: 3 });

const validation: fc.Arbitrary<PlacedValidation> = fc
  .tuple(
    fc.oneof(
      fc.record({ kind: fc.constant("list" as const), source: fc.constantFrom("ct_list.co_khong", "$A$1:$A$3") }),
      fc.record({ kind: fc.constant("whole" as const), min: fc.integer({ max: 0 }), max: fc.integer({ min: 1 }) }),
      fc.record({ kind: fc.constant("custom" as const), formula }),
    ),
    fc.record({
      areas: blocks,
      stop: fc.boolean(),
      title: text.filter((value) => value.length <= 32),
      message: text,
    }),
    some<{ prompt: string }>({ prompt: text.filter((value) => value !== "") }),
  )
  .map(([rule, shown, prompt]) => ({ ...rule, ...shown, ...prompt }));

const conditional = fc.record({
  areas: blocks,
  formula,
  style: some<ConditionalSpec["style"]>({ bold: fc.boolean(), italic: fc.boolean(), color, fill: color }),
});

const mm = fc.integer({ min: 0, max: 400 }).map((value) => value / 4);
const print: fc.Arbitrary<PlacedPrint> = fc
  .tuple(
    fc.record({
      orientation: fc.constantFrom("portrait" as const, "landscape" as const),
      margins: fc.record({ top: mm, right: mm, bottom: mm, left: mm }),
      header: mm,
      pageNumber: fc.boolean(),
      breaks: fc
        .uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 3 })
        .map((rows) => rows.sort((a, b) => a - b)),
    }),
    some<Pick<PlacedPrint, "centered" | "titleRows" | "titleColumns" | "area" | "columnBreaks">>({
      centered: yes,
      titleColumns: fc.tuple(fc.nat(9), fc.nat(9)).map(([from, more]) => ({ from, to: from + more })),
      columnBreaks: fc
        .uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 3 })
        .map((columns) => columns.sort((a, b) => a - b)),
      titleRows: fc.tuple(fc.nat(9), fc.nat(9)).map(([from, more]) => ({ from, to: from + more })),
      area: block,
    }),
    // A page that fits a width has no scale of its own.
    fc.oneof(
      fc.constant({}),
      fc.constant({ fitWidth: true }),
      fc.integer({ min: 10, max: 99 }).map((scale) => ({ scale })),
    ),
  )
  .map(([all, more, size]) => ({ ...all, ...more, ...size }));

const columns = fc.uniqueArray(
  fc.record({
    column: fc.nat(30),
    width: fc.nat(25_500).map((value) => value / 100),
    hidden: fc.boolean(),
    style,
  }),
  { selector: ({ column }) => column, maxLength: 6 },
);
const rows = fc.uniqueArray(
  fc.oneof(
    fc.record({ row: fc.nat(300), height: fc.nat(1636).map((value) => value / 4), hidden: fc.boolean() }),
    fc.record({ row: fc.nat(300), hidden: yes }),
  ),
  { selector: ({ row }) => row, maxLength: 5 },
);

const sheet = (name: string, all: readonly string[]): fc.Arbitrary<PlacedSheet> =>
  fc
    .tuple(
      fc.record({
        role: fc.constantFrom("", `role_${all.indexOf(name)}`),
        name: fc.constant(name),
        visibility: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
        columns: columns.map((list) => list.sort((a, b) => a.column - b.column)),
        rows: rows.map((list) => list.sort((a, b) => a.row - b.row)),
        cells,
        merges: fc
          .uniqueArray(fc.nat(9), { maxLength: 4 })
          .map((bands) => bands.map((band) => area(band * 3, band, band * 3 + (band % 3), band + 1))),
        names: fc.uniqueArray(fc.nat(20), { maxLength: 4 }).chain((ids) =>
          fc.tuple(
            ...ids.map((id) =>
              fc
                .tuple(block, some<{ sheet: string; hidden: true }>({ sheet: fc.constantFrom(...all), hidden: yes }))
                .map(([place, { sheet: target, ...more }]) => ({
                  name: `ct_MT${id}.tử_số`,
                  area: place,
                  ...(target === undefined || target === name ? {} : { sheet: target }),
                  ...more,
                })),
            ),
          ),
        ),
        validations: fc.array(validation, { maxLength: 3 }),
        conditionals: fc.array(conditional, { maxLength: 3 }),
        protect: fc.boolean(),
        gridlines: fc.boolean(),
      }),
      some<Pick<PlacedSheet, "freeze" | "filter" | "print" | "tab" | "zoom">>({
        freeze: fc
          .record({ rows: fc.nat(9), columns: fc.nat(5) })
          .filter(({ rows: down, columns: across }) => down + across > 0),
        filter: block,
        print,
        tab: color,
        zoom: fc.integer({ min: 10, max: 99 }),
      }),
    )
    .map(([all_, more]) => ({ ...all_, ...more }));

const titles = fc.uniqueArray(fc.constantFrom("Chỉ tiêu", "a'b", 'x & "y" <z>', "_chitieu", "Tờ 5", "😀", "A1"), {
  minLength: 1,
  maxLength: 3,
});

export const placedBook: fc.Arbitrary<PlacedBook> = titles.chain((names) =>
  fc
    .tuple(...names.map((name) => sheet(name, names)))
    .map(([first, ...rest]) => ({ sheets: [{ ...(first as PlacedSheet), visibility: "visible" as const }, ...rest] })),
);
