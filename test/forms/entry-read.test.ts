import fc from "fast-check";
import { readEntry } from "../../src/forms/index";
import { makeTemplate } from "../../src/jobs/template";
import { address, cellKey, type Grid, type GridBook, keyColumn, keyRow } from "../../src/sheet/index";
import { answered, asRead, context, ports, unit } from "../tools/books";
import {
  deleteColumn,
  deleteRow,
  insertColumn,
  insertRow,
  renamed,
  setCell,
  sorted,
  withoutNames,
} from "../tools/edits";
import { rightAnswers } from "../tools/right-answers";

const HERE = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1");
const NAMES = Object.keys(rightAnswers(HERE));
/** Every cell has a number of its own, so that a value read at a wrong place cannot look right. */
const ANSWERS = Object.fromEntries(
  NAMES.map((name, at) => [
    name,
    name.endsWith("co") ? (at % 2 ? "Có" : "Không") : name.endsWith("ghichu") ? `ghi chú ${at}` : 1000 + at,
  ]),
);

let book: GridBook;
let entry: Grid;
beforeAll(async () => {
  const made = await makeTemplate(HERE, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  book = asRead(answered(made.book, ANSWERS));
  const found = book.sheets.find(({ name }) => name === "Chỉ tiêu");
  if (!found) throw new Error("no entry sheet");
  entry = found;
});

/** Values by name after an edit, and the codes of what was said. A row that is refused has no values. */
function read(edited: Grid): { readonly values: ReadonlyMap<string, unknown>; readonly codes: readonly string[] } {
  const { rows, problems } = readEntry(
    { ...book, sheets: book.sheets.map((sheet) => (sheet === entry ? edited : sheet)) },
    HERE,
  );
  const values = new Map(
    rows.flatMap(({ row, cell }) => row.cells.map((key) => [`${row.code}.${key}`, cell(key)?.value] as const)),
  );
  return { values, codes: problems.map(({ code }) => code) };
}

const all = (): ReadonlyMap<string, unknown> => new Map(Object.entries(ANSWERS));

const codeColumn = (): number => column("ma");
const column = (key: string): number => {
  for (const [at, cell] of entry.cells) if (cell.value === key && keyRow(at) === 8) return keyColumn(at);
  throw new Error(`no column ${key}`);
};
const rowOf = (code: string): number => {
  for (const [at, cell] of entry.cells) if (cell.value === code && keyColumn(at) === codeColumn()) return keyRow(at);
  throw new Error(`no row ${code}`);
};
const dataRows = (): readonly number[] => [
  ...new Set(NAMES.map((name) => rowOf(name.replace(/\.(tu|mau|co|ghichu|luyke).*$/, "")))),
];

test("as issued, every value is read at its name and nothing is said", () => {
  expect(read(entry)).toEqual({ values: all(), codes: [] });
});

test("rows and columns may be inserted anywhere and the sheet renamed", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.nat(30)), { maxLength: 6 }),
      fc.constantFrom("Chỉ tiêu", "Bieu 1", "Tháng 6"),
      (moves, name) => {
        const edited = moves.reduce(
          (grid, [isRow, at]) => (isRow ? insertRow(grid, at) : insertColumn(grid, at)),
          renamed(entry, name),
        );
        expect(read(edited).values).toEqual(all());
      },
    ),
    { numRuns: 60 },
  );
});

