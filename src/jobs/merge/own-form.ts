import type { Merged } from "../../entries/index";
import type { FormContext, Kept } from "../../forms/index";
import type { KeptWork } from "./kept";
import type { Accepted, Reading } from "./reading";

/** The office's own form among the files, where it counts. */
const formOf = (readings: readonly Reading[], { ledger }: Merged, office: FormContext): Accepted | undefined => {
  const line = ledger.lines.find(({ state, unit }) => state === "accepted" && unit === office.unit.code);
  return readings.find((one): one is Accepted => one.ok && one.sha256 === line?.sha256 && one.path === line.path);
};

/**
 * What the office wrote into its own form stands in its merged workbook too, so that nobody types it twice; what was
 * typed there since stays. A form that was merged before has been brought in then: who cleared a cell since meant it.
 */
export function withOwnForm(
  kept: KeptWork | undefined,
  readings: readonly Reading[],
  merged: Merged,
  office: FormContext,
): Kept | undefined {
  const form = formOf(readings, merged, office);
  if (!form?.typed || kept?.files.has(form.sha256)) return kept;
  const since = [...(kept?.typed ?? [])].filter(([, value]) => value !== null);
  return { ...kept, typed: new Map([...form.typed, ...since]) };
}
