import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import * as SheetJs from "@e965/xlsx";
import ExcelJs from "exceljs";
import { nodeInflate } from "../../src/cli/inflate";
import { nodeFiles } from "../../src/cli/node-files";
import { ports } from "../../src/cli/ports";
import { submissionReader } from "../../src/cli/read-submission";
import { readValues } from "../../src/xlsx/read";
import { filledFiles, SHEETS } from "./filled-files";
import { cost, type Row } from "./measure";

/**
 * What merging costs a file, from the file on the disk to a checked submission, against programs that only read it:
 * 500 workbooks of 500 units, every one filled with other figures. CPU time of the process, all in the same run.
 */

const FILES = 500;
const RUNS = 3;
/** Peers that take long read every so many-th file; their cost is a file's all the same. */
const SAMPLE = 25;

/** Openpyxl in a process of its own, which tells its own CPU time; undefined where it is not installed. */
function openpyxl(files: readonly string[]): number | undefined {
  const script = `
import sys, time, openpyxl
names = sys.argv[1:]
start = time.process_time()
for name in names:
    book = openpyxl.load_workbook(name, read_only=True, data_only=True)
    for title in ${JSON.stringify(SHEETS)}:
        for row in book[title].iter_rows(values_only=True):
            pass
print((time.process_time() - start) * 1000 / len(names))`;
  for (const program of ["python3", "/usr/bin/python3"]) {
    const done = spawnSync(program, ["-c", script, ...files], { encoding: "utf8" });
    if (done.status === 0) return Number(done.stdout);
  }
  return undefined;
}

export async function bench(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "chitieu-merge-"));
  try {
    const files = await filledFiles(folder, FILES);
    const some = files.filter((_, at) => at % SAMPLE === 0);
    const bytes = new Map<string, Uint8Array>();
    for (const file of files) {
      const read = await nodeFiles.read(file);
      if ("code" in read) throw new Error(read.code);
      bytes.set(file, read);
    }
    const all = async (names: readonly string[]): Promise<void> => {
      const read = submissionReader(nodeFiles, ports);
      for (const name of names) {
        const reading = await read({ path: name });
        if (!reading.ok) throw new Error(reading.code);
      }
    };
    await all(some);
    const ours = await cost(RUNS, files.length, () => all(files));
    const rss = Math.round(process.memoryUsage().rss / 1024 / 1024);
    const parts: (readonly [Uint8Array, number])[] = [];
    const inflate = {
      ...nodeInflate,
      raw: (deflated: Uint8Array, size: number) => {
        parts.push([deflated, size]);
        return nodeInflate.raw(deflated, size);
      },
    };
    for (const file of some)
      readValues(bytes.get(file) ?? new Uint8Array(), "a.xlsx", inflate, (name) => SHEETS.includes(name), "mark");
    const bare = await cost(RUNS, some.length, () => {
      for (const [part, size] of parts) inflateRawSync(part, { maxOutputLength: size });
    });
    const sheetjs = await cost(RUNS, some.length, () => {
      for (const file of some)
        SheetJs.read(bytes.get(file), {
          dense: true,
          sheets: SHEETS,
          cellFormula: false,
          cellHTML: false,
          cellText: false,
          cellNF: false,
        });
    });
    const exceljs = await cost(RUNS, some.length, async () => {
      for (const file of some) await new ExcelJs.Workbook().xlsx.load(Buffer.from(bytes.get(file) ?? []) as never);
    });
    const python = openpyxl(some);
    const row = (peer: string, theirs: number): Row => ({
      name: "merge",
      ours,
      peer,
      ratio: theirs / ours,
      unit: "ms CPU a file",
      n: files.length,
      runs: RUNS,
    });
    return [
      row("inflate", bare),
      row("sheetjs", sheetjs),
      row("exceljs", exceljs),
      ...(python === undefined ? [] : [row("openpyxl", python)]),
      { name: "merge-rss-mb", ours: rss, peer: "limit", ratio: rss / 100, unit: "MB", n: files.length, runs: 1 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
