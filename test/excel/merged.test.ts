import { checkBook, mergedSheets, mergedWorkbook, partsOf, writeMerged } from "../../src/jobs/index";
import { planInsert } from "../../src/jobs/insert";
import { planRestore } from "../../src/jobs/restore";
import { bookKey, readForm } from "../../src/jobs/workbook";
import type { Merged } from "../../src/entries/index";
import { activeCell } from "../../src/excel/select";
import { watchSelection } from "../../src/excel/edits";
import { writeWorkbook } from "../../src/xlsx/write";
import type { Done, Outcome } from "../../src/sheet/store";
import { ports } from "../tools/books";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";
import { bookPrint, bootDesk, type Desk, must, prints, sheetNames } from "./desk";
import { opened, seen } from "./published";

const here = hereAt(COMMUNE);
const merged = mergedOf(here, 12);
/** The same after everybody has sent. */
const complete: Merged = {
  ...merged,
  units: merged.units.map((unit) => (unit.status === "not-sent" ? { ...unit, status: "received" } : unit)),
};

let file: ReturnType<typeof opened>;
beforeAll(async () => {
  file = opened(writeWorkbook(await mergedWorkbook(here, merged, ports)));
});

function openMerged(): Desk {
  const desk = bootDesk({ apiVersion: "1.9" });
  desk.workbook.open(file);
  return desk;
}

async function mergeAgain(desk: Desk, what: Merged = merged): Promise<Outcome<Done>> {
  const { overview, book } = await seen(desk);
  return writeMerged(desk.store, mergedSheets(await mergedWorkbook(here, what, ports), bookKey(here), overview, book));
}

test("a merged workbook that came as a file is checked with its sources, under whatever titles", async () => {
  const desk = openMerged();
  desk.user.copy("Nguồn số liệu");
  desk.user.rename("Nguồn số liệu", "Các phần");
  const { book } = await seen(desk);
  const { problems } = await checkBook(book, ports);
  expect(problems.filter(({ code }) => code.startsWith("TH-"))).toEqual([]);
});

test("the sources of the cell where the person is are told, and asked for again when they go on", async () => {
  const desk = openMerged();
  desk.user.copy("Nguồn số liệu");
  const { book } = await seen(desk);
  const checked = await checkBook(book, ports);
  let moves = 0;
  const stop = watchSelection(desk.clock, () => (moves += 1));
  const summary = checked.results!.summary;
  const cell = summary.addressOf("#total", "MT3-CT3.n");
  must(await desk.store.select({ sheet: "Tổng hợp", cell }));
  const spot = must(await activeCell(desk.clock));
  expect([spot, moves]).toEqual([{ sheet: "Tổng hợp", cell }, 1]);
  const { total } = merged.measures.find(({ measure }) => measure.id === "MT3-CT3")!;
  expect(partsOf(book, checked, spot!)?.sum).toBe(total.n);
  stop();
});

test("what is told of totals of few units stands in columns that people see", async () => {
  const desk = bootDesk({ apiVersion: "1.9" });
  desk.workbook.open(opened(writeWorkbook(await mergedWorkbook(here, mergedOf(here, 3), ports))));
  const { problems } = await checkBook((await seen(desk)).book, ports);
  const told = problems.filter(({ place }) => place.sheet === "Tổng hợp");
  expect(told.map(({ code, name }) => [code, name])).toContainEqual(["MC-07", "MT3-CT1.mau.tong"]);
  for (const { place } of told) must(await desk.store.select(place));
});

test("neither a form nor what restores one is drawn into a merged workbook: it stayed a form, without what was decided", async () => {
  const desk = openMerged();
  desk.user.remove("Nhiệm vụ");
  const { overview, book } = await seen(desk);
  const { context } = await checkBook(book, ports);
  expect(await planInsert(context!, overview, ports, book)).toEqual({ ok: false, refusal: { code: "merged" } });
  expect(await planRestore(book, ports)).toEqual({ ok: false, problems: [], merged: true });
  expect(must(await mergeAgain(desk)).added).toEqual(["Nhiệm vụ"]);
});

