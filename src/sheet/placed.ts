import type { ConditionalSpec, PrintSpec, Scalar, Validation, Visibility } from "./spec";
import type { Style } from "./style";

/** Rows and columns count from 0, both ends included. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type PlacedCell = {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  /** A1 formula without `=`; references to other sheets are quoted. */
  readonly formula?: string;
  /** The value is an error code such as `#N/A`, not a text; readers of other people's files set it, and `computed`. */
  readonly error?: true;
  readonly style: Style;
};

/** `sheet` is absent for a name scoped to the sheet it stands in and refers to. */
export type PlacedName = {
  readonly name: string;
  readonly area: Area;
  readonly sheet?: string;
  readonly hidden?: boolean;
};

export type PlacedValidation = { readonly areas: readonly Area[] } & (
  | { readonly kind: "list"; /** A name of this sheet. */ readonly source: string }
  | { readonly kind: "whole"; readonly min: number; readonly max: number }
  | { readonly kind: "length"; readonly max: number }
  | { readonly kind: "custom"; readonly formula: string }
) &
  Pick<Validation, "stop" | "title" | "message" | "prompt">;

export type PlacedConditional = {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly style: ConditionalSpec["style"];
};

export type PlacedColumn = {
  readonly column: number;
  readonly width: number;
  readonly hidden: boolean;
  readonly style: Style;
};
export type PlacedRow = {
  readonly row: number;
  readonly height?: number;
  /** The height is not held: the program fits the row when people type in it. */
  readonly fits?: boolean;
  readonly hidden: boolean;
};

export type PlacedPrint = Omit<PrintSpec, "titleRows" | "titleColumns" | "area"> & {
  readonly titleRows?: { readonly from: number; readonly to: number };
  readonly titleColumns?: { readonly from: number; readonly to: number };
  readonly area?: Area;
  /** Rows that begin a new page. */
  readonly breaks: readonly number[];
  /** Columns that begin a new page. */
  readonly columnBreaks?: readonly number[];
};

/** A plain cell of a row below. The same object in two rows says the same in both. */
export type PlacedLongCell = Pick<PlacedCell, "column" | "value" | "style">;

/** Cells of a row in the order of columns, and its height where it has one. */
export type PlacedLongRow = { readonly info: PlacedRow | undefined; readonly cells: readonly PlacedLongCell[] };

/** Rows below all cells, made one after another while they are written. */
export type PlacedLong = {
  /** The block that they fill. */
  readonly area: Area;
  /** Each row directly below the one before. */
  readonly rows: () => Iterable<PlacedLongRow>;
};

/** A sheet with every name turned into an address: all that a writer needs, nothing left to decide. */
export type PlacedSheet = {
  readonly role: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly columns: readonly PlacedColumn[];
  readonly rows: readonly PlacedRow[];
  /** Ordered by row, then column; each place once. */
  readonly cells: readonly PlacedCell[];
  readonly long?: PlacedLong;
  readonly merges: readonly Area[];
  readonly names: readonly PlacedName[];
  readonly validations: readonly PlacedValidation[];
  readonly conditionals: readonly PlacedConditional[];
  /** Number of frozen rows and columns. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: Area;
  readonly protect: boolean;
  /** Inserting rows stays allowed on the protected sheet. */
  readonly addRows?: boolean;
  readonly print?: PlacedPrint;
  readonly tab?: string;
  readonly zoom?: number;
  readonly gridlines: boolean;
};

/** How a window shows a sheet. */
export type PlacedView = Pick<PlacedSheet, "freeze" | "gridlines">;

export type PlacedBook = { readonly sheets: readonly PlacedSheet[] };
