import fc from "fast-check";
import { readEntry } from "../../src/forms/index";
import { makeTemplate } from "../../src/jobs/template";
import { cellKey, type Grid, type GridBook, keyColumn, keyRow } from "../../src/sheet/index";
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
    expect(codes).toEqual(["BM-06"]);
  }
  expect(read(setCell(entry, 4, column("tu.tong"), { kind: "text", value: "Số" })).values).toEqual(all());
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
