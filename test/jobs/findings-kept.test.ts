import { acknowledge } from "../../src/jobs/acknowledge";
import { checkBook } from "../../src/jobs/check";
import { type FileStore, fileStore } from "../../src/jobs/file-store";
import { writeProblemList } from "../../src/jobs/problem-list";
import { fixCell, quickFix, quickFixes } from "../../src/jobs/quick-fix";
import { planRestore, restoreForm } from "../../src/jobs/restore";
import { makeTemplate } from "../../src/jobs/template";
import type { Problem } from "../../src/problems/index";
import { address, computed, type GridBook, type Scalar } from "../../src/sheet/index";
import { nodeInflate } from "../../src/cli/inflate";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { answered, context, ports, unit } from "../tools/books";
import { rightAnswers } from "../tools/right-answers";

const THCS = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1");

const read = (bytes: Uint8Array): GridBook => {
  const found = readValues(bytes, "thu.xlsx", nodeInflate);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.book;
};

async function open(change: Readonly<Record<string, Scalar>>): Promise<FileStore> {
  const made = await makeTemplate(THCS, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const placed = answered(made.book, { ...rightAnswers(THCS), ...change });
  const opened = { name: "thu.xlsx", placed, grid: read(writeWorkbook(placed)) };
  return fileStore(opened, (book) => Promise.resolve(read(writeWorkbook(book))));
}

const problems = async (store: FileStore): Promise<readonly Problem[]> =>
  (await checkBook(store.file().grid, ports)).problems;
const acks = async (store: FileStore): Promise<readonly (readonly [string, string | undefined])[]> =>
  (await problems(store)).map(({ code, ack }) => [code, ack]);

const MORE = { "MT4-CT1c.tu.tong": 130, "info.staff.tong": 120 };

test("a reason is kept in the workbook, survives saving, and lapses when the figure changes", async () => {
  const store = await open(MORE);
  const [problem] = await problems(store);
  expect(problem?.code).toBe("SL-25");
  await acknowledge(store, store.file().grid, problem!, "  10 người đã \n chuyển trường ", ports);
  expect(await acks(store)).toEqual([["SL-25", "10 người đã chuyển trường"]]);
  await store.writeValues("t", "Chỉ tiêu", [{ cell: problem!.place.cell, after: 140 }]);
  expect(await acks(store)).toEqual([["SL-25", undefined]]);
  await store.writeValues("t", "Chỉ tiêu", [{ cell: problem!.place.cell, after: 130 }]);
  expect(await acks(store)).toEqual([["SL-25", "10 người đã chuyển trường"]]);
});

test("a reason can be changed, taken back and undone; restoring the form keeps it", async () => {
  const store = await open(MORE);
  const [problem] = await problems(store);
  await acknowledge(store, store.file().grid, problem!, "một", ports);
  await acknowledge(store, store.file().grid, problem!, "hai", ports);
  expect(await acks(store)).toEqual([["SL-25", "hai"]]);
  const planned = await planRestore(store.file().grid, ports);
  if (!planned.ok) throw new Error("refused");
  await restoreForm(store, planned.plan);
  expect(await acks(store)).toEqual([["SL-25", "hai"]]);
  await acknowledge(store, store.file().grid, problem!, "", ports);
  expect(await acks(store)).toEqual([["SL-25", undefined]]);
  await store.undo();
  expect(await acks(store)).toEqual([["SL-25", "hai"]]);
});

test("an error cannot be acknowledged", async () => {
  const store = await open({ "MT5.tu.tong": -3 });
  const [problem] = await problems(store);
  expect(await acknowledge(store, store.file().grid, problem!, "biết rồi", ports)).toBeUndefined();
  expect(store.dirty()).toBe(false);
});

const WRONG = {
  "MT4-CT1a.tu.tong": " 120 ",
  "MT4-CT1b.tu.tong": "１２０",
  "MT4-CT4b.co": "co",
  "MT3-CT5.lydo": "khong phat sinh",
  "MT3-CT5.mau.tong": null,
  "MT3-CT5.mau.nu": null,
  "MT5.tu.tong": "mười hai",
  "MT4-CT2.tu.tong": "1.000",
};

test("what is certain is corrected in one step that can be undone; what may be meant otherwise is left", async () => {
  const store = await open(WRONG);
  const before = store.file().grid;
  const found = await problems(store);
  const fixes = quickFixes(found, before);
  expect(fixes.map(({ value }) => value)).toEqual(["Không phát sinh", 120, 120, "Có"]);
  const planned = await planRestore(before, ports, fixes);
  if (!planned.ok) throw new Error("refused");
  await restoreForm(store, planned.plan, "quick-fix");
  const left = await problems(store);
  expect(left.map(({ code }) => code).sort()).toEqual(["SL-02", "SL-03", "SL-22"]);
  const again = await planRestore(store.file().grid, ports, quickFixes(left, store.file().grid));
  if (!again.ok) throw new Error("refused");
  await restoreForm(store, again.plan, "quick-fix");
  expect((await problems(store)).map(({ code }) => code).sort()).toEqual(["SL-02", "SL-03", "SL-09"]);
  await store.undo();
  expect((await problems(store)).map(({ code }) => code).sort()).toEqual(["SL-02", "SL-03", "SL-22"]);
});

test("one finding alone is corrected in its cell", async () => {
  const store = await open(WRONG);
  const problem = (await problems(store)).find(({ name }) => name === "MT4-CT1b.tu.tong")!;
  const fix = quickFix(problem, store.file().grid)!;
  expect(fix.changes).toEqual([{ cell: problem.place.cell, before: "１２０", after: 120 }]);
  expect((await fixCell(store, fix)).ok).toBe(true);
  expect((await problems(store)).some(({ name }) => name === "MT4-CT1b.tu.tong")).toBe(false);
});

test("the list of findings is a sheet that nobody reads as a form, and is written over when it is written again", async () => {
  const store = await open(MORE);
  const write = async () => {
    const overview = await store.overview();
    if (!overview.ok) throw new Error("no overview");
    return writeProblemList(store, await problems(store), THCS, overview.value, store.file().grid);
  };
  const before = await problems(store);
  const [problem] = before;
  await acknowledge(store, store.file().grid, problem!, "đã chuyển trường", ports);
  await write();
  await write();
  const { sheets } = store.file().placed;
  expect(sheets.map(({ name }) => name).filter((name) => name.startsWith("Nội dung"))).toEqual([
    "Nội dung cần rà soát",
  ]);
  const list = sheets.find(({ name }) => name === "Nội dung cần rà soát")!;
  expect(list.cells.filter(({ row }) => row === 3).map(({ value }) => value)).toEqual([
    1,
    "! Cảnh báo",
    "SL-25",
    "Chỉ tiêu",
    problem!.place.cell,
    expect.stringContaining("130 người"),
    expect.stringContaining("Kiểm tra lại"),
    expect.stringContaining("605"),
    "đã chuyển trường",
  ]);
  expect((await problems(store)).map(({ code }) => code)).toEqual(before.map(({ code }) => code));
  // Opened from a file again, no journal knows the list.
  const opened = { name: "thu.xlsx", placed: store.file().placed, grid: read(writeWorkbook(store.file().placed)) };
  const reopened = fileStore(opened, (book) => Promise.resolve(read(writeWorkbook(book))));
  const overview = await reopened.overview();
  if (!overview.ok) throw new Error("no overview");
  expect((await writeProblemList(reopened, before, THCS, overview.value, opened.grid)).ok).toBe(true);
  expect(reopened.file().placed.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
});

test("lượt that did not occur are 0: the reason is taken back, and only where no figure stands", async () => {
  const none = { "MT4-CT1a.lydo": "Không phát sinh", "MT4-CT1a.ghichu": "không tổ chức" };
  const store = await open({ ...none, "MT4-CT1a.tu.tong": null });
  const told = async (of: FileStore) => (await problems(of)).find(({ code }) => code === "SL-15")!;
  const fix = quickFix(await told(store), store.file().grid)!;
  expect(fix.changes.map(({ after }) => after)).toEqual([0, null]);
  expect((await fixCell(store, fix)).ok).toBe(true);
  expect((await problems(store)).filter(({ severity }) => severity !== "note")).toEqual([]);
  const filled = await open({ ...none, "MT4-CT1a.tu.tong": 12 });
  expect(quickFix(await told(filled), filled.file().grid)).toBeUndefined();
});

test("what a file shows of a figure is true after a repair: results that rest on it are computed anew", async () => {
  const made = await makeTemplate(THCS, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  // As a spreadsheet program saved it.
  const placed = computed(answered(made.book, { ...rightAnswers(THCS), "MT4-CT1c.tu.tong": 50 }));
  const store = fileStore({ name: "thu.xlsx", placed, grid: read(writeWorkbook(placed)) }, (book) =>
    Promise.resolve(read(writeWorkbook(book))),
  );
  const said = (): readonly string[] =>
    store
      .file()
      .placed.sheets.flatMap(({ cells }) => cells)
      .flatMap(({ formula, value }) => (formula === undefined ? [] : [String(value)]));
  expect(said().filter((text) => text === "50 người")).toHaveLength(1);
  const cell = placed.sheets
    .flatMap(({ names, name }) => names.map((one) => ({ ...one, sheet: name })))
    .find(({ name }) => name === "ct_MT4_CT1c.tu.tong")!;
  const { top, left } = cell.area;
  await store.writeValues("t", cell.sheet, [{ cell: address(top, left), after: 61 }]);
  expect(said().filter((text) => text === "61 người")).toHaveLength(1);
  expect(said().filter((text) => text === "50 người" || text === "null")).toEqual([]);
});
