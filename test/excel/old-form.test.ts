import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkBook } from "../../src/jobs/check";
import { planRemove, readOurs, removeForm } from "../../src/jobs/remove";
import { planRestore, restoreForm } from "../../src/jobs/restore";
import type { Done } from "../../src/sheet/store";
import { ports } from "../tools/books";
import { bootDesk, type Desk, must, print, sheetNames } from "./desk";
import { compileReport, opened, seen } from "./published";

/** A filled workbook of form version 1, whose annex has no names. */
const OLD = opened(readFileSync(join(__dirname, "../forms/v1/thcs.xlsx")));

function openOld(): Desk {
  const desk = bootDesk({ apiVersion: "1.9" });
  desk.workbook.open(OLD);
  return desk;
}

const shown = (desk: Desk): readonly string[] =>
  desk.workbook
    .book()
    .sheets.filter(({ visibility }) => visibility === "Visible")
    .map(({ name }) => name);

async function restore(desk: Desk): Promise<Done> {
  const { overview, book } = await seen(desk);
  const planned = await planRestore(book, ports);
  if (!planned.ok) throw new Error("refused");
  return must(await restoreForm(desk.store, planned.plan, "restore", overview));
}

test("the report of an old form is compiled in the place of its own, its annex too", async () => {
  const desk = openOld();
  const before = shown(desk);
  expect(must(await compileReport(desk)).replaced).toEqual(["Báo cáo", "Phụ lục I"]);
  expect(shown(desk)).toEqual(before);
});

test("an old form is drawn anew as it is issued today, without a second annex, and taken back", async () => {
  const desk = openOld();
  const before = shown(desk);
  expect((await restore(desk)).replaced).toContain("Phụ lục I");
  expect(shown(desk).filter((name) => name.startsWith("Phụ lục I"))).toEqual(["Phụ lục I"]);
  expect((await checkBook((await seen(desk)).book, ports)).problems).toEqual([]);
  must(await desk.store.undo());
  expect(shown(desk)).toEqual(before);
});

test("an old form goes with its annex", async () => {
  const desk = openOld();
  await desk.Excel.run(async ({ workbook }) => void workbook.worksheets.add("Sổ riêng"));
  const overview = must(await desk.store.overview());
  const plan = await planRemove(must(await readOurs(desk.store)), overview, ports);
  must(await removeForm(desk.store, plan));
  expect(shown(desk)).toEqual(["Sổ riêng"]);
});

test("a sheet of the user's own that is called as the annex stays, and the form comes beside it", async () => {
  const desk = openOld();
  desk.user.remove("Phụ lục I");
  await desk.Excel.run(async ({ workbook }) => {
    workbook.worksheets.add("Phụ lục I").getRange("A1:A2").formulas = [["việc của trường"], ["=1+1"]];
    await Promise.resolve();
  });
  const own = (): string => print(desk.workbook.book().sheets.find(({ name }) => name === "Phụ lục I")!);
  const before = own();
  must(await compileReport(desk));
  expect([own(), shown(desk).includes("Phụ lục I (2)")]).toEqual([before, true]);
  desk.user.remove("Nhiệm vụ");
  desk.user.rename("Phụ lục I", "Nhiệm vụ");
  const { replaced } = await restore(desk);
  expect(replaced).not.toContain("Nhiệm vụ");
  expect(sheetNames(desk.workbook.book())).toContain("Nhiệm vụ (2)");
});
