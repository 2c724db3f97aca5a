import { nodeInflate } from "../../src/cli/inflate";
import { checkBook } from "../../src/jobs/check";
import { makeTemplate } from "../../src/jobs/template";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { answered, context, ports, unit } from "../tools/books";
import { rightAnswers } from "../tools/right-answers";

/**
 * Judging filled workbooks as the product issues them. `limit`: one workbook after reading, milliseconds. `read`: reading
 * and judging many of them against only reading them, in the same run and on the same bytes (ratio = peer / ours).
 */
type Row = {
  readonly name: string;
  readonly ours: number;
  readonly peer: string;
  readonly ratio: number;
  readonly unit: string;
  readonly n: number;
  readonly runs: number;
};

const RUNS = 9;
const FILES = 20;
const LIMIT = 10;

async function workbooks(): Promise<readonly Uint8Array[]> {
  const units = [unit("truong", ["mn"]), unit("truong", ["th"]), unit("truong", ["thcs"]), unit("truong", ["thpt"])];
  return Promise.all(
    units.map(async (who) => {
      const here = context("hanoi-605", who, "2026-H1");
      const made = await makeTemplate({ pack: here.pack, unit: here.unit, period: here.period }, ports);
      if (!made.ok) throw new Error(made.refusal.code);
      return writeWorkbook(answered(made.book, rightAnswers(here)));
    }),
  );
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Milliseconds of CPU a workbook. */
async function cost(files: readonly Uint8Array[], work: (bytes: Uint8Array) => unknown): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const before = process.cpuUsage();
    for (let n = 0; n < FILES; n += 1) await work(files[n % files.length] ?? new Uint8Array());
    const { user, system } = process.cpuUsage(before);
    // The first run is the compiler's.
    if (run > 0) taken.push((user + system) / 1000 / FILES);
  }
  return median(taken);
}

export async function bench(): Promise<readonly Row[]> {
  const files = await workbooks();
  const read = (bytes: Uint8Array) => {
    const found = readValues(bytes, "a.xlsx", nodeInflate);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.book;
  };
  const books = new Map(files.map((bytes) => [bytes, read(bytes)]));
  const judged = await cost(files, (bytes) => {
    const book = books.get(bytes);
    // A copy, so that nothing is known of its sheets.
    return book && checkBook({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet })) }, ports);
  });
  const only = await cost(files, read);
  const both = await cost(files, (bytes) => checkBook(read(bytes), ports));
  const row = { unit: "ms CPU a workbook", n: files.length, runs: RUNS };
  return [
    { name: "check", ours: judged, peer: "limit", ratio: judged / LIMIT, ...row },
    { name: "check", ours: both, peer: "read", ratio: only / both, ...row },
  ];
}
