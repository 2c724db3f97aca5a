import { columnLetters } from "../sheet/address";
import type { PlacedCell, PlacedSheet } from "../sheet/placed";
import { isFormulaLike, numberText, rowHead } from "./write-cells";
import type { SharedStrings } from "./write-shared-strings";
import type { StyleBook } from "./write-styles";

/** Bytes that are handed on at once. */
const ENOUGH = 128 * 1024;
/** More than a cell can take: its texts are shared, the longest number has 24 digits. */
const CELL = 96;
const ROW = 200;
const ZERO = 0x30;

/** Texts of ASCII one after another, as bytes: a list of a million cells makes no string for each. */
class AsciiBytes {
  private bytes = new Uint8Array(ENOUGH);
  private at = 0;

  /** Whether so many more bytes would be more than is handed on at once. */
  isFull = (more: number): boolean => this.at > 0 && this.at + more > ENOUGH;

  room(more: number): void {
    if (this.at + more > this.bytes.length) {
      const wider = new Uint8Array(this.at + more);
      wider.set(this.bytes);
      this.bytes = wider;
    }
  }

  text(text: string): void {
    for (let n = 0; n < text.length; n += 1) this.bytes[this.at + n] = text.charCodeAt(n);
    this.at += text.length;
  }

  /** A whole number from 0 on. */
  count(value: number): void {
    let length = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) length += 1;
    let rest = value;
    for (let n = this.at + length - 1; n >= this.at; n -= 1) {
      this.bytes[n] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.at += length;
  }

  /** What stands there, until more is written. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.at);
    this.at = 0;
    return taken;
  }
}

/** What stands between the place of a cell and its value, by the number of its style. */
const opening = (end: string): ((style: number) => string) => {
  const known: string[] = [];
  return (style) => (known[style] ??= `"${style === 0 ? "" : ` s="${style}"`}${end}`);
};

const TEXT = opening(' t="s"><v>');
const NUMBER = opening("><v>");
const YES_NO = opening(' t="b"><v>');
const EMPTY = opening("/>");

/** Whole numbers that are written digit by digit. */
const SMALL = 1_000_000_000;

/** Numbers of texts: in a sorted list most cells say what the cell above says. */
function idsBelow(strings: SharedStrings): (column: number, text: string) => number {
  const texts: string[] = [];
  const ids: number[] = [];
  return (column, text) => {
    const above = ids[column];
    if (above !== undefined && texts[column] === text) {
      strings.again();
      return above;
    }
    const id = strings.id(text);
    texts[column] = text;
    ids[column] = id;
    return id;
  };
}

function writeCell(
  out: AsciiBytes,
  { row, column, value, style }: PlacedCell,
  idOf: ReturnType<typeof idsBelow>,
  styles: StyleBook,
): void {
  out.text('<c r="');
  out.text(columnLetters(column));
  out.count(row + 1);
  const look = styles.cell(style, typeof value === "string" && isFormulaLike(value));
  if (value === null) {
    out.text(EMPTY(look));
    return;
  }
  if (typeof value === "string") {
    out.text(TEXT(look));
    out.count(idOf(column, value));
  } else if (typeof value === "number") {
    out.text(NUMBER(look));
    if (Number.isInteger(value) && value >= 0 && value < SMALL) out.count(value);
    else out.text(numberText(value));
  } else {
    out.text(YES_NO(look));
    out.count(value ? 1 : 0);
  }
  out.text("</v></c>");
}

/** Rows of a list that is not held, one after another, as bytes that hold until the next are asked for. */
export function* longRows(sheet: PlacedSheet, strings: SharedStrings, styles: StyleBook): Iterable<Uint8Array> {
  const out = new AsciiBytes();
  const idOf = idsBelow(strings);
  let row = sheet.long?.area.top ?? 0;
  for (const { cells, info } of sheet.long?.rows() ?? []) {
    const size = ROW + cells.length * CELL;
    if (out.isFull(size)) yield out.take();
    out.room(size);
    out.text(rowHead(row, info));
    out.text(">");
    for (const cell of cells) writeCell(out, cell, idOf, styles);
    out.text("</row>");
    row += 1;
  }
  yield out.take();
}
