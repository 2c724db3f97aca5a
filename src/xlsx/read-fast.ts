import type { GridCell } from "../sheet/grid";
import { type CellContext, dressed, isMarked, type RawCell } from "./read-value";
import { packed } from "./xml-names";
import { unescapeX, xmlText } from "./xml-text";

const NUMBER = packed("n");
const SHARED = packed("s");
const STRING = packed("str");
const SPACE = 32;
const QUOTE = 34;
const AMP = 38;
const SLASH = 47;
const LT = 60;
const EQUALS = 61;
const GT = 62;
const A = 65;
const C = 99;
const F = 102;
const R = 114;
const S = 115;
const T = 116;
const V = 118;

/** ` aca="false"`, which LibreOffice writes on every formula. */
const ACA = Array.from(' aca="false"', (letter) => letter.charCodeAt(0));

/**
 * A cell written in the way of nearly all cells of nearly all producers:
 * `<c r="B7" s="3" t="s">`, then perhaps `<f>…</f>`, then perhaps `<v>…</v>`, then `</c>`; or `<c r="B7" s="3"/>`.
 * Anything else, down to a second blank, is left to the token reader, which alone decides what is wrong: this one only
 * ever says "not mine". It may be trusted where the default namespace is that of sheets and nothing rebinds it.
 */
