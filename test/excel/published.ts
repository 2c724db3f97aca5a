import { fillByName, makeTemplate, sampleAnswers } from "../../src/jobs/index";
import { insertForm, planInsert } from "../../src/jobs/insert";
import { planReport, writeReport } from "../../src/jobs/report";
import { readForm } from "../../src/jobs/workbook";
import { parsePeriod } from "../../src/plan/index";
import { fromPlaced } from "../../src/preview/file/from-placed";
import type { Book } from "../../src/preview/model/book";
import type { GridBook } from "../../src/sheet/index";
import type { Done, Outcome, Overview } from "../../src/sheet/store";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";
import { pack, ports, unit } from "../tools/books";
import { type Desk, must } from "./desk";

export const WISH = { pack: pack("hanoi-605"), unit: unit("truong", ["thcs"]), period: parsePeriod("2026-H1")! };

/** The file that an office sends to a school, filled in. */
export async function publishedFile(): Promise<Uint8Array> {
  const made = await makeTemplate(WISH, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return writeWorkbook(fillByName(made.book, sampleAnswers(made.context)));
}

/** A file as Excel has it open. */
export function opened(bytes: Uint8Array): Book {
  const read = readPlaced(bytes, "truong.xlsx", fflateInflate);
  if (!("book" in read)) throw new Error(JSON.stringify(read));
  return fromPlaced(read.book, "truong.xlsx");
}

/** What the pane knows before a job. */
export async function seen(desk: Desk): Promise<{ readonly overview: Overview; readonly book: GridBook }> {
  const overview = must(await desk.store.overview());
  const book = must(await readForm(desk.store, overview));
  if (!book) throw new Error("no form is seen");
  return { overview, book };
}

export async function insertAgain(desk: Desk): Promise<Outcome<Done>> {
  const { overview, book } = await seen(desk);
  const planned = await planInsert(WISH, overview, ports, book);
  if (!planned.ok) throw new Error(planned.refusal.code);
  return insertForm(desk.store, planned.plan);
}

export async function compileReport(desk: Desk): Promise<Outcome<Done>> {
  const { overview, book } = await seen(desk);
  const planned = await planReport(book, ports);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems.slice(0, 3)));
  return writeReport(desk.store, planned.plan, overview, book);
}
