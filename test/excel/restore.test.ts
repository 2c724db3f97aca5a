import { acknowledge } from "../../src/jobs/acknowledge";
import { checkBook } from "../../src/jobs/check";
import { planInsert, insertForm } from "../../src/jobs/insert";
import { writeProblemList } from "../../src/jobs/problem-list";
import { fixCell, quickFix } from "../../src/jobs/quick-fix";
import { planRestore, restoreForm } from "../../src/jobs/restore";
import { readForm } from "../../src/jobs/workbook";
import type { Problem } from "../../src/problems/index";
import type { Book } from "../../src/preview/model/book";
import type { GridBook } from "../../src/sheet/index";
import { packById } from "../../src/plan/catalog/index";
import { parsePeriod } from "../../src/plan/index";
import { ports, unit } from "../tools/books";
import { bootDesk, counted, type Desk, must, prints, sheetNames } from "./desk";
import { messyBook, USERS } from "./messy";

let desk: Desk;
let form: Book;

async function read(): Promise<{ readonly book: GridBook; readonly problems: readonly Problem[] }> {
  const book = must(await readForm(desk.store, must(await desk.store.overview())));
  if (!book) throw new Error("no form");
  return { book, problems: (await checkBook(book, ports)).problems };
}

beforeAll(async () => {
  desk = bootDesk({ apiVersion: "1.9" });
  desk.workbook.open(await messyBook(desk));
  const wish = { pack: packById("hanoi-605")!, unit: unit("truong", ["thcs"]), period: parsePeriod("2026-H1")! };
  const planned = await planInsert(wish, must(await desk.store.overview()), ports);
  if (!planned.ok) throw new Error("refused");
  must(await insertForm(desk.store, planned.plan));
  form = desk.workbook.book();
});

const isUsers = (name: string): boolean => (USERS as readonly string[]).includes(name);

/** Validation, colours and locks of every cell of ours are gone, as after a plain paste over all of them. */
function bare(book: Book): Book {
  const sheets = book.sheets.map((sheet) =>
    isUsers(sheet.name) || sheet.name === "_chitieu" ? sheet : { ...sheet, validations: [], conditionals: [] },
  );
  return { ...book, sheets };
}

const looks = (book: Book): unknown =>
  book.sheets
    .filter(({ name }) => !isUsers(name) && !name.startsWith("_c"))
    .map(({ name, validations, conditionals }) => [name, validations.length, conditionals.length]);

test("restoring brings lists and colours back, leaves the user's sheets as they were, and can be undone", async () => {
  desk.workbook.open(bare(form));
  const before = desk.workbook.book();
  const { book, problems } = await read();
  const planned = await planRestore(book, ports);
  if (!planned.ok) throw new Error("refused");
  const { value, requests } = await counted(desk, () => restoreForm(desk.store, planned.plan));
  expect(must(value).replaced.length).toBeGreaterThanOrEqual(3);
  expect(requests).toBeLessThanOrEqual(7);
  expect(looks(desk.workbook.book())).toEqual(looks(form));
  expect(prints(desk.workbook.book(), USERS)).toEqual(prints(before, USERS));
  expect((await read()).problems.map(({ code, name }) => [code, name])).toEqual(
    problems.map(({ code, name }) => [code, name]),
  );
  must(await desk.store.undo());
  expect(looks(desk.workbook.book())).toEqual(looks(before));
  expect(desk.missing()).toEqual([]);
});

test("a reason stays in _chitieu where a sheet that was deleted is brought back", async () => {
  desk.workbook.open(form);
  const { problems } = await read();
  const at = problems.find(({ name }) => name === "MT4-CT1a.tu.tong")!.place.cell;
  must(await desk.store.writeValues("t", "Chỉ tiêu", [{ cell: at, after: "12" }]));
  const first = await read();
  const problem = first.problems.find(({ code }) => code === "SL-21")!;
  must((await acknowledge(desk.store, first.book, problem, "số đúng", ports))!);
  desk.user.remove("Nhiệm vụ");
  const { book } = await read();
  const { context } = await checkBook(book, ports);
  const planned = await planInsert(context!, must(await desk.store.overview()), ports, book);
  if (!planned.ok) throw new Error("refused");
  expect(must(await insertForm(desk.store, planned.plan)).added).toEqual(["Nhiệm vụ"]);
  expect((await read()).problems.flatMap(({ ack }) => ack ?? [])).toEqual(["số đúng"]);
});

test("a reason is kept in _chitieu of the open workbook, and undone", async () => {
  desk.workbook.open(form);
  const sheet = "Chỉ tiêu";
  const first = await read();
  const at = (name: string): string => first.problems.find((one) => one.name === name)!.place.cell;
  must(await desk.store.writeValues("t", sheet, [{ cell: at("MT4-CT1a.tu.tong"), after: "12" }]));
  const { book, problems } = await read();
  const problem = problems.find(({ code }) => code === "SL-21")!;
  must((await acknowledge(desk.store, book, problem, "số đúng", ports))!);
  expect((await read()).problems.filter(({ ack }) => ack !== undefined).map(({ code, ack }) => [code, ack])).toEqual([
    ["SL-21", "số đúng"],
  ]);
  must(await desk.store.undo());
  expect((await read()).problems.every(({ ack }) => ack === undefined)).toBe(true);
  must(await fixCell(desk.store, quickFix(problem, book)!));
  expect((await read()).problems.some(({ code }) => code === "SL-21")).toBe(false);
});

test("the list of findings is added once, and written over", async () => {
  desk.workbook.open(form);
  const write = async () => {
    const { book, problems } = await read();
    const { context } = await checkBook(book, ports);
    return must(await writeProblemList(desk.store, problems, context!, must(await desk.store.overview()), book));
  };
  expect((await write()).added).toEqual(["Nội dung cần rà soát"]);
  expect((await write()).replaced).toEqual(["Nội dung cần rà soát"]);
  expect(sheetNames(desk.workbook.book()).filter((name) => name.startsWith("Nội dung"))).toHaveLength(1);
  expect(desk.missing()).toEqual([]);
});
