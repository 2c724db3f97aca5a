import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FormContext, formRows } from "../../src/forms/index";
import { csvRows } from "./csv";
import type { Filling } from "./fillings";
import { asInForm, saidBy } from "./said";
import { stackOf } from "./stack";

/** A form and what is typed into it, again and again. */
export type Batch = { readonly context: FormContext; readonly fillings: readonly Filling[] };

/** LibreOffice stops after some 250 files of one start and still exits 0. */
const FILES = 200;
/** UTF-8, comma, every text as it is shown. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76";

function convert(files: readonly string[], folder: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  for (let at = 0; at < files.length; at += FILES) {
    const args = ["--headless", profile, "--convert-to", CSV, "--outdir", folder, ...files.slice(at, at + FILES)];
    const done = spawnSync("soffice", args, { encoding: "utf8", maxBuffer: 1 << 28 });
    if (done.status !== 0) throw new Error(`soffice: ${done.stderr}`);
  }
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
      const cells = csvRows(readFileSync(join(folder, `${n}.csv`), "utf8"));
      const column = stack?.column("cansua") ?? 0;
      const rows = formRows(context).filter(({ state }) => state === "asked");
      return fillings.map((_filling, at) => {
        const own = stack?.rowIn(at) ?? new Map<number, number>();
        return rows.flatMap(({ code }) =>
          saidBy(code, asInForm(cells[stack?.rowOf(code, at) ?? -1]?.[column] ?? "", own)),
        );
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
