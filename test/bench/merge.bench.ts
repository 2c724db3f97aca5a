import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as SheetJs from "@e965/xlsx";
import ExcelJs from "exceljs";
import { nodeFiles } from "../../src/cli/node-files";
import { nodePacking } from "../../src/cli/packing";
import { ports } from "../../src/cli/ports";
import { submissionReader } from "../../src/cli/read-submission";
import { mergePlace, mergeReadings, type Reading } from "../../src/jobs/index";
import type { Register } from "../../src/plan/index";
import { computed } from "../../src/sheet/index";
import { writeWorkbook } from "../../src/xlsx/write";
import { pack } from "../tools/books";
import { csv } from "../tools/register-csv";
import { type Filled, filledFiles, PERIOD, SHEETS } from "./filled-files";
import { inflating } from "./inflating";
import { cost, type Row } from "./measure";
import { runBuilt, type Used } from "./run-built";

/**
 * What merging costs a file against programs that only read it: 500 workbooks of 500 schools, half of them saved by
 * LibreOffice, every one with figures and texts of its own. `submission`: from the file on the disk to a judged
 * submission; `merge`: all of it, up to the bytes of the merged workbook. CPU time of the process, all in the same run.
 * Then the built program by itself, with 100, 500 and 3 000 files.
 */

const FILES = 500;
const MANY = [100, 500, 3_000] as const;
/** Every school of the country, roughly. */
const COUNTRY = 44_000;
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

async function submissions(files: readonly string[]): Promise<readonly Reading[]> {
  const read = submissionReader(nodeFiles, ports);
  const readings: Reading[] = [];
  for (const name of files) {
    const reading = await read({ path: name });
    if (!reading.ok) throw new Error(`${name}: ${reading.code}`);
    readings.push(reading);
  }
  return readings;
}

async function merged(files: readonly string[], register: Register): Promise<Uint8Array> {
  const ask = { pack: pack("hanoi-605"), period: PERIOD, register, crosswalk: [] };
  const place = mergePlace(ask, ports);
  if (!place.ok) throw new Error(place.code);
  const { book } = await mergeReadings(await submissions(files), place, { sources: "later" }, ports);
  return writeWorkbook(computed(book), {}, nodePacking);
}

const withSheetJs = (some: readonly string[]) => (): void => {
  for (const file of some)
    SheetJs.read(readFileSync(file), {
      dense: true,
      sheets: SHEETS,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: false,
    });
};

const withExcelJs = (some: readonly string[]) => async (): Promise<void> => {
  for (const file of some) await new ExcelJs.Workbook().xlsx.load(readFileSync(file) as never);
};

async function againstPeers({ files, register }: Filled): Promise<readonly Row[]> {
  const some = files.filter((_, at) => at % SAMPLE === 0);
  await submissions(some);
  const read = await cost(RUNS, files.length, () => submissions(files));
  const whole = await cost(RUNS, files.length, () => merged(files, register));
  const work = inflating(
    some.map((file) => readFileSync(file)),
    SHEETS,
  );
  const peers: readonly (readonly [string, number | undefined])[] = [
    ["inflate", await cost(RUNS * 5, some.length, work)],
    ["sheetjs", await cost(RUNS, some.length, withSheetJs(some))],
    ["exceljs", await cost(RUNS, some.length, withExcelJs(some))],
    ["openpyxl", openpyxl(some)],
  ];
  const row = (name: string, ours: number) =>
    peers.flatMap(([peer, theirs]): readonly Row[] =>
      theirs === undefined
        ? []
        : [{ name, ours, peer, ratio: theirs / ours, unit: "ms CPU a file", n: files.length, runs: RUNS }],
    );
  return [...row("submission", read), ...row("merge", whole)];
}

/** The built program on the first so many files. */
async function alone(count: number, { files, register }: Filled, folder: string): Promise<Used> {
  const here = path.join(folder, String(count));
  mkdirSync(here);
  for (const file of files.slice(0, count)) linkSync(file, path.join(here, path.basename(file)));
  const units = path.join(folder, "units.csv");
  writeFileSync(units, csv(register));
  const plan = ["--plan", "hanoi-605", "--period", PERIOD.id, "--units", units];
  return runBuilt(["merge", here, ...plan, "--jobs", "1", "-o", path.join(folder, `${count}.xlsx`)], folder);
}

async function flatness(filled: Filled, folder: string): Promise<readonly Row[]> {
  const used = new Map<number, Used>();
  for (const count of MANY) used.set(count, await alone(count, filled, folder));
  const of = (count: number): Used => used.get(count) ?? { cpu: 0, seconds: 0, peak: 0 };
  const [few, some, many] = MANY;
  const each = (from: number, to: number): number => (of(to).cpu - of(from).cpu) / (to - from);
  const seconds = (of(many).seconds - of(some).seconds) / (many - some);
  const one = { runs: 1 };
  return [
    {
      name: "merge-each-further-file",
      ours: each(some, many),
      peer: `${few}–${some}`,
      ratio: each(some, many) / each(few, some),
      unit: "ms CPU a file",
      n: many,
      ...one,
    },
    ...MANY.map((n) => ({
      name: "merge-rss",
      ours: of(n).peak,
      peer: "limit",
      ratio: of(n).peak / 100,
      unit: "MB resident",
      n,
      ...one,
    })),
    {
      name: "merge-time",
      ours: of(many).seconds,
      peer: "itself",
      ratio: 1,
      unit: "s",
      n: many,
      ...one,
    },
    {
      name: "merge-time-estimated",
      ours: of(many).seconds + seconds * (COUNTRY - many),
      peer: "3000",
      ratio: (of(many).seconds + seconds * (COUNTRY - many)) / of(many).seconds,
      unit: "s",
      n: COUNTRY,
      ...one,
    },
  ];
}

export async function bench(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "chitieu-merge-"));
  try {
    const all = await filledFiles(folder, Math.max(...MANY));
    return [...(await againstPeers({ ...all, files: all.files.slice(0, FILES) })), ...(await flatness(all, folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
