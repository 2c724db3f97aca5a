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
export class Registry {
  private readonly ids = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const text of first) this.id(text);
  }

  id(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.ids.size);
    return this.ids.size - 1;
  }

  all(): readonly string[] {
    return [...this.ids.keys()];
  }
}
