import { drawBook, formRows } from "../../src/forms/index";
import { definedName, place } from "../../src/sheet/index";
import { context, unit } from "../tools/books";

const HERE = context("hanoi-605", unit("truong", ["mn", "th", "thcs", "thpt", "gdtx"]), "2026");
const entry = place(drawBook(HERE, "f".repeat(64))).sheets.find(({ role }) => role === "entry")!;

test("every cell that people fill in has its name, cells that are computed have one a column", () => {
  const names = entry.names.map(({ name }) => name);
  const filled = formRows(HERE).flatMap((row) =>
    [...row.cells, ...(row.state === "asked" ? ["lydo", "ghichu"] : [])].map((key) =>
      definedName(`${row.code}.${key}`),
    ),
  );
  expect(names).toEqual(expect.arrayContaining(filled));
  const others = names.filter((name) => !filled.includes(name) && !name.startsWith("ct_list."));
  const columns = others.map((name) => name.replace(/^ct_MT\d(?:_CT\d)?[a-z]?(?:_[a-z])?(?:\.q\d)?\./, ""));
  expect(new Set(columns).size).toBe(columns.length);
  expect(columns).toEqual(expect.arrayContaining(["ketqua", "danhgia", "trangthai", "cansua", "mau.nam"]));
});

test("colours follow the status of the own row", () => {
  const formulas = entry.conditionals.map(({ areas, formula }) => ({ row: (areas[0]?.top ?? -1) + 1, formula }));
  expect(formulas).toHaveLength(4);
  for (const { row, formula } of formulas) expect(formula).toMatch(new RegExp(`\\$[A-Z]+${row}\\b`));
});

test("a form of the whole year says that only the second half is typed where the first is added, at the top and at the cell", () => {
  const told = (period: string) => {
    const drawn = drawBook(context("hanoi-605", unit("truong", ["thcs"]), period), "f".repeat(64));
    const sheet = drawn.sheets.find(({ role }) => role === "entry")!;
    const cells = sheet.rows.flatMap(({ key, cells: all }) => all.map((cell) => ({ ...cell, key })));
    const half = "6 tháng cuối năm";
    return [
      String(cells.find(({ key }) => key === "howto")?.value).includes(half),
      cells.filter(({ validation }) => validation?.prompt?.includes(half)).map(({ key, column }) => `${key} ${column}`),
    ];
  };
  // People and projects of the year are not added up from halves.
  expect(told("2026")).toEqual([true, ["MT4-CT1a tu.tong", "MT4-CT1b tu.tong", "MT4-CT2 tu.tong"]]);
  expect(told("2026-H2")).toEqual([false, []]);
});
