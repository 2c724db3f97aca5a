import type { MetaRecord } from "../forms/index";

/** Sections of `_chitieu` that the form draws itself; all others are kept as they are. */
const DRAWN: ReadonlySet<string> = new Set(["list", "journal"]);

/** What a form that is drawn anew keeps of its `_chitieu`: reasons that people gave, and sections that it does not know. */
export function keptRecords(records: readonly MetaRecord[], fresh: readonly MetaRecord[]): readonly MetaRecord[] {
  const known = new Set(fresh.map(({ section }) => section));
  return records.filter(({ section }) => section !== "" && !known.has(section) && !DRAWN.has(section));
}
