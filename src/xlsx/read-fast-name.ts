import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import type { Area } from "../sheet/placed";
import { PLAIN, plainAttribute, plainAttributes } from "./xml-skip";
import { plainText, xmlText } from "./xml-text";
import type { RawName } from "./read-names";

const BANG = 33;
const AMP = 38;
const DOLLAR = 36;
const COLON = 58;
const LT = 60;
const GT = 62;
const A = 65;

const codes = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const START = codes("<definedName");
const STOP = codes("</definedName>");
const NAME = codes("name");
const SCOPE = codes("localSheetId");

function spells(bytes: Uint8Array, at: number, text: readonly number[]): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
}

/** `$B$7` read by `cornerEnd`. */
const CORNER = { row: 0, column: 0 };

/** From before `$B$7` to after it; -1 for anything else, also for a place that Excel does not have. */
function cornerEnd(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== DOLLAR) return -1;
  let at = from + 1;
  let column = 0;
  let byte = bytes[at] as number;
  for (; byte >= A && byte < A + 26 && at < from + 4; byte = bytes[++at] as number) column = column * 26 + byte - A + 1;
  if (byte !== DOLLAR || column === 0 || column > MAX_COLUMNS || bytes[at + 1] === 48) return -1;
  const figures = ++at;
  let row = 0;
  for (byte = bytes[at] as number; byte >= 48 && byte < 58 && at < figures + 7; byte = bytes[++at] as number)
    row = row * 10 + byte - 48;
  CORNER.row = row - 1;
  CORNER.column = column - 1;
  return at === figures || row > MAX_ROWS ? -1 : at;
}

/** `$B$7` or `$A$1:$C$66` between these places, ends in order; undefined for anything else. */
function areaOf(bytes: Uint8Array, from: number, to: number): Area | undefined {
  let at = cornerEnd(bytes, from);
  const { row: top, column: left } = CORNER;
  if (at === to) return { top, left, bottom: top, right: left };
  if (at < 0 || bytes[at] !== COLON) return undefined;
  at = cornerEnd(bytes, at + 1);
  const { row: bottom, column: right } = CORNER;
  return at === to && top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

/**
 * A defined name written in the way of nearly all: attributes as `plainAttributes` wants them, one text, the end. A
 * template has hundreds of them, most on sheets that a merge never reads: of those only the scope is looked at.
 * Anything else is left to the token reader, which alone decides what is wrong.
 */
export class FastNames {
  /** Place after the name. */
  end = 0;
  /** Index of the sheet it belongs to; none for a name of the whole workbook. */
  scope: number | undefined = undefined;
  private name = 0;
  private text = 0;
  private bang = 0;
  private textEnd = 0;
  /** The sheet of the name before, as references spell it: usually that of the next as well. */
  private sheet = "";
  private sheetStart = 0;
  private sheetEnd = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Finds the name that begins at `from`; false when it is not of this kind. */
  find(from: number): boolean {
    const { bytes } = this;
    if (!spells(bytes, from, START)) return false;
    let at = plainAttributes(bytes, from + START.length);
    if (at < 0 || bytes[at] !== GT) return false;
    this.name = plainAttribute(bytes, NAME);
    if (this.name < 0 || !this.findScope(plainAttribute(bytes, SCOPE))) return false;
    this.text = ++at;
    this.bang = -1;
    for (let byte = bytes[at] as number; byte !== LT; byte = bytes[++at] as number) {
      if (byte === BANG) this.bang = at;
      else if (byte === undefined) return false;
    }
    this.textEnd = at;
    this.end = at + STOP.length;
    return spells(bytes, at, STOP);
  }

  /** The name just found; `undefined` when it holds a reference that only the token reader may judge. */
  read(): RawName | undefined {
    const { bytes, text, bang, textEnd, scope } = this;
    const nameStart = PLAIN.spans[this.name + 1] as number;
    const nameEnd = PLAIN.spans[this.name + 2] as number;
    for (let at = nameStart; at < nameEnd; at++) {
      const byte = bytes[at] as number;
      if (byte === AMP || byte < 32) return undefined;
    }
    const name = plainText(bytes, nameStart, nameEnd);
    const area = bang > text ? areaOf(bytes, bang + 1, textEnd) : undefined;
    if (!area) {
      const all = xmlText(bytes, text, textEnd);
      return all === undefined ? undefined : { name, scope, text: all };
    }
    return this.findSheet(text, bang) ? { name, scope, sheet: this.sheet, area } : undefined;
  }

  private findScope(attribute: number): boolean {
    this.scope = undefined;
    if (attribute < 0) return true;
    const { bytes } = this;
    const from = PLAIN.spans[attribute + 1] as number;
    const to = PLAIN.spans[attribute + 2] as number;
    let scope = 0;
    for (let at = from; at < to; at++) {
      const digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) return false;
      scope = scope * 10 + digit;
    }
    this.scope = scope;
    return to > from && to - from <= 5;
  }

  private findSheet(from: number, to: number): boolean {
    const { bytes, sheetStart } = this;
    let at = from;
    if (this.sheetEnd - sheetStart === to - from) while (at < to && bytes[at] === bytes[sheetStart + at - from]) at++;
    if (at === to) return true;
    const spelled = xmlText(bytes, from, to);
    this.sheet = spelled ?? "";
    this.sheetStart = from;
    this.sheetEnd = spelled === undefined ? from : to;
    return spelled !== undefined;
  }
}
