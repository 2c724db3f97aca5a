/** Why the container cannot be trusted: each is a way in which two readers may see two different files. */
export type ZipCode =
  | "zip-truncated"
  | "zip-two-ends"
  | "zip-directory"
  | "zip-too-many-parts"
  | "zip-overlap"
  | "zip-part-name"
  | "zip-duplicate-part"
  | "zip-local-differs"
  | "zip-method"
  | "zip-password"
  | "zip-size"
  | "zip-ratio"
  | "zip-stream"
  | "zip-checksum";

/** What the file really is, when its name says .xlsx. */
export type DisguiseCode =
  | "empty-file"
  | "lock-file"
  | "old-excel"
  | "encrypted"
  | "web-page"
  | "text-file"
  | "xml-file"
  | "xml-spreadsheet"
  | "pdf"
  | "picture"
  | "archive"
  | "word"
  | "powerpoint"
  | "opendocument"
  | "binary-workbook"
  | "other-office"
  | "unknown-format";

/** Faults of the XML of one part. */
export type XmlCode =
  "xml-encoding" | "xml-doctype" | "xml-entity" | "xml-malformed" | "xml-depth" | "xml-attributes" | "xml-namespace";

/** The parts are sound, but they do not make one workbook. */
export type WorkbookCode =
  | "no-workbook"
  | "part-missing"
  | "relationship"
  | "content-type"
  | "no-sheet"
  | "sheet-name"
  | "duplicate-sheet"
  | "cell-reference"
  | "duplicate-cell"
  | "too-many-cells";

/**
 * A file that cannot be taken as a whole (container or identity); everything smaller degrades one cell only.
 * `part` is the name inside the package, for support; sentences never need it to be understood.
 */
export type Fault =
  | { readonly code: ZipCode | DisguiseCode | XmlCode; readonly part?: string }
  | {
      readonly code: Exclude<WorkbookCode, "duplicate-sheet" | "cell-reference" | "duplicate-cell">;
      readonly part?: string;
    }
  | { readonly code: "duplicate-sheet"; readonly sheet: string }
  | { readonly code: "cell-reference"; readonly sheet: string; readonly found: string }
  | { readonly code: "duplicate-cell"; readonly sheet: string; readonly cell: string }
  | { readonly code: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly code: "timeout"; readonly seconds: number };

export type Refusal = { readonly file: string } & Fault;
export type RefusalCode = Refusal["code"];
