/** One part of the package: its name in the zip and its XML. */
export type Part = { readonly path: string; readonly xml: string };

/**
 * A part that is not held whole: its XML piece by piece, made as it is asked for, once. A piece of bytes (UTF-8) holds
 * until the next one is asked for.
 */
export type LongPart = { readonly path: string; readonly pieces: Iterable<string | Uint8Array> };

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** Gives equal texts the same number, in the order they first came. */
export type Registry = {
  readonly id: (text: string) => number;
  readonly all: () => readonly string[];
};

export const registry = (...first: readonly string[]): Registry => {
  const ids = new Map(first.map((text, index) => [text, index] as const));
  return {
    id: (text) => {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, ids.size);
      return ids.size - 1;
    },
    all: () => [...ids.keys()],
  };
};