export class FastCell {
  /** Row from 1 as the cell spells it; column from 0. */
  row = 0;
  column = 0;
  /** Place after the cell. */
  end = 0;
  /** Nothing but a style stands in it. */
  empty = false;
  /** The value where `v` is up to 15 digits, else -1. */
  whole = -1;
  formulaStart = -1;
  formulaEnd = -1;
  /** Whether the value has references to resolve. */
  valueRefs = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly raw: RawCell,
  ) {}

  /** Reads the cell that begins at `from`; false when it is not of this kind. */
  read(from: number): boolean {
    const bytes = this.bytes;
    if (bytes[from + 1] !== C || bytes[from + 2] !== SPACE || bytes[from] !== LT) return false;
    let at = this.attributes(from + 3);
    if (at < 0) return false;
    const raw = this.raw;
    raw.start = -1;
    this.whole = -1;
    this.formulaStart = -1;
    this.valueRefs = false;
    this.empty = bytes[at] === SLASH;
    if (this.empty) {
      this.end = at + 2;
      return bytes[at + 1] === GT;
    }
    at++;
    if (bytes[at] === LT && bytes[at + 1] === F) {
      at = this.formula(at + 2);
      if (at < 0) return false;
    }
    if (bytes[at + 1] === V) {
      if (bytes[at] !== LT || bytes[at + 2] !== GT) return false;
      at = this.value(at + 3);
      if (at < 0) return false;
    }
    this.end = at + 4;
    this.empty = raw.start < 0 && this.formulaStart < 0;
    return bytes[at] === LT && bytes[at + 1] === SLASH && bytes[at + 2] === C && bytes[at + 3] === GT;
  }

  /** Makes the texts that need making; false when one has a reference that is none, which the token reader reports. */
  texts(formulas: "text" | "mark"): boolean {
    const { raw, bytes, formulaStart, formulaEnd } = this;
    raw.text = undefined;
    raw.formula = undefined;
    raw.inline = undefined;
    raw.twice = false;
    if (this.valueRefs) {
      raw.text = xmlText(bytes, raw.start, raw.end);
      if (raw.text === undefined) return false;
    }
    if (formulaStart < 0) return true;
    const marked = isMarked(formulas, bytes[formulaStart], formulaEnd - formulaStart);
    const text = marked ? "" : xmlText(bytes, formulaStart, formulaEnd);
    if (text === undefined) return false;
    raw.formula = unescapeX(text);
    return true;
  }

  /** The cell at once, where it is a whole number, a shared text or a plain result of a formula. */
  cell(context: CellContext): GridCell | undefined {
    const { raw, whole } = this;
    const { type, start, end } = raw;
    if (type === NUMBER) return whole < 0 ? undefined : dressed({ kind: "number", value: whole }, raw, context);
    if (type === STRING) {
      if (start < 0 || this.valueRefs) return undefined;
      return dressed({ kind: "text", value: context.text(this.bytes, start, end) }, raw, context);
    }
    const text = type === SHARED && whole >= 0 && whole < 1e9 ? context.strings(whole) : undefined;
    return text === undefined ? undefined : dressed({ kind: "text", value: text }, raw, context);
  }

  /** Number of the shared text that is the cell's value; -1 where it has another, undefined where that is not plain. */
  get sharedText(): number | undefined {
    if (this.raw.type !== SHARED) return -1;
    return this.whole < 0 ? undefined : this.whole;
  }

  /** From the first letter of the first attribute to the `>` or `/`; -1 unless r comes first, then s, then t. */
  private attributes(from: number): number {
    const bytes = this.bytes;
    const raw = this.raw;
    let at = from + 3;
    if (bytes[from] !== R || bytes[from + 1] !== EQUALS || bytes[from + 2] !== QUOTE) return -1;
    let column = 0;
    let byte = bytes[at] as number;
    const letters = at;
    for (; byte >= A && byte < A + 26; byte = bytes[++at] as number) column = column * 26 + byte - A + 1;
    if (at === letters || at - letters > 3 || byte === 48) return -1;
    const figures = at;
    let row = 0;
    for (; byte >= 48 && byte < 58; byte = bytes[++at] as number) row = row * 10 + byte - 48;
    if (byte !== QUOTE || at === figures || at - figures > 7) return -1;
    this.row = row;
    this.column = column - 1;
    raw.style = 0;
    raw.type = NUMBER;
    at++;
    if (bytes[at] === SPACE && bytes[at + 1] === S && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      at += 4;
      const start = at;
      let style = 0;
      for (byte = bytes[at] as number; byte >= 48 && byte < 58; byte = bytes[++at] as number)
        style = style * 10 + byte - 48;
      if (byte !== QUOTE || at === start || at - start > 6) return -1;
      raw.style = style;
      at++;
    }
    if (bytes[at] === SPACE && bytes[at + 1] === T && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      at += 4;
      const start = at;
      let type = 0;
      for (byte = bytes[at] as number; byte >= 97 && byte < 123; byte = bytes[++at] as number)
        type = (type << 8) | byte;
      if (byte !== QUOTE || at === start || at - start > 3) return -1;
      raw.type = type;
      at++;
    }
    return bytes[at] === GT || bytes[at] === SLASH ? at : -1;
  }

  /** From after `<f` to after `</f>`. */
  private formula(from: number): number {
    const bytes = this.bytes;
    let at = from;
    if (bytes[at] === SPACE) {
      for (const letter of ACA) if (bytes[at++] !== letter) return -1;
    }
    if (bytes[at] !== GT) return -1;
    at++;
    this.formulaStart = at;
    // Formulas are the longest texts of a form: hundreds of letters each.
    at = bytes.indexOf(LT, at);
    if (at < 0) return -1;
    this.formulaEnd = at;
    return bytes[at + 1] === SLASH && bytes[at + 2] === F && bytes[at + 3] === GT ? at + 4 : -1;
  }

  /** From after `<v>` to after `</v>`. */
  private value(from: number): number {
    const bytes = this.bytes;
    let at = from;
    let whole = 0;
    let byte = bytes[at] as number;
    for (; byte >= 48 && byte < 58; byte = bytes[++at] as number) whole = whole * 10 + byte - 48;
    this.whole = byte === LT && at > from && at - from <= 15 ? whole : -1;
    let refs = false;
    for (; byte !== LT; byte = bytes[++at] as number) {
      if (byte === AMP) refs = true;
      else if (byte === undefined) return -1;
    }
    this.raw.start = from;
    this.raw.end = at;
    this.valueRefs = refs;
    return bytes[at + 1] === SLASH && bytes[at + 2] === V && bytes[at + 3] === GT ? at + 4 : -1;
  }
}
