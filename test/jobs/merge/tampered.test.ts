import { fillByName, makeTemplate, mergedWorkbook, sampleAnswers } from "../../../src/jobs/index";
import { merge } from "../../../src/jobs/merge/merge";
import { readForMerge } from "../../../src/jobs/merge/read-file";
import type { Reading } from "../../../src/jobs/merge/reading";
import { contextFor } from "../../../src/jobs/template";
import { parsePeriod } from "../../../src/plan/index";
import {
  cellKey,
  type Grid,
  type GridBook,
  type GridCell,
  type GridName,
  keyColumn,
  keyRow,
} from "../../../src/sheet/index";
import { answered, asRead, pack, ports } from "../../tools/books";
import { deleteCell, deleteRow, insertCell, insertRow, renamed, setCell, withoutNames } from "../../tools/edits";
import { lineOf, wish } from "./tools";

const PERIOD = parsePeriod("2026-H1")!;

/** The filled workbook of a school, as its file is read. */
async function sent(code: string): Promise<GridBook> {
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: lineOf(code), period: PERIOD }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return asRead(fillByName(made.book, sampleAnswers(made.context)), `${code}.xlsx`);
}

type Edit = (sheet: Grid) => Grid;
const edited = (book: GridBook, name: string, edit: Edit): GridBook => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)),
});
const text = (value: string): GridCell => ({ kind: "text", value });

/** The last place where a text stands in a sheet: keys and codes stand right of what is printed. */
function spot({ cells }: Grid, value: string): readonly [number, number] {
  const found = [...cells].filter(([, cell]) => cell.value === value).at(-1);
  if (!found) throw new Error(`no cell ${value}`);
  return [keyRow(found[0]), keyColumn(found[0])];
}
const retype =
  (from: string, to: string): Edit =>
  (sheet) =>
    setCell(sheet, ...spot(sheet, from), text(to));
/** A value of `_chitieu` beside its key. */
const record =
  (key: string, value: string): Edit =>
  (sheet) => {
    const [row, column] = spot(sheet, key);
    return setCell(sheet, row, column + 2, text(value));
  };

const reading = (book: GridBook, path = book.file): Promise<Reading> =>
  readForMerge({ path, sha256: path }, book, ports);

type Outcome = {
  readonly state: string;
  readonly code: string | null;
  readonly status: string | undefined;
  readonly total: readonly [number | undefined, number | undefined];
  readonly told: readonly string[];
};

/** What one tampered file of A1 becomes in the merge of its commune. */
async function outcome(book: GridBook): Promise<Outcome> {
  const one = await reading(book);
  const merged = merge([one], wish("X1"));
  const { n, d } = merged.measures.find(({ measure }) => measure.id === "MT2-CT3")!.total;
  const line = merged.ledger.lines[0]!;
  const status = merged.units.find(({ unit }) => unit.code === "A1")?.status;
  const told = one.ok ? [...new Set(one.problems.map(({ code }) => code))] : [];
  return { state: line.state, code: line.code, status, total: [n, d], told };
}

const ENTRY = "Chỉ tiêu";
const META = "_chitieu";

const WHOLE: Partial<Outcome> = { state: "accepted", code: null, total: [12, 12] };

type Case = readonly [name: string, tamper: (book: GridBook) => GridBook, wanted: Partial<Outcome>];
const rowOf = (book: GridBook, code: string): number =>
  spot(
    book.sheets.find(({ name }) => name === ENTRY)!,
    code,
  )[0];

/** The workbook with its sheet of entries once more. */
const besides = (book: GridBook, edit: Edit): GridBook => ({
  ...book,
  sheets: book.sheets.flatMap((sheet) =>
    sheet.name === ENTRY ? [sheet, edit(renamed(sheet, "Chỉ tiêu (2)"))] : [sheet],
  ),
});

const cases: readonly Case[] = [
  [
    "a row was inserted above a figure",
    (book) => edited(book, ENTRY, (sheet) => insertRow(sheet, rowOf(book, "MT2-CT3"))),
    WHOLE,
  ],
  ["the sheet was renamed", (book) => edited(book, ENTRY, (sheet) => renamed(sheet, "Sheet3")), WHOLE],
  ["all names were deleted", (book) => edited(book, ENTRY, withoutNames), WHOLE],
  ["sheets stand in another order", (book) => ({ ...book, sheets: [...book.sheets].reverse() }), WHOLE],
  [
    "two sheets bear each other's names",
    (book) => ({
      ...book,
      sheets: book.sheets.map((sheet) =>
        sheet.name === ENTRY ? renamed(sheet, "Nhiệm vụ") : sheet.name === "Nhiệm vụ" ? renamed(sheet, ENTRY) : sheet,
      ),
    }),
    WHOLE,
  ],
  [
    "the code of a row was changed into that of another",
    (book) => edited(book, ENTRY, retype("MT2-CT3", "MT5")),
    { state: "accepted" },
  ],
  [
    "a row was deleted",
    (book) => edited(book, ENTRY, (sheet) => deleteRow(sheet, rowOf(book, "MT2-CT3"))),
    { state: "accepted", status: "with-errors", total: [undefined, undefined] },
  ],
  [
    "the unit code was changed into one that the list does not know",
    (book) => edited(book, META, record("unit.code", "Z9")),
    { state: "rejected", code: "BM-07" },
  ],
  [
    "the submission of another school bears the code of this one",
    (book) => edited(book, META, record("unit.code", "A2")),
    { state: "rejected", code: "BM-07" },
  ],
  ["the period was changed", (book) => edited(book, META, record("period", "2026-H2")), { state: "rejected" }],
  [
    "the mark of the form was taken away",
    (book) => edited(book, META, retype("chitieu", "x")),
    { state: "rejected", code: "BM-10" },
  ],
  [
    "the fingerprint was changed",
    (book) => edited(book, META, record("sha256", "0".repeat(64))),
    { state: "rejected", code: "BM-07" },
  ],
  [
    "_chitieu is gone",
    (book) => ({ ...book, sheets: book.sheets.filter(({ name }) => name !== META) }),
    { state: "rejected", code: "BM-10" },
  ],
  ["the sheet was copied", (book) => besides(book, (sheet) => sheet), { ...WHOLE, told: [] }],
  [
    "the sheet was copied, and figures typed into the copy",
    (book) => besides(book, (sheet) => setCell(sheet, rowOf(book, "MT2-CT3"), 6, { kind: "number", value: 11 })),
    { ...WHOLE, told: ["BM-11"] },
  ],
  [
    "the sheet was copied, names were deleted, and figures typed into the copy, in front",
    (book) => {
      const more = besides(book, (sheet) =>
        setCell(withoutNames(sheet), rowOf(book, "MT2-CT3"), 6, { kind: "number", value: 11 }),
      );
      return { ...more, sheets: [...more.sheets].reverse() };
    },
    { ...WHOLE, told: ["BM-11"] },
  ],
  [
    "the sheet of another school stands beside",
    (book) => besides(book, (sheet) => setCell(sheet, 1, 0, text("Đơn vị: B – Mã: Z9 – Kỳ: 6 tháng đầu năm 2026"))),
    { ...WHOLE, told: ["BM-12"] },
  ],
  [
    "the entry sheet is gone",
    (book) => ({ ...book, sheets: book.sheets.filter(({ name }) => name !== ENTRY) }),
    { state: "rejected" },
  ],
];

