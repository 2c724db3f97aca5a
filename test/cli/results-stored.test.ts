import { type CellObject, read, utils, type WorkSheet } from "@e965/xlsx";
import { readFileSync } from "node:fs";
import { mergeDesk } from "./merge-desk";

const { at, send, merge } = mergeDesk();

const cells = (sheet: WorkSheet): readonly (readonly [string, CellObject])[] =>
  Object.entries(sheet).flatMap(([key, cell]) => (key.startsWith("!") ? [] : [[key, cell as CellObject] as const]));

const rowOf = (address: string): number => utils.decode_cell(address).r;
const columnOf = (address: string): number => utils.decode_cell(address).c;

test("a program that shows a merged workbook without computing it shows the totals", async () => {
  await send("01000001", "a.xlsx", { "MT3-CT4b.mau.tong": 5, "MT3-CT4b.mau.nu": 2 });
  await send("01000003", "c.xlsx", { "MT3-CT4b.mau.tong": 3, "MT3-CT4b.mau.nu": 3 });
  await merge(["a.xlsx", "c.xlsx"], "so.xlsx");
  const { Sheets, SheetNames } = read(readFileSync(at("so.xlsx")), { cellFormula: true });
  const formulas = SheetNames.flatMap((name) => cells(Sheets[name] ?? {}).filter(([, { f }]) => f !== undefined));
  expect(formulas.length).toBeGreaterThan(2_000);
  expect(formulas.filter(([, { v }]) => v === undefined)).toEqual([]);
  const summary = cells(Sheets["Tổng hợp"] ?? {});
  const total = (key: string): unknown => {
    const column = summary.find(([, { v }]) => v === key)?.[0] ?? "A1";
    const row = summary.find(([, { v }]) => v === "TỔNG CỘNG")?.[0] ?? "A1";
    return Sheets["Tổng hợp"]?.[utils.encode_cell({ r: rowOf(row), c: columnOf(column) })]?.v as unknown;
  };
  expect([total("MT3-CT4b.n"), total("MT3-CT4b.d"), total("MT3-CT4b.r")]).toEqual([5, 8, 0.625]);
});
