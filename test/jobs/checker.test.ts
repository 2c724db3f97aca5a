import fc from "fast-check";
import { entryOf } from "../../src/forms/index";
import { type Checker, checker, fillByName, sampleAnswers } from "../../src/jobs/index";
import { makeTemplate } from "../../src/jobs/template";
import { cellKey, type Grid, type GridBook, type GridCell, keyColumn, keyRow } from "../../src/sheet/index";
import { asRead, context, ports, unit } from "../tools/books";
import { deleteRow, insertColumn, insertRow, renamed, setCell, withoutNames } from "../tools/edits";

/** What the checker says of workbooks that differ in everything a workbook can differ in, one after another. */

const FORMS = [
  context("hanoi-605", unit("truong", ["thcs"]), "2026-H1"),
  context("hanoi-605", unit("truong", ["thcs"], { ownership: "tu-thuc" }), "2026-H1"),
  context("hanoi-605", unit("truong", ["mn"]), "2026"),
  context("lien-chau", unit("truong", ["thcs"]), "2026-H1"),
];

let books: readonly GridBook[] = [];
beforeAll(async () => {
  books = await Promise.all(
    FORMS.map(async ({ pack, unit: who, period }) => {
      const made = await makeTemplate({ pack, unit: who, period }, ports);
      if (!made.ok) throw new Error(made.refusal.code);
      return asRead(fillByName(made.book, sampleAnswers(made.context)));
    }),
  );
});

const cell = (value: string | number): GridCell =>
  typeof value === "number" ? { kind: "number", value } : { kind: "text", value };

const typed = fc
  .constantFrom("Có", "không", "12", "1.000", "-3", "", "A", "MT3-CT1", "Đơn vị tính", "Tổng số", "tu.tong", 0, 13.5, 7)
  .map(cell);

type Edit = (grid: Grid, at: number) => Grid;

const respelt = (grid: Grid, at: number, how: (text: string) => string): Grid => {
  const found = grid.cells.get(at);
  if (found?.kind !== "text") return grid;
  return setCell(grid, keyRow(at), keyColumn(at), { ...found, value: how(found.value) });
};

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: typed.map(
      (one): Edit =>
        (grid, at) =>
          setCell(grid, keyRow(at), keyColumn(at), one),
    ),
  },
  typed.map(
    (one): Edit =>
      (grid, at) =>
        setCell(grid, keyRow(at), keyColumn(at) + 1, one),
  ),
  fc.constantFrom<Edit>(
    (grid, at) => setCell(grid, keyRow(at), keyColumn(at), undefined),
    (grid, at) => respelt(grid, at, (text) => text.normalize("NFD")),
    (grid, at) => respelt(grid, at, (text) => ` ${text}`),
    (grid, at) => respelt(grid, at, (text) => text.toUpperCase()),
    (grid, at) => respelt(grid, at, (text) => `${text} (sửa)`),
    (grid, at) => insertRow(grid, keyRow(at)),
    (grid, at) => insertColumn(grid, keyColumn(at)),
    (grid, at) => deleteRow(grid, keyRow(at)),
    withoutNames,
  ),
);

const change = fc.record({ sheet: fc.nat(), cell: fc.nat(), edit });
const filling = fc.record({
  book: fc.nat({ max: FORMS.length - 1 }),
  changes: fc.array(change, { maxLength: 4 }),
});

function edited(of: GridBook, changes: readonly { sheet: number; cell: number; edit: Edit }[]): GridBook {
  const sheets = [...of.sheets];
  for (const one of changes) {
    const at = one.sheet % sheets.length;
    const grid = sheets[at];
    const keys = grid ? [...grid.cells.keys()] : [];
    if (grid) sheets[at] = one.edit(grid, keys[one.cell % keys.length] ?? cellKey(0, 0));
  }
  return { ...of, sheets };
}

