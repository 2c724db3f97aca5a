import { childrenAt, inForce, type Register, type RegisterLine, unitAt, unitsAt } from "../../plan/index";

export type OfficeFound =
  | { readonly ok: true; readonly office: RegisterLine }
  | { readonly ok: false; readonly code: "office-unknown"; readonly found: string }
  /** Several stand at the top of the list: which one merges, it does not say. */
  | { readonly ok: false; readonly code: "office-which"; readonly tops: readonly RegisterLine[] };

/** The office that merges: the one of the code, else the one at the top of the list on that day. */
export function officeOf(register: Register, day: string, code?: string): OfficeFound {
  if (code !== undefined) {
    const office = unitAt(register, code, day);
    const merges = office && (office.kind !== "truong" || childrenAt(register, code, day).length > 0);
    return merges ? { ok: true, office } : { ok: false, code: "office-unknown", found: code };
  }
  const standing = unitsAt(register, day);
  const codes = new Set(standing.map((line) => line.code));
  const tops = standing.filter((line) => line.kind !== "truong" && !codes.has(line.parent) && inForce(line, day));
  const [office] = tops;
  return office && tops.length === 1 ? { ok: true, office } : { ok: false, code: "office-which", tops };
}
