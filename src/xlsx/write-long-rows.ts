import { columnLetters } from "../sheet/address";
import type { PlacedLongCell, PlacedLongRow, PlacedSheet } from "../sheet/placed";
import type { Style } from "../sheet/style";
import { isFormulaLike, numberText, rowHead } from "./write-cells";
import type { SharedStrings } from "./write-shared-strings";
import type { StyleBook } from "./write-styles";

/** Bytes that are handed on at once. */
const ENOUGH = 128 * 1024;
/** More than a cell can take: its texts are shared, the longest number has 24 digits. */
const CELL = 96;
const ROW = 200;
const ZERO = 0x30;

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

/** What was written last in a column: in a sorted list most cells look like the cell above, and many say the same. */
class Above {
  readonly opens: string;
  /** The cell, and where its bytes stand behind the number of its row; only while the bytes are those of that turn. */
  cell: PlacedLongCell | undefined;
  turn = 0;
  from = 0;
  to = 0;
  private text: string | undefined;
  private id = 0;
  private quoted = false;
  private style: Style | undefined;
  private look = 0;

  constructor(
    column: number,
    private readonly strings: SharedStrings,
    private readonly styles: StyleBook,
  ) {
    this.opens = `<c r="${columnLetters(column)}`;
  }

  /** Number of a text, which `lookOfText` asks for next. */
  idOf(text: string): number {
    if (this.text === text) this.strings.again();
    else {
      this.id = this.strings.id(text);
      this.quoted = isFormulaLike(text);
      this.text = text;
    }
    return this.id;
  }

  lookOfText(style: Style): number {
    return this.quoted ? this.styles.cell(style, true) : this.lookOf(style);
  }

  lookOf(style: Style): number {
    if (this.style === style) return this.look;
    this.style = style;
    return (this.look = this.styles.cell(style, false));
  }
}

/** Rows as bytes, all of it ASCII: a list of a million cells makes no string for each. */
class RowBytes {
  private bytes = new Uint8Array(ENOUGH);
  private at = 0;
  /** How often bytes were handed on: others stand in their place since. */
  private turn = 0;
  private readonly columns: Above[] = [];

  constructor(
    private readonly strings: SharedStrings,
    private readonly styles: StyleBook,
  ) {}

  /** Whether a row of so many cells would be more than is handed on at once. */
  isFull(cells: number): boolean {
    return this.at > 0 && this.at + ROW + cells * CELL > ENOUGH;
  }

  row(row: number, { info, cells }: PlacedLongRow): void {
    this.room(ROW + cells.length * CELL);
    this.text(rowHead(row, info));
    this.text(">");
    const number = String(row + 1);
    for (const cell of cells) this.cell(number, cell);
    this.text("</row>");
  }

  /** What stands there, until more is written. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.at);
    this.at = 0;
    this.turn += 1;
    return taken;
  }

  private room(more: number): void {
    if (this.at + more <= this.bytes.length) return;
    const wider = new Uint8Array(this.at + more);
    wider.set(this.bytes);
    this.bytes = wider;
  }

  private cell(row: string, cell: PlacedLongCell): void {
    const { column, value } = cell;
    const above = (this.columns[column] ??= new Above(column, this.strings, this.styles));
    this.text(above.opens);
    this.text(row);
    if (above.cell === cell && above.turn === this.turn) {
      if (typeof value === "string") this.strings.again();
      this.copy(above.from, above.to);
      return;
    }
    above.cell = cell;
    above.turn = this.turn;
    above.from = this.at;
    this.content(above, cell);
    above.to = this.at;
  }

  private content(above: Above, { value, style }: PlacedLongCell): void {
    if (typeof value === "string") {
      const id = above.idOf(value);
      this.text(TEXT(above.lookOfText(style)));
      this.count(id);
    } else if (typeof value === "number") {
      this.text(NUMBER(above.lookOf(style)));
      if (Number.isInteger(value) && value >= 0 && value < SMALL) this.count(value);
      else this.text(numberText(value));
    } else if (value === null) {
      this.text(EMPTY(above.lookOf(style)));
      return;
    } else {
      this.text(YES_NO(above.lookOf(style)));
      this.count(value ? 1 : 0);
    }
    this.text("</v></c>");
  }

  /** The bytes from one place up to another once more. */
  private copy(from: number, to: number): void {
    const { bytes, at } = this;
    for (let n = from; n < to; n += 1) bytes[at + n - from] = bytes[n] as number;
    this.at = at + to - from;
  }

  private text(text: string): void {
    const { bytes, at } = this;
    for (let n = 0; n < text.length; n += 1) bytes[at + n] = text.charCodeAt(n);
    this.at = at + text.length;
  }

  /** A whole number from 0 on, below `SMALL`. */
  private count(value: number): void {
    let end = this.at + 1;
    for (let power = 10; power <= value; power *= 10) end += 1;
    const { bytes } = this;
    let rest = value | 0;
    for (let n = end - 1; n >= this.at; n -= 1) {
      const tenth = (rest / 10) | 0;
      bytes[n] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
    this.at = end;
  }
}

/** Rows of a list that is not held, one after another, as bytes that hold until the next are asked for. */
export function* longRows(sheet: PlacedSheet, strings: SharedStrings, styles: StyleBook): Iterable<Uint8Array> {
  const out = new RowBytes(strings, styles);
  let row = sheet.long?.area.top ?? 0;
  for (const one of sheet.long?.rows() ?? []) {
    if (out.isFull(one.cells.length)) yield out.take();
    out.row(row, one);
    row += 1;
  }
  yield out.take();
}
