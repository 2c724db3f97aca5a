// The lines around a cell. Two neighbours share a line: whichever of them has one, both draw it.
import type { Sheet } from "../model/book";
import { cellAt } from "../model/grid";
import { type Style, styleValue } from "../model/style";

const widths: Readonly<Record<string, string>> = { Hairline: "1px", Thin: "1px", Medium: "2px", Thick: "3px" };
const kinds: Readonly<Record<string, string>> = { Continuous: "solid", Double: "double", Dot: "dotted" };

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

function line(style: Style, side: Side): string | undefined {
  const kind = String(styleValue(style, `Border.${side}.Style`));
  if (kind === "None") return undefined;
  const width = widths[String(styleValue(style, `Border.${side}.Weight`))] ?? "1px";
  return `${width} ${kinds[kind] ?? "dashed"} ${String(styleValue(style, `Border.${side}.Color`))}`;
}

export type Edges = {
  readonly borderTop: string;
  readonly borderRight: string;
  readonly borderBottom: string;
  readonly borderLeft: string;
};

const none = "1px solid transparent";

/** @param last the last row and column of the merged area, or the cell itself */
export function edgesOf(
  sheet: Sheet,
  first: readonly [row: number, column: number],
  last: readonly [row: number, column: number],
  grid: string | null,
): Edges {
  const [top, left] = first;
  const [bottom, right] = last;
  const style = (row: number, column: number): Style | null =>
    row < 0 || column < 0 ? null : cellAt(sheet, row, column).style;
  const shared = (a: Style | null, side: Side, b: Style | null, other: Side): string => {
    const own = a && line(a, side);
    const theirs = b && line(b, other);
    return own ?? theirs ?? grid ?? none;
  };
  return {
    borderTop: shared(style(top, left), "EdgeTop", style(top - 1, left), "EdgeBottom"),
    borderRight: shared(style(top, right), "EdgeRight", style(top, right + 1), "EdgeLeft"),
    borderBottom: shared(style(bottom, left), "EdgeBottom", style(bottom + 1, left), "EdgeTop"),
    borderLeft: shared(style(top, left), "EdgeLeft", style(top, left - 1), "EdgeRight"),
  };
}
