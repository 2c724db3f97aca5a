/** Namespaces that this room knows, as numbers; Transitional and Strict spellings of one vocabulary are the same. */
export const NS = {
  none: 0,
  main: 1,
  relations: 2,
  packageRelations: 3,
  contentTypes: 4,
  xml: 5,
  xmlns: 6,
  other: 9,
} as const;

const KNOWN: ReadonlyMap<string, number> = new Map<string, number>([
  ["", NS.none],
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", NS.main],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", NS.main],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", NS.relations],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", NS.relations],
  ["http://schemas.openxmlformats.org/package/2006/relationships", NS.packageRelations],
  ["http://schemas.openxmlformats.org/package/2006/content-types", NS.contentTypes],
  ["http://www.w3.org/XML/1998/namespace", NS.xml],
]);

export const namespaceOf = (uri: string): number => KNOWN.get(uri) ?? NS.other;

/** Names of up to four ASCII letters as one number: `c`, `v`, `row` are compared without making strings. */
export function packed(name: string): number {
  let code = 0;
  for (let i = 0; i < name.length; i++) code = (code << 8) | name.charCodeAt(i);
  return name.length <= 4 ? code : 0;
}

/** 1 = may stand in a name, 2 = may begin one (bytes above 127 are not looked at more closely). */
export const NAME_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = (byte | 32) >= 97 && (byte | 32) <= 122;
  if (letter || byte === 95 || byte === 58 || byte >= 128) return 3;
  return (byte >= 48 && byte <= 57) || byte === 45 || byte === 46 ? 1 : 0;
});
