import {
  type BookLayout,
  fingerprintText,
  type Form,
  type MetaRead,
  rowsAsIssued,
  shortFingerprint,
} from "../forms/index";
import type { FormChange, Problem } from "../problems/index";
import type { Ports } from "./ports";

type Meta = Extract<MetaRead, { readonly ok: true }>;

/** Whether names, labels, kinds and targets of a workbook are those that it was issued with. */
export async function tampering(
  file: string,
  { context, version, fingerprint: stored, sheet, records }: Meta,
  digest: Ports["digest"],
  { fingerprinted }: Form,
  { entry }: BookLayout,
): Promise<readonly Problem[]> {
  const rows = context.planVersion === undefined || !entry ? fingerprinted : rowsAsIssued(context, entry, records);
  const expected = await digest(fingerprintText(context, version, rows));
  if (expected === stored) return [];
  const place = { file, sheet, cell: "A1" };
  const facts = { expected: shortFingerprint(expected), found: shortFingerprint(stored) };
  return [{ code: "BM-07", severity: "error", facts, place, name: "", clause: "Quy ước biểu mẫu" }];
}

/** Columns of the texts that a later version of a plan may say otherwise. */
const COLUMNS: ReadonlyMap<FormChange["what"], string> = new Map([
  ["label", "ten"],
  ["howTo", "cach"],
  ["unit", "dvt"],
  ["target", "moc"],
]);

/** Cells whose texts were issued so, by an earlier version of the plan: nobody has edited them. */
const issuedSo = (changes: readonly FormChange[]): ReadonlySet<string> =>
  new Set(changes.flatMap(({ what, name }) => (COLUMNS.has(what) ? [`${name}.${COLUMNS.get(what) ?? ""}`] : [])));

/** Without the findings that are no fault of the unit: the plan has changed since, and the ledger says in what. */
export function withoutPlanChanges(
  problems: readonly Problem[],
  tampered: readonly Problem[],
  changes: readonly FormChange[],
): readonly Problem[] {
  if (tampered.length > 0 || changes.length === 0) return problems;
  const names = issuedSo(changes);
  return problems.filter(({ code, name }) => code !== "SL-19" || !names.has(name));
}
