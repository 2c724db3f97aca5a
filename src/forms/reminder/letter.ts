import { literal } from "../../rules/index";
import { type RowSpec, type SheetSpec, type Style, textHeight } from "../../sheet/index";
import { LETTERS } from "../../words/index";
import { bind, type Binding } from "../report/binding";
import { LEFT, RIGHT } from "../report/letterhead";
import { paged, SCALE, type Table } from "../report/pages";
import { INDENT } from "../report/paragraph";

/** Nơi nhận of a letter to the units: none but they and the files of the office (Phụ lục I, mục II.9). */
export const RECEIVERS = LETTERS.receivers.map((text) => literal(text));

const WIDE = LEFT + RIGHT;
const BODY: Style = { size: 14, horizontal: "justify", vertical: "top", wrap: true };
const BOX: Style = {
  top: "thin",
  right: "thin",
  bottom: "thin",
  left: "thin",
  vertical: "center",
  wrap: true,
  size: 12,
};

export const CENTER = { horizontal: "center" } as const satisfies Style;

/** A line over the whole width of the text; a paragraph begins with the indent of the body (mục II.6). */
export const wide = (key: string, words: string, binding: Binding, style: Style = {}): RowSpec => {
  const text = style.horizontal === "center" ? words : `${INDENT}${words}`;
  return {
    key,
    height: textHeight(text, WIDE, style.size ?? 14, style.bold) + 6,
    cells: [{ column: "left", ...bind(literal(text), binding), style: { ...BODY, ...style }, across: 2 }],
  };
};

/** A table of two columns; the head is bold. */
export const table = (key: string, lines: readonly (readonly [string, string])[]): readonly RowSpec[] =>
  lines.map(([left, right], at) => {
    const style: Style = at === 0 ? { ...BOX, bold: true, horizontal: "center" } : { ...BOX, format: "@" };
    return {
      key: `${key}.${at}`,
      height: Math.max(20, textHeight(left, LEFT, 12, at === 0), textHeight(right, RIGHT, 12, at === 0)),
      cells: [
        { column: "left", value: left, style },
        { column: "right", value: right, style },
      ],
    };
  });

/**
 * A letter on A4 portrait, by Nghị định 30/2020/NĐ-CP, Phụ lục I.
 * @param closing key of the row from which all stands on the page that is signed
 * @param list a table that may run over pages: its head stands on each of them
 * @param headings keys of rows that stand last on no page
 */
export const letter = (
  role: string,
  title: string,
  rows: readonly RowSpec[],
  closing: string,
  list?: Table,
  headings: readonly string[] = [],
): SheetSpec => ({
  role,
  title,
  visibility: "visible",
  columns: [
    { key: "left", width: LEFT },
    { key: "right", width: RIGHT },
  ],
  rows: paged(rows, new Set(list ? [list.head, ...headings] : headings), closing, list),
  tab: "C00000",
  gridlines: false,
  print: {
    orientation: "portrait",
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    header: 10,
    pageNumber: true,
    scale: SCALE,
    area: { fromRow: rows[0]?.key ?? "", toRow: rows.at(-1)?.key ?? "", fromColumn: "left", toColumn: "right" },
  },
});
