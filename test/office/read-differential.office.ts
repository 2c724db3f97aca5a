import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeInflate } from "../../src/cli/inflate";
import { byExcelJs, bySheetJs, byUs, differences, told, truth, type Reading } from "../xlsx/read-oracles";
import { sample, type Sample } from "../xlsx/read-samples";
import { withExcelJs, withSheetJs } from "../xlsx/read-writers";

/** More than a thousand workbooks of four other producers, each read by us and by three other readers. */

const folder = mkdtempSync(join(tmpdir(), "chitieu-read-"));
const made = join(folder, "made");
const saved = join(folder, "saved");
const script = join(__dirname, "read-openpyxl.py");
const python = process.env["PYTHON"] ?? "/usr/bin/python3";

const run = (program: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
  return stdout;
};

const samples = (from: number, count: number): readonly Sample[] =>
  Array.from({ length: count }, (_, i) => sample(from + i));

const truths = new Map<string, Reading>();

/** LibreOffice stops after some 250 files of one start. */
function saveWithLibreOffice(names: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  for (let at = 0; at < names.length; at += 100) {
    const batch = names.slice(at, at + 100).map((name) => join(made, name));
    run("soffice", "--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved, ...batch);
  }
}

beforeAll(async () => {
  mkdirSync(made);
  for (const one of samples(1000, 380)) {
    writeFileSync(join(made, `exceljs-${one.seed}.xlsx`), await withExcelJs(one));
    truths.set(`exceljs-${one.seed}.xlsx`, truth(one));
  }
  for (const one of samples(2000, 300)) {
    writeFileSync(join(made, `sheetjs-${one.seed}.xlsx`), withSheetJs(one));
    truths.set(`sheetjs-${one.seed}.xlsx`, truth(one));
  }
  const list = join(folder, "samples.json");
  writeFileSync(list, JSON.stringify(samples(3000, 160)));
  run(python, script, "write", list, made);
  const names = readdirSync(made);
  saveWithLibreOffice(names.filter((_, i) => i % 4 === 0));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const openpyxl = (where: string): ReadonlyMap<string, Reading> =>
  new Map(
    run(python, script, "read", where)
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const [name, cells] = JSON.parse(line) as [string, Record<string, [unknown, boolean]>];
        const entries = Object.entries(cells).map(([at, [value, error]]) => [at, told(value, error)] as const);
        return [name, new Map(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))];
      }),
  );

test.each([
  ["written by exceljs, SheetJS and openpyxl", made, 840],
  ["saved by LibreOffice", saved, 210],
])("%s: no wrong and no lost cell against the majority of three readers", async (_, where, least) => {
  const third = openpyxl(where);
  const names = readdirSync(where).filter((name) => name.endsWith(".xlsx"));
  const wrong: string[] = [];
  let cells = 0;
  for (const name of names) {
    const bytes = new Uint8Array(readFileSync(join(where, name)));
    const ours = byUs(bytes, nodeInflate);
    cells += ours.size;
    const others = [bySheetJs(bytes), await byExcelJs(bytes), third.get(name) ?? new Map<string, string>()];
    const known = where === made ? truths.get(name) : undefined;
    const found = [...differences(ours, others), ...(known ? differences(ours, [known]) : [])];
    wrong.push(...found.map((difference) => `${name} ${difference}`));
  }
  expect(names.length).toBeGreaterThanOrEqual(least);
  expect(cells).toBeGreaterThan(names.length * 20);
  expect(wrong).toEqual([]);
});
