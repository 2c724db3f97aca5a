import fc from "fast-check";
import { bootDesk, bookPrint, counted, type Desk, must, print, prints, sheetNames } from "./desk";
import { KEY, placed } from "./example";
import { messyBook, USERS } from "./messy";
import type { Done, Outcome } from "../../src/sheet/store";

const TABLES = ["Thông tin", "Chỉ tiêu", "Báo cáo"];

const insert = (desk: Desk): Promise<Outcome<Done>> =>
  desk.store.addSheets(placed("1"), { job: "insert", key: KEY, same: "keep" });

const compile = (desk: Desk, version: string): Promise<Outcome<Done>> =>
  desk.store.addSheets(placed(version), { job: "compile", key: KEY, same: "replace" });

const cell = (desk: Desk, sheet: string, row: number, column: number): unknown => {
  const found = desk.workbook.book().sheets.find(({ name }) => name === sheet);
  const at = found?.rows.get(row)?.get(column);
  return at?.formula ?? at?.value;
};

describe.each(["1.9", "1.15"])("a messy workbook in Excel with ExcelApi %s", (apiVersion) => {
  test("takes the tables and keeps its own sheets as they were", async () => {
    const desk = bootDesk({ apiVersion });
    const before = await messyBook(desk, 2000);
    desk.workbook.open(before);
    const { value, requests } = await counted(desk, () => insert(desk));
    expect(must(value)).toEqual({
      added: TABLES,
      replaced: [],
      removed: [],
      notes: [{ code: "undo-offered", added: TABLES, replaced: [] }],
    });
    expect(requests).toBeLessThanOrEqual(6);
    const after = desk.workbook.book();
    expect(prints(after, USERS)).toEqual(prints(before, USERS));
    expect(sheetNames(after)).toEqual([...USERS, "_chitieu", ...TABLES]);
    expect(after.names).toEqual(before.names);
    expect(desk.missing()).toEqual([]);
  });

  test("does not change by the same insert once more, not even what was typed", async () => {
    const desk = bootDesk({ apiVersion });
    desk.workbook.open(await messyBook(desk));
    must(await insert(desk));
    desk.user.type("'Chỉ tiêu'!B3", 99);
    const before = bookPrint(desk.workbook.book());
    const { value, requests } = await counted(desk, () => insert(desk));
    expect(must(value)).toMatchObject({ added: [], replaced: [], removed: [] });
    expect(requests).toBe(1);
    expect(bookPrint(desk.workbook.book())).toBe(before);
  });

  test("finds its tables again under the names that people gave them", async () => {
    const desk = bootDesk({ apiVersion });
    desk.workbook.open(await messyBook(desk));
    must(await insert(desk));
    desk.user.rename("Chỉ tiêu", "Biểu của trường");
    expect(must(await insert(desk)).added).toEqual([]);
    expect(must(await desk.store.overview()).tables.map(({ name }) => name)).toContain("Biểu của trường");
  });

  test("adds again only the table that somebody deleted", async () => {
    const desk = bootDesk({ apiVersion });
    desk.workbook.open(await messyBook(desk));
    must(await insert(desk));
    desk.user.remove("Báo cáo");
    expect(must(await insert(desk)).added).toEqual(["Báo cáo"]);
    expect(cell(desk, "Báo cáo", 2, 0)).toMatch(/^='?Chỉ tiêu'?!\$B\$3\+'?Chỉ tiêu'?!\$C\$3$/);
  });

  test("gets its report anew, keeps the old one until the next, and undo brings it back", async () => {
    const desk = bootDesk({ apiVersion });
    desk.workbook.open(await messyBook(desk));
    must(await insert(desk));
    const first = desk.workbook.book();
    const [old] = prints(first, ["Báo cáo"]);
    expect(must(await compile(desk, "2")).replaced).toEqual(["Báo cáo"]);
    expect(cell(desk, "Báo cáo", 1, 0)).toBe("Kết quả 2");
    const second = bookPrint(desk.workbook.book());
    expect(must(await compile(desk, "2"))).toMatchObject({ added: [], replaced: [] });
    expect(bookPrint(desk.workbook.book())).toBe(second);
    must(await desk.store.undo());
    expect(prints(desk.workbook.book(), ["Báo cáo"])).toEqual([old]);
    expect(sheetNames(desk.workbook.book()).filter((name) => !name.startsWith("_"))).toEqual([...USERS, ...TABLES]);
    must(await desk.store.undo());
    expect(cell(desk, "Báo cáo", 1, 0)).toBe("Kết quả 2");
  });

  test("draws a sheet anew, too, that stays the same and reads from one that is replaced", async () => {
    const desk = bootDesk({ apiVersion });
    desk.workbook.open(await messyBook(desk));
    must(await insert(desk));
    const { sheets } = placed("1");
    const more = sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((one) => (one.value === 42 ? { ...one, value: 43 } : one)),
    }));
    const merge = (): Promise<Outcome<Done>> =>
      desk.store.addSheets({ sheets: more }, { job: "merge", key: KEY, same: "replace" });
    expect(must(await merge()).replaced).toEqual(TABLES);
    expect(cell(desk, "Chỉ tiêu", 0, 0)).toBe(`="Đơn vị: "&'Thông tin'!$B$2`);
    expect(cell(desk, "Báo cáo", 2, 0)).toBe("='Chỉ tiêu'!$B$3+'Chỉ tiêu'!$C$3");
    expect(must(await merge()).replaced).toEqual([]);
    must(await desk.store.undo());
    expect(cell(desk, "Chỉ tiêu", 0, 0)).toBe(`="Đơn vị: "&'Thông tin'!$B$2`);
    expect(cell(desk, "Thông tin", 2, 1)).toBe(42);
  });

  test("is without a trace after undo of the insert and forgetting", async () => {
    const desk = bootDesk({ apiVersion });
    const before = await messyBook(desk);
    desk.workbook.open(before);
    must(await insert(desk));
    expect(must(await desk.store.undo()).removed).toEqual(TABLES);
    must(await desk.store.forget());
    expect(bookPrint(desk.workbook.book())).toBe(bookPrint(before));
  });

  test("gives its tables up, and undo brings them back with what was typed", async () => {
    const desk = bootDesk({ apiVersion });
    const before = await messyBook(desk);
    desk.workbook.open(before);
    must(await insert(desk));
    desk.user.type("'Chỉ tiêu'!B3", 99);
    const names = must(await desk.store.overview()).tables.map(({ name }) => name);
    expect(must(await desk.store.removeSheets("remove", names)).removed).toEqual(TABLES);
    expect(prints(desk.workbook.book(), USERS)).toEqual(prints(before, USERS));
    expect(must(await desk.store.overview()).sheets.map(({ name }) => name)).toEqual(USERS);
    must(await desk.store.undo());
    expect(cell(desk, "Chỉ tiêu", 2, 1)).toBe(99);
  });

  test("takes values in one write, says when a cell was changed meanwhile, and undo restores them", async () => {
    const desk = bootDesk({ apiVersion });
    desk.workbook.open(await messyBook(desk));
    must(await insert(desk));
    const change = { cell: "B3", before: 1, after: 5 };
    expect(must(await desk.store.writeValues("check", "Chỉ tiêu", [change]))).toMatchObject({
      notes: [{ code: "undo-cells", cells: 1 }],
    });
    expect(cell(desk, "Chỉ tiêu", 2, 1)).toBe(5);
    expect(await desk.store.writeValues("check", "Chỉ tiêu", [{ ...change, after: 6 }])).toEqual({
      ok: false,
      problem: { code: "changed-meanwhile", sheet: "Chỉ tiêu", cell: "B3" },
    });
    must(await desk.store.undo());
    expect(cell(desk, "Chỉ tiêu", 2, 1)).toBe(1);
  });

  test("keeps all values of a job where somebody typed over one of them since, and names the cell", async () => {
    const desk = bootDesk({ apiVersion });
    desk.workbook.open(await messyBook(desk));
    must(await insert(desk));
    const changes = ["B3", "B4"].map((cell) => ({ cell, after: 50 }));
    must(await desk.store.writeValues("check", "Chỉ tiêu", changes));
    desk.user.type("'Chỉ tiêu'!B4", 51);
    const before = bookPrint(desk.workbook.book());
    expect(await desk.store.undo()).toEqual({
      ok: false,
      problem: { code: "changed-meanwhile", sheet: "Chỉ tiêu", cell: "B4" },
    });
    expect(bookPrint(desk.workbook.book())).toBe(before);
  });

  test("is read in two requests, without what is set aside", async () => {
    const desk = bootDesk({ apiVersion });
    desk.workbook.open(await messyBook(desk));
    must(await insert(desk));
    must(await compile(desk, "2"));
    const { value, requests } = await counted(desk, () => desk.store.read(({ names }) => names.includes("ct_MT1.tu")));
    const book = must(value);
    expect(requests).toBe(2);
    expect(book.sheets.map(({ name }) => name)).toEqual(
      book.sheets.map(({ name }) => name).filter((name) => !name.startsWith("_ct_")),
    );
    const entry = book.sheets.find(({ name }) => name === "Chỉ tiêu");
    expect(entry?.names.find(({ name }) => name === "ct_MT1.tu")?.area).toEqual({
      top: 2,
      left: 1,
      bottom: 2,
      right: 1,
    });
  });
});