test("rows may be sorted with the hidden code", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...dataRows()], { minLength: dataRows().length }), (order) => {
      const { values, codes } = read(sorted(entry, dataRows(), order, 80));
      expect(values).toEqual(all());
      expect(codes.filter((code) => code !== "BM-06")).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("rows may be sorted without the hidden code: what people see is what is read", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...dataRows()], { minLength: dataRows().length }), (order) => {
      const { values, codes } = read(sorted(entry, dataRows(), order, codeColumn() - 1));
      expect(values).toEqual(all());
      expect(codes.filter((code) => code !== "BM-06")).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("any one anchor may be lost", () => {
  expect(read(withoutNames(entry)).values).toEqual(all());
  expect(read(deleteColumn(entry, codeColumn())).values).toEqual(all());
  expect(read(deleteColumn(entry, column("ten"))).values).toEqual(all());
  expect(read(deleteRow(entry, 8)).values).toEqual(all());
  expect(read(withoutNames(deleteColumn(entry, codeColumn()))).values).toEqual(all());
});

test("a changed code, label or heading is outvoted, and said", () => {
  const row = rowOf("MT5");
  for (const key of ["ma", "ten"]) {
    const { values, codes } = read(setCell(entry, row, column(key), { kind: "text", value: "MT9" }));
    expect(values).toEqual(all());
    expect(codes).toEqual(["SL-19"]);
  }
  expect(read(setCell(entry, row, column("ten"), undefined)).codes).toEqual(["BM-06"]);
  expect(read(setCell(entry, 4, column("tu.tong"), { kind: "text", value: "Số" })).values).toEqual(all());
});

/** Locked texts of the sheet: headings, the line of numbers, and what stands before the cells of a row. */
const printed = (): readonly (readonly [number, number])[] =>
  texts().filter(([row, at]) => String(entry.cells.get(cellKey(row, at))?.value ?? "") !== "");
const texts = (): readonly (readonly [number, number])[] => [
  ...["tt", "tu.tong", "mau.tong", "co", "danhgia"].map((key) => [4, column(key)] as const),
  ...["tu.tong", "tu.nu", "mau.nam", "luyke"].map((key) => [5, column(key)] as const),
  ...["tt", "cach", "dvt", "co", "cansua"].map((key) => [7, column(key)] as const),
  ...dataRows().flatMap((row) => ["tt", "ten", "cach", "dvt", "moc", "ma"].map((key) => [row, column(key)] as const)),
];

test("any text of the form that was edited is told at its cell, once, and only as a note", () => {
  for (const [row, at] of printed()) {
    const edited = setCell(entry, row, at, { kind: "text", value: "Đã sửa" });
    const said = readEntry({ ...book, sheets: book.sheets.map((one) => (one === entry ? edited : one)) }, HERE);
    expect(said.problems.map(({ code, severity, place }) => [code, severity, place.cell])).toEqual([
      ["SL-19", "note", address(row, at)],
    ]);
  }
});

test("another spelling of the same text is no edit", () => {
  for (const [row, at] of printed()) {
    const text = String(entry.cells.get(cellKey(row, at))?.value);
    for (const value of [text.normalize("NFD"), text.replace(/ /g, "\u00a0"), ` ${text}  `, text.replace(/ /g, " \n")])
      expect(read(setCell(entry, row, at, { kind: "text", value }))).toEqual({ values: all(), codes: [] });
  }
});

test("rows and columns that came in between are no edit of what stood there", () => {
  for (const at of [0, 3, 5, 6, 7, 8, 9, 12, 20]) expect(read(insertRow(entry, at)).codes).toEqual([]);
  for (const at of [0, 1, 2, 6, 7, 9, 12, 20, 24]) expect(read(insertColumn(entry, at)).codes).toEqual([]);
});

test("a figure in a grey cell is told, because nobody counts it", () => {
  const edited = setCell(entry, rowOf("MT5"), column("co"), { kind: "text", value: "Có" });
  expect(read(edited)).toEqual({ values: all(), codes: ["SL-27"] });
});

test("a row whose anchors are gone is refused by its measure, the others are read", () => {
  const row = rowOf("MT5");
  const bare = ["ma", "ten", "cach"].reduce(
    (grid, key) => setCell(grid, row, column(key), undefined),
    withoutNames(entry),
  );
  const { values, codes } = read(bare);
  expect(codes).toContain("BM-04");
  expect([...values.keys()].filter((name) => name.startsWith("MT5"))).toEqual([]);
  expect(new Map([...all()].filter(([name]) => !name.startsWith("MT5")))).toEqual(values);
});

test("whatever two edits do, a value is read right or its row is refused", () => {
  type Edit = (grid: Grid, at: number) => Grid;
  const edits: readonly Edit[] = [
    (grid, at) => insertRow(grid, at % 40),
    (grid, at) => deleteRow(grid, at % 9),
    (grid, at) => insertColumn(grid, at % 30),
    (grid) => withoutNames(grid),
    (grid) => deleteColumn(grid, codeColumn()),
    (grid, at) => sorted(grid, dataRows(), [...dataRows()].reverse(), at % 2 ? codeColumn() - 1 : 80),
    (grid, at) => setCell(grid, rowOf("MT5"), at % 3, { kind: "text", value: "khác" }),
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(edits.length - 1), fc.nat(1000)), { minLength: 1, maxLength: 2 }),
      (chosen) => {
        const edited = chosen.reduce((grid, [which, at]) => edits[which]?.(grid, at) ?? grid, entry);
        for (const [name, value] of read(edited).values)
          if (value !== undefined) expect([name, value]).toEqual([name, ANSWERS[name]]);
      },
    ),
    { numRuns: 300 },
  );
});

test("a sheet of somebody else with our labels in it does not take the place of ours", () => {
  const labels: Grid = {
    name: "Ghi chép",
    state: "visible",
    names: [],
    cells: new Map([[cellKey(0, 0), { kind: "text", value: "MT5" }]]),
  };
  const { sheet } = readEntry({ ...book, sheets: [labels, ...book.sheets] }, HERE);
  expect(sheet).toBe("Chỉ tiêu");
});
