import type { Style } from "./style";

/** What stands in a cell. `null` is an empty cell. */
export type Scalar = string | number | boolean | null;

/**
 * A cell of a drawn sheet. Formulas name cells by tokens: `{tu.tong}` is the cell of that key in the same row scope,
 * `{MT3-CT4b.tu.tong}` a cell of the same sheet, `{info!MT5.members}` a cell of the sheet with that role.
 * A token may name two cells: `{a:b}` is the range from a to b.
 */
export type CellSpec = {
  /** Key of the column (see `ColumnSpec.key`). */
  readonly column: string;
  readonly value?: Scalar;
  /** Without the leading `=`; tokens in braces are resolved by `place`. */
  readonly formula?: string;
  readonly style?: Style;
  /** Names the cell in the spec; a defined name `ct_…` is written when `publish` is true. */
  readonly name?: string;
  readonly publish?: boolean;
  /** Cells that this one covers to the right and down, itself included. */
  readonly across?: number;
  readonly down?: number;
  readonly validation?: Validation;
};

export type Validation = (
  | { readonly kind: "list"; /** Name of a list in `BookSpec.lists`. */ readonly list: string }
  | { readonly kind: "whole"; readonly min: number; readonly max: number }
  | { readonly kind: "length"; /** Most characters. */ readonly max: number }
  | { readonly kind: "custom"; /** Formula with tokens. */ readonly formula: string }
) & {
  readonly stop: boolean;
  readonly title: string;
  readonly message: string;
  /** Shown when the cell is selected. */
  readonly prompt?: string;
};

export type RowSpec = {
  /** Names the row: tokens without a dot in front are looked up in the row first. */
  readonly key?: string;
  /** Points. Absent: as the program fits it. */
  readonly height?: number;
  /** The height is where the program starts: it fits the row to its text when people type in it. */
  readonly fits?: boolean;
  readonly hidden?: boolean;
  /** A page break before this row. */
  readonly breakBefore?: boolean;
  readonly cells: readonly CellSpec[];
};

export type ColumnSpec = {
  readonly key: string;
  /** Characters of the default font, as spreadsheet programs count. */
  readonly width: number;
  readonly hidden?: boolean;
  /** A page break before this column. */
  readonly breakBefore?: boolean;
  /** Style of the empty cells of the column. */
  readonly style?: Style;
};

/** A block of whole cells by row and column keys, both ends included. */
export type BlockSpec = {
  readonly fromRow: string;
  readonly toRow: string;
  readonly fromColumn: string;
  readonly toColumn: string;
};

export type ConditionalSpec = {
  readonly block: BlockSpec;
  /** True where the style applies; tokens are relative to the block's first cell's row. */
  readonly formula: string;
  readonly style: Pick<Style, "bold" | "italic" | "color" | "fill">;
};

/** Millimetres, by Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.2. */
export type Margins = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

export type PrintSpec = {
  readonly orientation: "portrait" | "landscape";
  readonly margins: Margins;
  /** Distance of the header from the edge of the paper, millimetres. */
  readonly header: number;
  /** Page number centred in the top margin, size 13, none on page 1. */
  readonly pageNumber: boolean;
  readonly centered?: boolean;
  /** Pages wide; as many long as needed. */
  readonly fitWidth?: boolean;
  /** Percent, 10 to 400, where pages are cut by breaks and not by what fits. Absent: 100. */
  readonly scale?: number;
  /** Rows repeated on every page. */
  readonly titleRows?: { readonly from: string; readonly to: string };
  /** Columns repeated on every page. */
  readonly titleColumns?: { readonly from: string; readonly to: string };
  readonly area?: BlockSpec;
};

export type Visibility = "visible" | "hidden" | "veryHidden";

/**
 * Rows below all others that are drawn one after another while they are written: a list that nobody wants to hold whole.
 * Plain cells in the order of their columns, without formulas, names or merges; a row may say its height.
 */
export type LongRows = {
  readonly count: number;
  /** Keys of the first and the last row. */
  readonly first: string;
  readonly last: string;
  readonly rows: () => Iterable<RowSpec>;
};

export type SheetSpec = {
  /** What this sheet is, for references from other sheets: `info entry tasks report annex meta …`. */
  readonly role: string;
  /** Wanted name; `place` gives it a suffix when the workbook has a sheet of that name already. */
  readonly title: string;
  readonly visibility: Visibility;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  readonly long?: LongRows;
  readonly conditionals?: readonly ConditionalSpec[];
  /** First row and column that scroll. */
  readonly freeze?: { readonly row?: string; readonly column?: string };
  readonly filter?: BlockSpec;
  readonly protect?: boolean;
  /** On a protected sheet people may still insert rows. */
  readonly addRows?: boolean;
  readonly print?: PrintSpec;
  /** RRGGBB. */
  readonly tab?: string;
  readonly zoom?: number;
  readonly gridlines?: boolean;
};

/** Named lists for drop-downs; each becomes a column of cells in the hidden sheet and a name on each sheet that uses it. */
export type ListSpec = { readonly name: string; readonly items: readonly string[] };

export type BookSpec = {
  readonly sheets: readonly SheetSpec[];
  readonly lists: readonly ListSpec[];
};
