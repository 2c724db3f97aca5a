import { drawLedger } from "../../src/forms/ledger/draw";
import { LEDGER_LISTS } from "../../src/forms/ledger/line";
import { readLedger } from "../../src/forms/ledger/read";
import { drawMeta } from "../../src/forms/meta/draw";
import { cellKey, columnPoints, type GridBook, place, textWidth } from "../../src/sheet/index";
import { asRead } from "../tools/books";
import { insertRow, setCell } from "../tools/edits";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";

const here = hereAt(COMMUNE);
const { ledger, units } = mergedOf(here, 12);
const names = new Map(units.map(({ unit }) => [unit.code, unit.name]));
const book = (...notes: Parameters<typeof readLedger>[0][]): GridBook => {
  const [last] = notes;
  const spec = drawLedger(here, ledger, names, last ? readLedger(last).notes : new Map());
  return asRead(place({ sheets: [spec, drawMeta([], LEDGER_LISTS)], lists: LEDGER_LISTS }));
};
const HEAD = 4;
const NOTE = 18;
const rowOf = (path: string): number => HEAD + ledger.lines.findIndex((line) => line.path === path);

test("a decision is read by the content of its file, and stays when the ledger is drawn again", () => {
  const [sheet, ...others] = book().sheets;
  const decided = setCell(sheet!, rowOf("01A07.xlsx"), NOTE, { kind: "text", value: " dùng tệp này\u00a0" });
  const signed = setCell(decided, rowOf("01A07.xlsx"), NOTE - 2, { kind: "text", value: "Bà Ví Dụ" });
  const read = readLedger({ file: "a.xlsx", sheets: [insertRow(signed, 6), ...others], names: [] });
  expect([...read.decisions]).toEqual([["c0".padStart(64, "0"), true]]);
  const again = readLedger(book({ file: "a.xlsx", sheets: [signed, ...others], names: [] }));
  expect(again).toEqual(read);
});

test("a name of a file that looks like a formula is text, and each state has its reason", () => {
  const [sheet] = book().sheets;
  const at = rowOf("=thu.xlsx");
  const cell = (column: number): unknown => sheet!.cells.get(cellKey(at, column))?.value;
  expect(cell(5)).toBe("=thu.xlsx");
  expect(sheet!.cells.get(cellKey(at, 5))?.formula).toBeUndefined();
  expect([cell(11), cell(12)]).toEqual(["Trùng", "Trùng: 01A01.xlsx."]);
});

test("columns that stand on both printed pages hold no line that is longer than they are, and no foot without its figures", () => {
  const { columns, rows, print } = drawLedger(here, ledger, names);
  const both = columns.slice(0, columns.findIndex(({ key }) => key === print?.titleColumns?.to) + 1);
  const width = both.reduce((sum, { width: one = 0 }) => sum + columnPoints(one), 0);
  const keys = new Set(both.map(({ key }) => key));
  const outside = rows.filter(({ key = "" }) => /^(title|unit|foot)/.test(key)).flatMap(({ cells }) => cells);
  const inBoth = outside.filter(({ column }) => keys.has(column));
  for (const { value, style } of inBoth) expect(textWidth(String(value), style?.size ?? 11, true)).toBeLessThan(width);
  expect(inBoth.map(({ value }) => value)).toEqual(["SỔ TIẾP NHẬN"]);
});

test("files of one name from several folders are told with their folders, in their own rows and where others repeat them", () => {
  const moved = new Map([
    ["01A01.xlsx", "truong-1/bao-cao.xlsx"],
    ["01A02.xlsx", "truong-2/bao-cao.xlsx"],
  ]);
  const lines = ledger.lines.map((line) => ({
    ...line,
    path: moved.get(line.path) ?? line.path,
    of: moved.get(line.of ?? "") ?? line.of,
  }));
  const { rows } = drawLedger(here, { ...ledger, lines }, names);
  const told = (wanted: string): readonly string[] =>
    rows
      .filter(({ key = "" }) => /^f\d/.test(key))
      .map(({ cells }) => String(cells.find(({ column }) => column === wanted)?.value));
  expect(told("tep").filter((name) => name.includes("/"))).toEqual([...moved.values()]);
  expect(told("lydo")).toContain("Trùng: truong-1/bao-cao.xlsx.");
});