const said = async (check: Checker, book: GridBook): Promise<unknown> => {
  const { context: found, rows, ...rest } = await check({ ...book, sheets: book.sheets.map((grid) => ({ ...grid })) });
  const cells = rows.map(({ row, cell: at, address }) => [
    row.code,
    ...row.cells.map((key) => [at(key), address(key)]),
  ]);
  return JSON.stringify([found?.unit, cells, rest, [...(rest.info?.values ?? [])], [...(rest.info?.places ?? [])]]);
};

test("a checker that has seen other workbooks says of each what one says that has seen none", async () => {
  const seen = checker(ports);
  for (const book of books) await seen(book);
  await fc.assert(
    fc.asyncProperty(filling, async ({ book: n, changes }) => {
      const book = edited(books[n] as GridBook, changes);
      expect(await said(seen, book)).toBe(await said(checker(ports), book));
    }),
    { numRuns: 80 },
  );
}, 120_000);

test("a row read with the names of its form is the entry that it is by itself", async () => {
  const seen = checker(ports);
  await fc.assert(
    fc.asyncProperty(filling, async ({ book: n, changes }) => {
      const { context: found, rows, names } = await seen(edited(books[n] as GridBook, changes));
      if (!found) return;
      const where = { file: "a.xlsx", sheet: "Chỉ tiêu" };
      const entries = rows.map((values) => entryOf(values, found, where));
      expect(rows.map((values) => entryOf(values, found, where, names))).toEqual(entries);
      expect(names === undefined && rows.length > 0).toBe(false);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("a heading that somebody typed over is told in the workbook after one in which it stood", async () => {
  const check = checker(ports);
  const [book] = books;
  const entry = book?.sheets.find(({ name }) => name === "Chỉ tiêu");
  if (!book || !entry) throw new Error("no sheet of entries");
  await check(book);
  const found = [...entry.cells].find(([, { value }]) => value === "Đơn vị tính");
  if (!found) throw new Error("no heading");
  const spoilt = setCell(entry, keyRow(found[0]), keyColumn(found[0]), cell("Đơn vị"));
  const { problems } = await check({ ...book, sheets: book.sheets.map((one) => (one === entry ? spoilt : one)) });
  expect(problems.filter(({ code }) => code === "SL-19").map(({ facts }) => facts)).toEqual([
    expect.objectContaining({ found: "Đơn vị", expected: "Đơn vị tính" }),
  ]);
});

/** What somebody may do to a sheet that is the same in all forms; a text of it stands in the cell. */
const CHANGES: readonly (readonly [what: string, change: (grid: Grid, text: number) => Grid])[] = [
  ["nothing", (grid) => grid],
  ["a row put in", (grid, text) => insertRow(grid, keyRow(text))],
  ["a row taken out", (grid, text) => deleteRow(grid, keyRow(text))],
  ["a label typed over", (grid, text) => setCell(grid, keyRow(text), keyColumn(text), cell("Nội dung khác"))],
  ["a label spelt otherwise", (grid, text) => respelt(grid, text, (one) => one.toUpperCase())],
  ["a label twice", (grid, text) => setCell(grid, keyRow(text) + 1, 9, grid.cells.get(text))],
  ["no names", withoutNames],
  ["another title", (grid) => renamed(grid, "Trang 1")],
];

test.each(CHANGES)("a sheet that forms have in common is found in a form not seen before: %s", async (_, change) => {
  const [first, second, other] = books as readonly [GridBook, GridBook, GridBook];
  for (const [title, label] of [
    ["Thông tin", "Đảng viên"],
    ["Nhiệm vụ", "Phương hướng kỳ sau"],
  ] as const) {
    const sheets = other.sheets.map((grid) => {
      const [text] = [...grid.cells].find(([, { value }]) => value === label) ?? [];
      if (grid.name !== title) return grid;
      if (text === undefined) throw new Error(`no ${label}`);
      return change(grid, text);
    });
    const check = checker(ports);
    for (const one of [first, second]) await check(one);
    expect(await said(check, { ...other, sheets })).toBe(await said(checker(ports), { ...other, sheets }));
  }
});
