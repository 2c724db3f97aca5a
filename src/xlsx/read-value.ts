import type { GridCell } from "../sheet/grid";
import { isoSerial } from "./read-date";
import { parseNumber, readNumber } from "./read-number";
import type { MakeText } from "./read-texts";
import type { ValueStyle } from "./read-styles";
import type { StringTable } from "./string-table";
import { packed } from "./xml-names";
import { plainText, unescapeX } from "./xml-text";

/** What stands in one `c` element, before its type is applied. One object is used for all cells of a sheet. */
export class RawCell {
  /** `packed` of the type; `INLINE` and `UNKNOWN` for what does not fit. */
  type = 0;
  style = 0;
  /** The bytes of `v`, where that is one plain text; else `text` holds it. */
  start = -1;
  end = -1;
  text: string | undefined = undefined;
  /** The text of `is`. */
  inline: string | undefined = undefined;
  formula: string | undefined = undefined;
  /** Two values in one cell: nobody can say which is meant. */
  twice = false;
}

export type CellContext = {
  /** Shared text by its number; `undefined` for a number that the file does not have. */
  readonly strings: (index: number) => string | undefined;
  /** All of them, read when first asked for. */
  readonly table: () => StringTable | undefined;
  readonly styles: readonly ValueStyle[];
  readonly date1904: boolean;
  readonly formulas: Formulas;
  readonly text: MakeText;
};

/**
 * `mark` gives `""` for formulas, which saves a third of the time, but for those that a person may have typed over one of a
 * form: arithmetic or a text (`12/15`, `"Đạt"`), short and without a name in front.
 */
export type Formulas = "text" | "mark";

const TYPED_BYTES = 40;

export function isMarked(formulas: Formulas, first: number | undefined, length: number): boolean {
  if (formulas === "text") return false;
  const letter = (first ?? 0) & 0xdf;
  return length > TYPED_BYTES || (letter >= 65 && letter <= 90) || first === 36;
}

export const INLINE = -1;
export const UNKNOWN = -2;
const NUMBER = packed("n");
const SHARED = packed("s");
const STRING = packed("str");
const BOOLEAN = packed("b");
const ERROR = packed("e");
const DATE = packed("d");
const ISO_DAY = "yyyy-mm-dd";

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
]);

type Value = Pick<GridCell, "kind" | "value">;

const refused = (value: string): Value => ({ kind: "refused", value });

function typed(bytes: Uint8Array, raw: RawCell, context: CellContext, text: string): Value {
  switch (raw.type) {
    case SHARED: {
      const index = /^\s*\d{1,9}\s*$/.test(text) ? context.strings(Number(text)) : undefined;
      return index === undefined ? refused(text) : { kind: "text", value: index };
    }
    case STRING:
      return { kind: "text", value: unescapeX(text) };
    case BOOLEAN: {
      const truth = TRUTH.get(text.trim());
      return truth === undefined ? refused(text) : { kind: "boolean", value: truth };
    }
    case ERROR:
      return text.startsWith("#") ? { kind: "error", value: text } : refused(text);
    case DATE: {
      const serial = isoSerial(text.trim(), context.date1904) ?? parseNumber(text);
      return serial === undefined ? refused(text) : { kind: "number", value: serial };
    }
    case NUMBER: {
      const value = parseNumber(text);
      return value === undefined ? refused(text) : { kind: "number", value };
    }
    default:
      return raw.type === INLINE ? { kind: "text", value: unescapeX(text) } : refused(text);
  }
}

function value(bytes: Uint8Array, raw: RawCell, context: CellContext): Value | undefined {
  if (raw.twice || (raw.inline !== undefined && raw.type !== INLINE)) {
    const plain = raw.start < 0 ? "" : plainText(bytes, raw.start, raw.end);
    return refused(raw.inline ?? raw.text ?? plain);
  }
  if (raw.inline !== undefined) return { kind: "text", value: raw.inline };
  if (raw.start < 0 && raw.text === undefined) return undefined;
  if (raw.text === undefined && raw.type === NUMBER) {
    const number = readNumber(bytes, raw.start, raw.end);
    if (number !== undefined) return { kind: "number", value: number };
  }
  const text = raw.text ?? plainText(bytes, raw.start, raw.end);
  // An empty `v` is how some programs write an empty cell; only a text may be empty.
  if (text.trim() === "" && raw.type !== STRING && raw.type !== INLINE) return undefined;
  return typed(bytes, raw, context, text);
}

/** The cell, or `undefined` for an empty one. A formula without a result is an empty text that has a formula. */
export function makeCell(bytes: Uint8Array, raw: RawCell, context: CellContext): GridCell | undefined {
  const found = value(bytes, raw, context) ?? (raw.formula === undefined ? undefined : { kind: "text", value: "" });
  if (found === undefined) return undefined;
  return dressed(found, raw, context);
}

/** A new value with what its formula and its style add to it. */
export function dressed(found: Value, raw: RawCell, context: CellContext): GridCell {
  const style = context.styles[raw.style];
  const cell = found as { -readonly [K in keyof GridCell]: GridCell[K] };
  if (raw.formula !== undefined) cell.formula = raw.formula;
  if (style?.format !== undefined) cell.format = style.format;
  // What the file calls a day is one, also where the style of the cell, which was made for a count, says otherwise.
  if (raw.type === DATE && found.kind === "number" && !/[dy]/i.test(cell.format ?? "")) cell.format = ISO_DAY;
  if (style?.font !== undefined) cell.font = style.font;
  if (context.date1904 && found.kind === "number") cell.since1904 = true;
  return cell as GridCell;
}
