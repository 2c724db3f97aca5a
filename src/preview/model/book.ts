// The whole workbook as one immutable value: every change makes a new one that shares what stayed
// the same. Undo, forks for a thousand fault cases and "was this sheet touched?" cost nothing then.
import type { Box } from "./box";
import type { Style } from "./style";

export type ErrorValue = { readonly error: string };
/** "" is an empty cell. */
export type Value = string | number | boolean | ErrorValue;

export type Cell = {
  readonly value: Value;
  /** with its leading "=", in en-US spelling; the computed value lives in the calculator */
  readonly formula: string | null;
  /** typed with a leading apostrophe */
  readonly quoted: boolean;
  readonly style: Style;
};

export type Row = ReadonlyMap<number, Cell>;
export type Rows = ReadonlyMap<number, Row>;

/** A row or a column: its size in points, or null for the standard size. */
export type Line = {
  readonly size: number | null;
  readonly hidden: boolean;
  readonly style: Style | null;
};
export type Lines = ReadonlyMap<number, Line>;

/** Values of settings that are only kept: flat keys like "HeadersFooters.State". */
export type Props = Readonly<Record<string, unknown>>;

export type Validation = {
  readonly areas: readonly Box[];
  readonly type: string;
  readonly rule: unknown;
  readonly errorAlert: unknown;
  readonly prompt: unknown;
  readonly ignoreBlanks: boolean;
};

export type Conditional = {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Box[];
  readonly stopIfTrue: boolean;
  readonly props: Props;
};

export type Name = {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
};
export type Names = ReadonlyMap<string, Name>;

export type Table = {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly props: Props;
};

export type Filter = { readonly box: Box; readonly criteria: ReadonlyMap<number, unknown> };

export type Chart = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly source: string;
  readonly seriesBy: string;
  readonly props: Props;
};

export type Lock = { readonly password: string; readonly options: Props };

export type Sheet = {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor: string;
  readonly rows: Rows;
  readonly columnLines: Lines;
  readonly rowLines: Lines;
  readonly base: Style;
  readonly columnSize: number;
  readonly rowSize: number;
  readonly merges: readonly Box[];
  readonly validations: readonly Validation[];
  readonly conditionals: readonly Conditional[];
  readonly names: Names;
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  readonly lock: Lock | null;
  readonly filter: Filter | null;
  readonly frozen: Box | null;
  readonly layout: Props;
  readonly printArea: readonly Box[];
  readonly titleRows: Box | null;
  readonly titleColumns: Box | null;
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
};

export type Book = {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly names: Names;
  readonly lock: Lock | null;
  readonly calculation: string;
  readonly active: string;
  readonly selection: ReadonlyMap<string, Box>;
  readonly nextId: number;
};
