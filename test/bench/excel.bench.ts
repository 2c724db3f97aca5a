import { mergedSheets, mergedWorkbook, writeMerged } from "../../src/jobs/index";
import { insertForm, planInsert } from "../../src/jobs/insert";
import { bookKey, readForm } from "../../src/jobs/workbook";
import { cellKey } from "../../src/sheet/grid";
import { bootDesk, counted, must } from "../excel/desk";
import { messyBook } from "../excel/messy";
import { school } from "../forms/info-contexts";
import { ports } from "../tools/books";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";
import { type Row } from "./measure";

const row = (name: string, ours: number, limit: number, unit: string): Row => ({
  name,
  ours,
  peer: "limit",
  ratio: Math.round((ours / limit) * 1000) / 1000,
  unit,
  n: 1,
  runs: 1,
});

/** Units of a merge whose workbook has more than 200 000 cells. */
const UNITS = 480;
const MB = 1024 * 1024;

/** The largest merge that the pane writes into the open workbook: every cell is read back, and a second time nothing is written. */
async function mergeWritten(): Promise<readonly Row[]> {
  const here = hereAt(COMMUNE);
  const book = await mergedWorkbook(here, mergedOf(here, UNITS), ports);
  const shown = book.sheets.filter(({ role }) => role !== "meta");
  const cells = shown.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  const desk = bootDesk({ apiVersion: "1.9" });
  desk.workbook.open(await messyBook(desk));
  const write = async () =>
    must(await writeMerged(desk.store, mergedSheets(book, bookKey(here), must(await desk.store.overview()))));
  const from = desk.log().length;
  if ((await write()).added.length !== shown.length) throw new Error("not every sheet was written");
  const sent = desk.log().slice(from);
  const { sheets } = must(await desk.store.read(({ name }) => shown.some((sheet) => sheet.name === name)));
  for (const { name, cells: placed } of shown) {
    const found = sheets.find((sheet) => sheet.name === name)?.cells;
    const wrong = placed.find(({ row, column, value, formula }) => {
      const cell = found?.get(cellKey(row, column));
      return formula === undefined ? (cell?.value ?? "") !== (value ?? "") : cell?.formula === undefined;
    });
    if (wrong) throw new Error(`${name}: row ${wrong.row}, column ${wrong.column} is not as it was written`);
  }
  if ((await write()).replaced.length > 0) throw new Error("a second time sheets were replaced");
  const most = (of: (one: (typeof sent)[number]) => number): number => Math.max(...sent.map(of));
  return [
    {
      ...row(
        "merge-written-request-bytes",
        most(({ bytes }) => bytes),
        MB,
        "bytes",
      ),
      n: cells,
    },
    {
      ...row(
        "merge-written-answer-bytes",
        most(({ responseBytes }) => responseBytes),
        5 * MB,
        "bytes",
      ),
      n: cells,
    },
    { ...row("merge-written-requests", sent.length, 2 * Math.ceil(cells / 20_000), "requests"), n: cells },
  ];
}

/** Requests and bytes of inserting and of checking every table of the Hà Nội plan, for a school of all levels. */
export async function bench(): Promise<readonly Row[]> {
  const desk = bootDesk({ apiVersion: "1.9" });
  desk.workbook.open(await messyBook(desk));
  const context = school({ levels: ["mn", "th", "thcs", "thpt", "gdtx"] });
  // The look before, which tells which names are taken, is part of the job.
  const insert = await counted(desk, async () => {
    const planned = await planInsert(context, must(await desk.store.overview()), ports);
    if (!planned.ok) throw new Error(planned.refusal.code);
    return insertForm(desk.store, planned.plan);
  });
  must(insert.value);
  const check = await counted(desk, () => readForm(desk.store, { sheets: [], tables: [], hasMeta: true }));
  must(check.value);
  return [
    row("insert-syncs", insert.requests, 7, "requests"),
    row("insert-bytes", insert.bytes, 300 * 1024, "bytes"),
    row("check-syncs", check.requests, 2, "requests"),
    ...(await mergeWritten()),
  ];
}