test.each(cases)("a tampered file has one outcome in the merge: %s", async (_, tamper, wanted) => {
  const found = await outcome(tamper(await sent("A1")));
  expect(found).toMatchObject(wanted);
  // Whatever was done: the figure counts as it was entered, or not at all.
  expect([
    [12, 12],
    [undefined, undefined],
    [0, 0],
  ]).toContainEqual(found.total);
});

/** Rows of A1 of which a single cell is held back, after something was done to the column of Tử số, tổng số. */
async function heldAfter(edit: (sheet: Grid, row: number, column: number) => Grid): Promise<readonly string[]> {
  const book = await sent("A1");
  const change: Edit = (sheet) => edit(sheet, rowOf(book, "MT4-CT1a"), spot(sheet, "tu.tong")[1]);
  const one = await reading(edited(book, ENTRY, change));
  return one.ok ? one.lines.flatMap(({ code, held }) => (held === "BM-13" ? [code] : [])) : [];
}

test("figures that slid past their labels with single cells do not count until somebody has looked", async () => {
  expect(await heldAfter(insertCell)).toEqual(["MT4-CT1b", "MT4-CT1c", "MT4-CT2"]);
  expect(await heldAfter(deleteCell)).toEqual(["MT4-CT1a", "MT4-CT1b", "MT4-CT1c"]);
});

test("a figure that was cut and pasted into another row is asked about, for its formulas went along; rows that moved as a whole are not", async () => {
  const cut = (sheet: Grid, row: number, column: number, keepsBoth = false): Grid => {
    const at = (shift: number) => sheet.cells.get(cellKey(row + shift, column));
    const names = sheet.names.flatMap((one): readonly GridName[] => {
      const there = one.area.left === column ? one.area.top - row : undefined;
      if (there === 1 && !keepsBoth) return [];
      return there === 0 ? [{ ...one, area: { ...one.area, top: row + 1, bottom: row + 1 } }] : [one];
    });
    return setCell(setCell({ ...sheet, names }, row + 1, column, at(0)), row, column, undefined);
  };
  expect(await heldAfter(cut)).toEqual(["MT4-CT1b"]);
  // LibreOffice leaves the name of the cell that was pasted over beside the one that came along.
  expect(await heldAfter((sheet, row, column) => cut(sheet, row, column, true))).toEqual(["MT4-CT1b"]);
  expect(await heldAfter((sheet, row) => insertRow(sheet, row))).toEqual([]);
  expect(await heldAfter((sheet, row) => deleteRow(sheet, row - 1))).toEqual([]);
});

test("a row whose formulas were replaced by numbers is told and does not count until somebody has looked", async () => {
  const book = await sent("A1");
  const sheet = book.sheets.find(({ name }) => name === ENTRY)!;
  const row = rowOf(book, "MT2-CT3");
  const forged = ["ketqua", "danhgia", "trangthai", "tu.nam"].reduce(
    (all, key) => setCell(all, row, spot(sheet, key)[1], { kind: "number", value: 999 }),
    sheet,
  );
  const found = await outcome({ ...book, sheets: book.sheets.map((one) => (one === sheet ? forged : one)) });
  expect(found).toMatchObject({ status: "with-errors", total: [undefined, undefined] });
  expect(found.told).toContain("SL-08");
});

test("totals that were overwritten in a commune's workbook are added again from its rows", async () => {
  const school = await reading(await sent("A1"));
  const office = contextFor({ pack: pack("hanoi-605"), period: PERIOD, unit: lineOf("X1") });
  const drawn = await mergedWorkbook(office, merge([school], wish("X1")), ports);
  const totals = { "total.MT2-CT3.n": 999, "total.MT2-CT3.d": 999, "MT2-CT3.tu.tong": 999, "MT2-CT3.mau.tong": 999 };
  const forged = asRead(answered(drawn, totals), "xa.xlsx");
  const found = merge([await reading(forged)], wish("S")).measures.find(({ measure }) => measure.id === "MT2-CT3");
  expect([found?.total.n, found?.total.d]).toEqual([12, 12]);
});
