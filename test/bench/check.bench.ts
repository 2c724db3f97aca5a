import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { nodeInflate } from "../../src/cli/inflate";
import { ports } from "../../src/cli/ports";
import { checker } from "../../src/jobs/index";
import type { GridBook } from "../../src/sheet/index";
import { bookReader, readValues, type ReadResult } from "../../src/xlsx/read";
import { filledFiles } from "./filled-files";
import { cost, type Row } from "./measure";

/**
 * Judging filled workbooks of 500 schools, half of them saved by LibreOffice. `limit`: one workbook after reading,
 * milliseconds, as it is judged alone and as one of many. Then reading and judging as `chitieu check` does many, against
 * only reading them: `read` each by itself and whole, `read-alike` by the same reader that shares what they have in
 * common. All in the same run and on the same bytes; ratio = peer / ours, so that 0.77 is 1.3 times the reading.
 */
const FILES = 500;
const RUNS = 5;
const LIMIT = 10;
const ALONE = 40;

const opened = (read: ReadResult): GridBook => {
  if (!read.ok) throw new Error(read.refusal.code);
  return read.book;
};

export async function bench(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "chitieu-check-"));
  try {
    const { files } = await filledFiles(folder, FILES);
    const bytes = files.map((file) => readFileSync(file));
    const alone = bytes.slice(0, ALONE).map((file) => opened(readValues(file, "a.xlsx", nodeInflate)));
    const reader = () => bookReader(nodeInflate, () => true, "mark");
    const one = await cost(RUNS, ALONE, async () => {
      for (const book of alone) await checker(ports)(book);
    });
    const whole = await cost(RUNS, FILES, () => {
      for (const file of bytes) opened(readValues(file, "a.xlsx", nodeInflate));
    });
    const alike = await cost(RUNS, FILES, () => {
      const read = reader();
      for (const file of bytes) opened(read(file, "a.xlsx"));
    });
    const both = await cost(RUNS, FILES, async () => {
      const [read, check] = [reader(), checker(ports)];
      for (const file of bytes) await check(opened(read(file, "a.xlsx")));
    });
    const row = { name: "check", unit: "ms CPU a workbook", runs: RUNS };
    return [
      { ...row, ours: one, peer: "limit", ratio: one / LIMIT, n: 1 },
      { ...row, ours: both - alike, peer: "limit", ratio: (both - alike) / LIMIT, n: FILES },
      { ...row, ours: both, peer: "read", ratio: whole / both, n: FILES },
      { ...row, ours: both, peer: "read-alike", ratio: alike / both, n: FILES },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
