import fc from "fast-check";
import { unzipSync } from "fflate";
import { BOOK_LISTS } from "../../src/forms/book";
import { drawInfo } from "../../src/forms/info/draw";
import { drawMeta } from "../../src/forms/meta/draw";
import { drawSources } from "../../src/forms/sources/draw";
import { drawSummary } from "../../src/forms/summary/draw";
import { byMeasure, type Source } from "../../src/entries/index";
import { place, type PlacedCell } from "../../src/sheet/index";
import { writeWorkbook } from "../../src/xlsx/write";
import { context, unit } from "../tools/books";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";
import { area, emptySheet } from "./write-example";

const here = context("hanoi-605", unit("so"), "2026-H1");
const sources = Array.from({ length: 1_500 }, (_, n): Source => ({
  measure: n % 2 === 0 ? "MT3-CT4b" : "MT5",
  key: n % 3 === 0 ? "tu.tong" : "ghichu",
  unit: `0100${n % 700}`,
  value: n % 5 === 0 ? `chữ <${n}> & "dấu"` : n,
  place: { file: `${n}.xlsx`, sheet: "Chỉ tiêu", cell: "J12" },
  number: 1,
}));
const bytes = (rows: "now" | "later", most?: number): Uint8Array =>
  writeWorkbook(place({ sheets: drawSources(here, byMeasure(sources), new Map(), most, rows), lists: [] }));
/** Texts of the parts by their names. */
const parts = (file: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(file)).map(([name, xml]) => `${name} ${Buffer.from(xml).toString("utf8")}`);

test("rows that are drawn while they are written make the same sheets as rows that are drawn before", () => {
  for (const most of [undefined, 600]) {
    const [later, now] = [parts(bytes("later", most)), parts(bytes("now", most))];
    expect(later).toHaveLength(most === undefined ? 9 : 11);
    expect(later).toEqual(now);
  }
});

test("they are the same bytes every time", () => {
  expect(Buffer.compare(bytes("later"), bytes("later"))).toBe(0);
});

test("units of Tổng hợp that are drawn while they are written make the same sheet, with heights and totals over them", () => {
  const office = hereAt(COMMUNE);
  for (const count of [0, 1, 40]) {
    const merged = mergedOf(office, count);
    const file = (rows: "now" | "later"): Uint8Array =>
      writeWorkbook(
        place({
          sheets: [drawSummary(office, merged, undefined, rows), drawInfo(office), drawMeta([], BOOK_LISTS)],
          lists: BOOK_LISTS,
        }),
      );
    expect(parts(file("later"))).toEqual(parts(file("now")));
  }
});

const STYLES = [{}, { format: "@" }, { bold: true }, { format: "@" }] as const;
const value = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "a",
    "=1+1",
    "-",
    "'x",
    "ă <&> _x0041_",
    null,
    0,
    -0,
    9,
    10,
    999_999_999,
    1e9,
    1e21,
    -5,
    0.1,
  ),
  fc.boolean(),
  fc.nat(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const row = fc.uniqueArray(fc.record({ column: fc.nat(60), value, style: fc.constantFrom(...STYLES) }), {
  selector: ({ column }) => column,
  minLength: 1,
  maxLength: 12,
});

test("rows that are written later say what the same cells say that are held", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(row, fc.option(fc.integer({ min: 1, max: 90 }))), { minLength: 1 }), (given) => {
      const head = [{ row: 0, column: 0, value: "a", style: {} }];
      const rows = given.map(([cells, height], at) => ({
        info: height === null ? undefined : { row: at + 1, height, hidden: false },
        cells: [...cells].sort((a, b) => a.column - b.column).map((cell): PlacedCell => ({ ...cell, row: at + 1 })),
      }));
      const all = rows.flatMap(({ cells }) => cells);
      const long = { area: area(1, 0, rows.length, Math.max(...all.map(({ column }) => column))), rows: () => rows };
      const held = { cells: [...head, ...all], rows: rows.flatMap(({ info }) => info ?? []) };
      const file = (more: Parameters<typeof emptySheet>[1]): Uint8Array =>
        writeWorkbook({ sheets: ["Một", "Hai"].map((name) => emptySheet(name, more)) });
      expect(parts(file({ cells: head, long }))).toEqual(parts(file(held)));
    }),
  );
});
