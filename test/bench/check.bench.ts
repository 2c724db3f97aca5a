import { nodeInflate } from "../../src/cli/inflate";
import { checker } from "../../src/jobs/check";
import { makeTemplate } from "../../src/jobs/template";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { answered, context, ports, unit } from "../tools/books";
import { rightAnswers } from "../tools/right-answers";
import { cost, type Row } from "./measure";

/**
 * Judging filled workbooks as the product issues them. `limit`: one workbook after reading, milliseconds. `read`: reading
 * and judging many of them against only reading them, in the same run and on the same bytes (ratio = peer / ours).
 */
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

/** Workbooks in turn, once before it counts: the first round is the compiler's. */
async function turns(files: readonly Uint8Array[], work: (bytes: Uint8Array) => unknown): Promise<number> {
  const round = async (): Promise<void> => {
    for (let n = 0; n < FILES; n += 1) await work(files[n % files.length] ?? new Uint8Array());
  };
  await round();
  return cost(RUNS, FILES, round);
}

export async function bench(): Promise<readonly Row[]> {
  const files = await workbooks();
  const read = (bytes: Uint8Array) => {
    const found = readValues(bytes, "a.xlsx", nodeInflate);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.book;
  };
  const check = checker(ports);
  const books = new Map(files.map((bytes) => [bytes, read(bytes)]));
  const judged = await turns(files, (bytes) => {
    const book = books.get(bytes);
    // A copy, so that nothing is known of its sheets.
    return book && check({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet })) });
  });
  const only = await turns(files, read);
  const both = await turns(files, (bytes) => check(read(bytes)));
  const row = { unit: "ms CPU a workbook", n: files.length, runs: RUNS };
  return [
    { name: "check", ours: judged, peer: "limit", ratio: judged / LIMIT, ...row },
    { name: "check", ours: both, peer: "read", ratio: only / both, ...row },
  ];
}
