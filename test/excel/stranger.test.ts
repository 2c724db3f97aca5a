import { checkBook, mergedSheets, mergedWorkbook, writeMerged } from "../../src/jobs/index";
import { insertForm, planInsert } from "../../src/jobs/insert";
import { quickFix, fixCell } from "../../src/jobs/quick-fix";
import { planRestore, restoreForm } from "../../src/jobs/restore";
import { bookKey } from "../../src/jobs/workbook";
import type { Done } from "../../src/sheet/store";
import { activeCell } from "../../src/excel/select";
import { ports } from "../tools/books";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";
import { bookPrint, bootDesk, type Desk, must } from "./desk";
import { messyBook } from "./messy";
import { seen, WISH } from "./published";
import { asStranger } from "./stranger";

const checked = async (desk: Desk) => checkBook((await seen(desk)).book, ports);

async function insert(desk: Desk): Promise<Done> {
  const planned = await planInsert(WISH, must(await desk.store.overview()), ports);
  if (!planned.ok) throw new Error(planned.refusal.code);
  return must(await insertForm(desk.store, planned.plan));
}

async function restore(desk: Desk): Promise<Done> {
  const planned = await planRestore((await seen(desk)).book, ports);
  if (!planned.ok) throw new Error("refused");
  return must(await restoreForm(desk.store, planned.plan));
}

const here = hereAt(COMMUNE);

async function merge(desk: Desk): Promise<Done> {
  const book = await mergedWorkbook(here, mergedOf(here, 2), ports);
  return must(await writeMerged(desk.store, mergedSheets(book, bookKey(here), must(await desk.store.overview()))));
}

const tables = async (desk: Desk): Promise<readonly string[]> =>
  must(await desk.store.overview()).tables.map(({ name }) => name);

async function desk(): Promise<Desk & { readonly before: string }> {
  const booted = bootDesk({ apiVersion: "1.9" });
  booted.workbook.open(await messyBook(booted, 5));
  booted.hooks({ reword: asStranger });
  return { ...booted, before: bookPrint(booted.workbook.book()) };
}

/** Takes our sheets away, and nothing is left of them. */
async function away(desk: Desk & { readonly before: string }): Promise<void> {
  must(await desk.store.removeSheets("remove", await tables(desk)));
  must(await desk.store.undo());
  must(await desk.store.removeSheets("remove", await tables(desk)));
  must(await desk.store.forget());
  expect(bookPrint(desk.workbook.book())).toBe(desk.before);
}

test("a host that says the same in other words is worked with: a form, its figures, its repair and its removal", async () => {
  const one = await desk();
  expect((await insert(one)).added).toHaveLength(4);
  expect((await insert(one)).added).toEqual([]);
  const { cell } = (await checked(one)).problems.find(({ name }) => name === "MT4-CT1a.tu.tong")!.place;
  must(await one.store.writeValues("t", "Chỉ tiêu", [{ cell, after: "12" }]));
  const typed = async () => (await checked(one)).problems.filter(({ code }) => code === "SL-21");
  const fix = quickFix((await typed())[0]!, (await seen(one)).book)!;
  must(await fixCell(one.store, fix));
  expect(await typed()).toEqual([]);
  must(await one.store.undo());
  expect(await typed()).toHaveLength(1);
  expect((await restore(one)).replaced).toContain("Chỉ tiêu");
  expect(await typed()).toHaveLength(1);
  must(await one.store.select({ sheet: "Chỉ tiêu", cell }));
  expect(must(await activeCell(one.clock))).toEqual({ sheet: "Chỉ tiêu", cell });
  one.user.type("'Theo dõi'!A5", "='Chỉ tiêu'!G12");
  expect(await one.store.removeSheets("remove", ["Chỉ tiêu"])).toMatchObject({ problem: { code: "sheet-read" } });
  one.user.type("'Theo dõi'!A5", "");
  await away(one);
});

test("a host that says the same in other words is worked with: a merge, and once more", async () => {
  const one = await desk();
  expect((await merge(one)).added.length).toBeGreaterThan(8);
  expect(await merge(one)).toMatchObject({ added: [], replaced: [], removed: [] });
  await away(one);
});
