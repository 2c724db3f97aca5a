import { bandsOf, columnKey } from "../../src/forms/summary/bands";
import { partsAt } from "../../src/forms/summary/parts";
import { readSummary } from "../../src/forms/summary/read";
import { mergedWorkbook } from "../../src/jobs/index";
import { address, parseCell, type GridBook } from "../../src/sheet/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { ports } from "../tools/books";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";

const here = { ...hereAt(COMMUNE), merged: true };
const merged = mergedOf(here, 12);
const bands = bandsOf(here);
let book: GridBook;

beforeAll(async () => {
  const read = readValues(writeWorkbook(await mergedWorkbook(here, merged, ports)), "M.xlsx", fflateInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  book = read.book;
});

const at = (row: string, column: string, of = book) => {
  const summary = readSummary(of, here);
  return partsAt(of, here, summary, { sheet: summary.sheet, cell: summary.addressOf(row, column) });
};
const numbers = bands.filter(({ kind }) => kind !== "answer");

test.each(numbers.map((band) => [band.id, band] as const))("the parts of a total make the total: %s", (id, band) => {
  const { total } = merged.measures.find(({ measure }) => measure.id === id)!;
  const found = at("#total", columnKey(band, "n"))!;
  expect([found.of, found.title]).toEqual(["TỔNG CỘNG", expect.stringContaining(id)]);
  expect(found.sum ?? 0).toBe(total.n ?? 0);
  if (band.kind === "ratio") expect(at("#total", columnKey(band, "d"))!.sum ?? 0).toBe(total.d ?? 0);
});

test("every part is told down to the cell of its file, and the line where it is listed says the same", () => {
  const { lines } = at("#total", "MT3-CT3.n")!;
  expect(lines.length).toBeGreaterThan(3);
  for (const { source, sheet, cell } of lines) {
    expect(source.place).toEqual({
      file: `${source.unit}.xlsx`,
      sheet: "Chỉ tiêu",
      cell: expect.stringMatching(/^G\d+$/),
    });
    const { row, column } = parseCell(cell)!;
    const listed = book.sheets.find(({ name }) => name === sheet)?.cells.get(row * 16_384 + column);
    expect(listed?.value).toBe(source.value);
  }
});

test("of one unit only its own, of a level only its schools, of Công lập and Ngoài công lập together all", () => {
  const units = (row: string): ReadonlySet<string> =>
    new Set(at(row, "MT3-CT3.n")!.lines.map(({ source }) => source.unit));
  const all = units("#total");
  const [first = ""] = all;
  expect([...units(first)]).toEqual([first]);
  const { unit } = merged.units.find((one) => one.unit.code === first)!;
  for (const level of ["th", "thcs"] as const)
    expect(units(`#by.${level}`).has(first)).toBe(unit.levels.includes(level));
  expect(new Set([...units("#by.public"), ...units("#by.private")])).toEqual(all);
});

test("of Công lập no answer that stands apart is a part, as it is in no total", () => {
  const levels = new Map(merged.units.map(({ unit }) => [unit.code, unit.levels]));
  const counted = ["#total", "#by.public", "#by.private"].flatMap((row) => at(row, "MT3-CT1.y")!.lines);
  expect(counted.length).toBeGreaterThan(3);
  expect(counted.filter(({ source }) => levels.get(source.unit)?.join() === "mn")).toEqual([]);
  expect(at("#by.mn", "MT3-CT1.y")!.lines.length).toBeGreaterThan(0);
});

test("a figure of Chỉ tiêu has the parts of the total that it shows", () => {
  const entry = book.sheets.find(({ name }) => name === "Chỉ tiêu")!;
  const { area } = entry.names.find(({ name }) => name === "ct_MT3_CT3.tu.nu")!;
  const cell = address(area.top, area.left);
  const found = partsAt(book, here, readSummary(book, here), { sheet: "Chỉ tiêu", cell });
  expect({ ...found, heading: "" }).toEqual({ ...at("#total", "MT3-CT3.n"), heading: "" });
});

test("sheets may bear other titles; a cell without a figure has no parts", () => {
  const renamed = {
    ...book,
    sheets: book.sheets.map((grid) => ({
      ...grid,
      name: `${grid.name} cũ`,
      names: grid.names.map((one) => ({ ...one, sheet: `${one.sheet} cũ` })),
    })),
  };
  expect(at("#total", "MT3-CT3.n", renamed)!.sum).toBe(at("#total", "MT3-CT3.n")!.sum);
  const summary = readSummary(book, here);
  for (const cell of ["A1", "XFD1", "C9"])
    expect(partsAt(book, here, summary, { sheet: summary.sheet, cell })).toBeUndefined();
  expect(partsAt(book, here, summary, { sheet: "Thông tin", cell: "B7" })).toBeUndefined();
});
