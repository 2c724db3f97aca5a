import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { nodeFiles } from "../../src/cli/node-files";
import { run } from "../../src/cli/run";
import type { Shell } from "../../src/cli/shell";
import type { PlacedBook, PlacedSheet, Scalar } from "../../src/sheet/index";
import { writeWorkbook } from "../../src/xlsx/write";

export type Ran = { readonly exit: number; readonly out: string; readonly err: string };

/** One run of the program, what it printed captured. */
export async function terminal(args: readonly string[], shell: Partial<Shell> = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    colours: false,
    files: nodeFiles,
    ...shell,
  });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}

/** The objects that were printed, one a line. */
export const jsonLines = ({ out }: Ran): readonly Record<string, unknown>[] =>
  out
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => JSON.parse(text) as Record<string, unknown>);

/** A folder of its own for a test file, taken away afterwards. */
export function tempFolder(): (name?: string) => string {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "chitieu-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (name = "") => path.join(folder, name);
}

const sheet = (
  name: string,
  rows: readonly (readonly Scalar[])[],
  visibility: PlacedSheet["visibility"],
): PlacedSheet => ({
  role: "",
  name,
  visibility,
  columns: [],
  rows: [],
  cells: rows.flatMap((values, row) => values.map((value, column) => ({ row, column, value, style: {} }))),
  merges: [],
  names: [],
  validations: [],
  conditionals: [],
  protect: false,
  gridlines: true,
});

/** A workbook of nobody's form. */
export const plainBook = (rows: readonly (readonly Scalar[])[], name = "Sheet1"): PlacedBook => ({
  sheets: [sheet(name, rows, "visible"), sheet("Ẩn", [["bí mật"]], "veryHidden")],
});

export const savePlain = (file: string, rows: readonly (readonly Scalar[])[]): void => {
  writeFileSync(file, writeWorkbook(plainBook(rows)));
};
