import * as SheetJs from "@e965/xlsx";
import ExcelJs from "exceljs";
import { nodeInflate } from "../../src/cli/inflate";
import { makeTemplate } from "../../src/jobs/template";
import { writeWorkbook } from "../../src/xlsx/write";
import { readValues } from "../../src/xlsx/read";
import { answered, context, ports, unit } from "../tools/books";
import { rightAnswers } from "../tools/right-answers";
import { inflating } from "./inflating";
import { cost, type Row } from "./measure";

/**
 * Reading what a merge wants of a workbook as the product issues it, filled: the three sheets with entries and identity,
 * formulas only marked. CPU time of this process, median of runs, all peers in the same run and on the same bytes.
 */

const WANTED = ["Thông tin", "Chỉ tiêu", "_chitieu"];
const RUNS = 15;

async function workbooks(): Promise<readonly Uint8Array[]> {
  const units = [unit("truong", ["mn"]), unit("truong", ["th"]), unit("truong", ["thcs"]), unit("truong", ["thpt"])];
  const contexts = units.map((who) => context("hanoi-605", who, "2026-H1"));
  return Promise.all(
    contexts.map(async (here) => {
      const made = await makeTemplate({ pack: here.pack, unit: here.unit, period: here.period }, ports);
      if (!made.ok) throw new Error(made.refusal.code);
      return writeWorkbook(answered(made.book, rightAnswers(here)));
    }),
  );
}

/** The files so many times in a run, once before it counts. */
async function rounds(n: number, times: number, work: () => unknown): Promise<number> {
  await work();
  return cost(RUNS, n * times, async () => {
    for (let i = 0; i < times; i++) await work();
  });
}

export async function bench(): Promise<readonly Row[]> {
  const files = await workbooks();
  const n = files.length;
  const ours = (): void => {
    for (const file of files) readValues(file, "a.xlsx", nodeInflate, (name) => WANTED.includes(name), "mark");
  };
  // As many times before as the compiler needs to be done.
  for (let i = 0; i < 200; i++) ours();
  const own = await rounds(n, 20, ours);
  const peers: readonly (readonly [string, number, () => unknown])[] = [
    ["inflate", 50, inflating(files, WANTED)],
    [
      "sheetjs",
      1,
      () =>
        files.map((file) =>
          SheetJs.read(file, {
            type: "array",
            dense: true,
            cellText: false,
            cellHTML: false,
            cellFormula: false,
            sheets: WANTED,
          }),
        ),
    ],
    [
      "exceljs",
      1,
      async () => {
        for (const file of files) await new ExcelJs.Workbook().xlsx.load(file.slice().buffer);
      },
    ],
  ];
  const rows: Row[] = [];
  for (const [peer, times, work] of peers) {
    const theirs = await rounds(n, times, work);
    rows.push({ name: "read", ours: own, peer, ratio: theirs / own, unit: "ms CPU a file", n, runs: RUNS });
  }
  return rows;
}
