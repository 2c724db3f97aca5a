import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Column } from "./totals";

export type HeldOutFile = { readonly from: string; readonly to: string; readonly levels: readonly string[] };
type HeldOut = { readonly figures: number; readonly totals: Readonly<Record<string, number>> };

const root = path.resolve(__dirname, "..", "..");

/** Files filled by openpyxl with figures of its own, and the totals that it says they have. */
export function heldOut(files: readonly HeldOutFile[], plan: string, seed: number): HeldOut {
  const catalogue = path.join(root, "src", "plan", "catalog", `${plan}.json`);
  const done = spawnSync(process.env["PYTHON"] ?? "python3", [path.join(__dirname, "held_out.py")], {
    input: JSON.stringify({ catalogue, seed, files }),
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as HeldOut;
}

/** Totals of the merged workbook that are not what was drawn, and those that are missing. */
export function heldOutFaults({ totals }: HeldOut, found: ReadonlyMap<string, Column>): readonly string[] {
  return Object.entries(totals).flatMap(([key, wanted]) => {
    const total = found.get(key)?.total;
    return total === wanted ? [] : [`held out, ${key}: ${String(total)}, drawn ${wanted}`];
  });
}