test("merging again into a workbook that came as a file adds no sheet a second time", async () => {
  const desk = openMerged();
  const names = sheetNames(desk.workbook.book());
  const before = bookPrint(desk.workbook.book());
  expect(must(await mergeAgain(desk))).toMatchObject({ added: [], replaced: [], removed: [] });
  expect(bookPrint(desk.workbook.book())).toBe(before);
  expect(must(await mergeAgain(desk, complete)).added).toEqual([]);
  expect(sheetNames(desk.workbook.book()).filter((name) => !names.includes(name) && !name.startsWith("_ct_"))).toEqual(
    [],
  );
});

test("the letter to units that have sent since goes, and undo brings it back; a sheet of the user's own stays", async () => {
  const desk = openMerged();
  desk.user.rename("Công văn đôn đốc", "Đôn đốc lần 1");
  desk.user.copy("Nhiệm vụ");
  desk.user.rename(
    sheetNames(desk.workbook.book()).find((name) => name.startsWith("Nhiệm vụ ("))!,
    "Công văn đôn đốc",
  );
  const before = desk.workbook.book();
  const shown = before.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  expect(must(await mergeAgain(desk, complete)).removed).toEqual(["Đôn đốc lần 1"]);
  expect(prints(desk.workbook.book(), ["Công văn đôn đốc"])).toEqual(prints(before, ["Công văn đôn đốc"]));
  must(await desk.store.undo());
  expect(prints(desk.workbook.book(), shown)).toEqual(prints(before, shown));
});

test("a copy that the user made of the letter stays when the letter goes, and after it", async () => {
  const desk = openMerged();
  desk.user.copy("Công văn đôn đốc");
  const copy = sheetNames(desk.workbook.book()).find((name) => name.startsWith("Công văn đôn đốc ("))!;
  desk.user.rename(copy, "Đã gửi tháng 6");
  const before = prints(desk.workbook.book(), ["Đã gửi tháng 6"]);
  expect(must(await mergeAgain(desk, complete)).removed).toEqual(["Công văn đôn đốc"]);
  expect(must(await mergeAgain(desk, complete)).removed).toEqual([]);
  expect(prints(desk.workbook.book(), ["Đã gửi tháng 6"])).toEqual(before);
});

test("a list of sources that was renamed is not taken twice by a check after an edit", async () => {
  const desk = openMerged();
  const { book } = await seen(desk);
  desk.user.rename("Nguồn số liệu", "Các phần");
  const now = must(await readForm(desk.store, must(await desk.store.overview()), book));
  expect(now?.sheets.map(({ name }) => name)).not.toContain("Nguồn số liệu");
  expect((await checkBook(now!, ports)).problems.filter(({ code }) => code.startsWith("TH-"))).toEqual([]);
});

test("tabs keep their order, the user's own among them, whichever sheets are drawn anew and taken back", async () => {
  const desk = openMerged();
  await desk.Excel.run(async ({ workbook }) => void workbook.worksheets.add("Sổ riêng"));
  desk.user.move("Sổ riêng", 3);
  const tabs = (): readonly string[] =>
    desk.workbook
      .book()
      .sheets.filter(({ visibility }) => visibility === "Visible")
      .map(({ name }) => name);
  const before = tabs();
  const { removed, replaced } = must(await mergeAgain(desk, { ...merged, units: complete.units.slice(1) }));
  expect(replaced.length).toBeGreaterThan(2);
  const after = before.filter((name) => !removed.includes(name));
  expect(tabs()).toEqual(after);
  must(await desk.store.undo());
  expect(tabs()).toEqual(before);
  must(await desk.store.undo());
  expect(tabs()).toEqual(after);
});
