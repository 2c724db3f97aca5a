import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FormContext } from "../../src/forms/index";
import { csvRows } from "./csv";
import type { Filling } from "./fillings";
import { asInForm } from "./said";
import { type Stack, stackOf } from "./stack";
import { watched } from "./watched";

/** A form and what is typed into it, again and again. */
export type Batch = { readonly context: FormContext; readonly fillings: readonly Filling[] };

/** LibreOffice stops after some 250 files of one start and still exits 0. */
const FILES = 200;
/** UTF-8, comma, every text as it is shown, a file a sheet. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

function convert(files: readonly string[], folder: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  for (let at = 0; at < files.length; at += FILES) {
    const args = ["--headless", profile, "--convert-to", CSV, "--outdir", folder, ...files.slice(at, at + FILES)];
    const done = spawnSync("soffice", args, { encoding: "utf8", maxBuffer: 1 << 28 });
    if (done.status !== 0) throw new Error(`soffice: ${done.stderr}`);
  }
}

type Rows = readonly (readonly string[])[];

/** What each filling of a stack says, from the texts of its sheets. */
function read(stack: Stack, file: string, context: FormContext, fillings: number): Rows {
  const cells = watched(context);
  const sheets = new Map(
    [...new Set(cells.map(({ role }) => role))].map((role) => [
      role,
      csvRows(readFileSync(`${file}-${stack.sheet(role)}.csv`, "utf8")),
    ]),
  );
  return Array.from({ length: fillings }, (_, at) => {
    const own = stack.rowIn(at);
    return cells.flatMap(({ role, row, column, said }) =>
      said(asInForm(sheets.get(role)?.[stack.rowOf(role, row, at)]?.[stack.column(role, column)] ?? "", own)),
    );
  });
}

/** What the workbooks say of each filling of each batch, computed by LibreOffice. */
export function saidByFormulas(batches: readonly Batch[]): readonly (readonly (readonly string[])[])[] {
  const folder = mkdtempSync(join(tmpdir(), "chitieu-parity-"));
  try {
    const stacks = batches.map(({ context, fillings }, n) => {
      const stack = stackOf(context, fillings);
      writeFileSync(join(folder, `${n}.xlsx`), stack.file);
      return stack;
    });
    convert(
      batches.map((_, n) => join(folder, `${n}.xlsx`)),
      folder,
    );
    return batches.map(({ context, fillings }, n) => {
      const stack = stacks[n];
      return stack ? read(stack, join(folder, String(n)), context, fillings.length) : [];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
