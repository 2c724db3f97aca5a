import { cellKey } from "../../sheet/index";
import type { FormContext } from "../context";
import type { EntryLayout } from "../entry/locate";
import { formRows } from "../entry/rows";
import type { MetaRecord } from "../meta/records";
import { issuedRow } from "../meta/target-line";
import { fingerprintRows } from "../meta/write";

/** Text of a locked cell of a row as the file has it; undefined where row or column was not found. */
export function textIn(layout: EntryLayout, code: string, key: string): string | undefined {
  const found = layout.found.find(({ row }) => row.code === code);
  const column = layout.all.get(key);
  if (found?.verdict.kind !== "found" || column === undefined) return undefined;
  const cell = layout.grid.cells.get(cellKey(found.verdict.at, column));
  return cell === undefined ? "" : String(cell.value).normalize("NFC").trim();
}

/**
 * What the fingerprint covers of the rows of a workbook that was issued for an earlier version of its plan: texts as
 * they stand in it, kinds and milestones as it was issued with. Whoever changed one of them has changed this too.
 */
export const rowsAsIssued = (context: FormContext, layout: EntryLayout, records: readonly MetaRecord[]): string =>
  fingerprintRows(context, (row) => {
    const issued = issuedRow(records, row.code);
    const [label, howTo] = [textIn(layout, row.code, "ten"), textIn(layout, row.code, "cach")];
    return issued && label !== undefined && howTo !== undefined
      ? { kind: issued.kind, label, howTo, targets: issued.lines }
      : undefined;
  });

/** Rows that the plan of today asks and the workbook was issued without, and the other way round. */
export function rowsNotIssued(
  context: FormContext,
  records: readonly MetaRecord[],
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const issued = new Set(records.flatMap(({ section, key }) => (section === "plan" ? [key] : [])));
  const now = new Set(formRows(context).map(({ code }) => code));
  return {
    added: [...now].filter((code) => !issued.has(code)),
    removed: [...issued].filter((code) => !now.has(code)),
  };
}
