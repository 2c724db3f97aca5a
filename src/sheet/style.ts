export type BorderLine = "thin" | "medium" | "hair" | "dotted" | "double";

/** What can be said of how one cell looks. Absent means the default of the sheet (Times New Roman 11, no fill, locked). */
export type Style = {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** RRGGBB. */
  readonly color?: string;
  /** RRGGBB of a solid fill. */
  readonly fill?: string;
  readonly top?: BorderLine;
  readonly right?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "fill";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Degrees, 0..90. */
  readonly rotate?: number;
  readonly shrink?: boolean;
  /** Number format in the file's own (en-US) spelling: `0.00%`, `#,##0`, `@`. Absent is General. */
  readonly format?: string;
  /** Default true, as in every spreadsheet program. */
  readonly locked?: boolean;
};

export const DEFAULT_STYLE = { font: "Times New Roman", size: 11 } as const satisfies Style;

/** Of a cell that says nothing of its looks: one object, so that writers look it up once. */
export const PLAIN_STYLE: Style = {};
