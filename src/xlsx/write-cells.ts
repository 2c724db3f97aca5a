import { columnLetters } from "../sheet/address";
import { MAX_ROWS } from "../sheet/grid";
import type { PlacedCell, PlacedRow, PlacedSheet } from "../sheet/placed";
import type { SharedStrings } from "./write-shared-strings";
import type { StyleBook } from "./write-styles";
import { escapeFormula, escapeText } from "./xml-escape";

/** Excel takes a text that begins so for a formula (`'` for its mark of a text) when somebody edits it. */
const FORMULA_LIKE = new Set(["=", "+", "-", "@", "'"]);
export const isFormulaLike = (text: string): boolean => text !== "" && FORMULA_LIKE.has(text.charAt(0));

export const numberText = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`no cell can hold ${value}`);
  return String(value === 0 ? 0 : value);
};

/** Type and value of a formula's cell: a text result stands in place (`str`), not in the shared strings. */
const cached = ({ value, error }: PlacedCell): readonly [string, string] => {
  if (value === null) return ["", ""];
  if (typeof value === "number") return ["", `<v>${numberText(value)}</v>`];
  if (typeof value === "boolean") return [' t="b"', value ? "<v>1</v>" : "<v>0</v>"];
  return [error ? ' t="e"' : ' t="str"', `<v>${escapeText(value)}</v>`];
};

const cellXml = (cell: PlacedCell, strings: SharedStrings, styles: StyleBook): string => {
  const { value, formula } = cell;
  const isText = typeof value === "string" && formula === undefined && !cell.error;
  const style = styles.cell(cell.style, isText && isFormulaLike(value));
  const head = `<c r="${columnLetters(cell.column)}${cell.row + 1}"${style ? ` s="${style}"` : ""}`;
  if (isText) return `${head} t="s"><v>${strings.id(value)}</v></c>`;
  if (formula === undefined && value === null) return `${head}/>`;
  const [type, result] = cached(cell);
  const f = formula === undefined ? "" : `<f>${escapeFormula(formula)}</f>`;
  return `${head}${type}>${f}${result}</c>`;
};

/** `<row …` without its end. */
export const rowHead = (row: number, info: PlacedRow | undefined): string =>
  `<row r="${row + 1}"${info?.height === undefined ? "" : ` ht="${numberText(info.height)}"${info.fits ? "" : ' customHeight="1"'}`}${info?.hidden ? ' hidden="1"' : ""}`;

/** Rows of `sheetData`, ECMA-376 part 1, 18.3.1.80: those that have cells, a height or are hidden. */
export function sheetRows(sheet: PlacedSheet, strings: SharedStrings, styles: StyleBook): string {
  const bare = [...new Map(sheet.rows.map((info) => [info.row, info])).values()].sort((a, b) => a.row - b.row);
  let [xml, row, next] = ["", -1, 0];
  /** Rows without cells before that one, and what is said of it. */
  const upTo = (until: number): PlacedRow | undefined => {
    for (let info = bare[next]; info && info.row <= until; info = bare[++next]) {
      if (info.row === until) return info;
      if (info.row !== row) xml += `${rowHead(info.row, info)}/>`;
    }
    return undefined;
  };
  for (const cell of sheet.cells) {
    if (cell.row !== row) {
      if (row >= 0) xml += "</row>";
      const info = upTo(cell.row);
      row = cell.row;
      xml += `${rowHead(row, info)}>`;
    }
    xml += cellXml(cell, strings, styles);
  }
  if (row >= 0) xml += "</row>";
  upTo(MAX_ROWS);
  return xml;
}
