/** One line of `_chitieu`: plain text cells section | key | index | value. */
export type MetaRecord = {
  readonly section: string;
  readonly key: string;
  readonly index: string;
  readonly value: string;
};

export const META_TITLE = "_chitieu";
export const META_MARK = "chitieu";
/** Version of the layout of `_chitieu` itself. */
export const META_VERSION = "1";
/**
 * Version of the forms: a change of layout is a step here. 2: sentences stand once, fewer cells are named.
 * Readers go by names, keys and labels, so older workbooks are read as they are.
 */
export const FORM_VERSION = 2;
/** Sheet `Kế hoạch` came with this version. */
export const PLAN_SINCE = 2;

/** Records of a section by key and index; unknown sections stay in the list untouched. */
export function section(
  records: readonly MetaRecord[],
  name: string,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const record of records) {
    if (record.section !== name) continue;
    const group = found.get(record.key) ?? new Map<string, string>();
    group.set(record.index, record.value);
    found.set(record.key, group);
  }
  return found;
}

/** Key of section `previous` under which dissolved offices stand by name; no row of a form is called so. */
export const UNALLOCATED = "unallocated";

/** Sections that say what one workbook is: they are drawn anew with it. */
const OF_ONE: ReadonlySet<string> = new Set([
  ...["id", "plan", "previous", "registered", "above", "fingerprint", "signature"],
  ...["list", "journal", "snapshot"],
]);

/** What people and other programs have left in the sheet: reasons that were given, and sections that nobody knows. */
export const leftRecords = (records: readonly MetaRecord[]): readonly MetaRecord[] =>
  records.filter((one) => one.section !== "" && !OF_ONE.has(one.section));

/** Values of the keys of a section that have one: of a key that stands twice, the first counts. */
export function singles(records: readonly MetaRecord[], name: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { section: of, key, value } of records) if (of === name && !found.has(key)) found.set(key, value);
  return found;
}

/** Value of a key that has one. */
export const single = (records: readonly MetaRecord[], name: string, key: string): string | undefined =>
  records.find((record) => record.section === name && record.key === key)?.value;
