import { insertForm, planInsert } from "../../src/jobs/insert";
import { readForm } from "../../src/jobs/workbook";
import { bootDesk, counted, must } from "../excel/desk";
import { messyBook } from "../excel/messy";
import { school } from "../forms/info-contexts";
import { ports } from "../tools/books";
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
  ];
}