const WILD = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc
    .tuple(
      fc.constantFrom("=", "+", "-", "@", "'", "''", " =", "\t=", "#", "{=", "1/", "5%", "TRUE", '="', "="),
      fc.string({ maxLength: 12 }),
    )
    .map(([head, tail]) => head + tail),
);

test("no text that people or files hold becomes a formula, a number or a date on its way through Office.js", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  must(await insert(desk));
  const stored = (): unknown => {
    const found = desk.workbook.book().sheets.find(({ name }) => name === "Thông tin");
    const { value, formula } = found?.rows.get(1)?.get(1) ?? { value: "", formula: null };
    return formula ?? value;
  };
  desk.user.unprotectSheet("Thông tin");
  await fc.assert(
    fc.asyncProperty(WILD, async (text) => {
      must(await desk.store.writeValues("check", "Thông tin", [{ cell: "B2", after: text }]));
      expect(stored()).toBe(text);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("text from a form never becomes a formula", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  must(await insert(desk));
  expect(cell(desk, "Báo cáo", 3, 0)).toBe('=HYPERLINK("http://x")');
  const found = desk.workbook.book().sheets.find(({ name }) => name === "Báo cáo");
  expect(found?.rows.get(3)?.get(0)?.formula).toBeNull();
  must(await desk.store.writeValues("check", "Thông tin", [{ cell: "B3", after: "=1+1" }]));
  expect(
    desk.workbook
      .book()
      .sheets.find(({ name }) => name === "Thông tin")
      ?.rows.get(2)
      ?.get(1)?.formula,
  ).toBeNull();
});

test("an Excel without a printer gets whole sheets, and is told which are not set up for printing", async () => {
  const printed = bootDesk({ apiVersion: "1.9" });
  const before = await messyBook(printed);
  printed.workbook.open(before);
  must(await insert(printed));
  const wanted = printed.workbook.book();
  const desk = bootDesk({ apiVersion: "1.9", printer: false });
  desk.workbook.open(before);
  const { value, requests } = await counted(desk, () => insert(desk));
  const { notes } = must(value);
  const [note] = notes.filter(({ code }) => code === "page-not-set");
  expect(note).toMatchObject({ sheets: ["Chỉ tiêu"] });
  expect(requests).toBeLessThanOrEqual(7);
  const after = desk.workbook.book();
  expect(prints(after, USERS)).toEqual(prints(before, USERS));
  const unset = { layout: {}, printArea: [], titleRows: null, titleColumns: null, rowBreaks: [], columnBreaks: [] };
  for (const name of TABLES) {
    const [mine, theirs] = [after, wanted].map((book) => book.sheets.find((sheet) => sheet.name === name)!);
    expect(mine!.layout).toEqual({});
    expect(print({ ...mine!, ...unset, id: "" })).toBe(print({ ...theirs!, ...unset, id: "" }));
  }
});
