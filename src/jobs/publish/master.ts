import { drawBook, fingerprintRows, fingerprintText, type FormContext, type Own, ownOf } from "../../forms/index";
import {
  type BookSpec,
  cellKey,
  type PlacedBook,
  type PlacedCell,
  place,
  slotInFormula,
  slotNumber,
  slotText,
} from "../../sheet/index";
import { figureMark, FIGURES, figuresOf, MARK, markedContext } from "./marked";

/** What fills the slots, by number. */
export type Values = readonly (string | number)[];

/** The workbook of one shape with slots where its units differ. */
export type Master = {
  readonly book: PlacedBook;
  /** The workbook's title. */
  readonly title: string;
  /** Text of the fingerprint of a unit of the shape. */
  readonly fingerprintText: (context: FormContext) => string;
  /** Values of a unit, or undefined where it must be drawn by itself. */
  readonly values: (context: FormContext, own: Own) => Values | undefined;
};

const FINGERPRINT = "Ωs";

type Atom = { readonly text: string; readonly slot: number };

/** A text with slots in place of the unit's own; undefined where something of the unit is left that nothing explains. */
function slotted(text: string, atoms: readonly Atom[], slot: (slot: number) => string): string | undefined {
  const whole = atoms.reduce((found, atom) => found.replaceAll(atom.text, slot(atom.slot)), text);
  return MARK.test(whole) ? undefined : whole;
}

type Keyed = ReadonlyMap<string, number>;

/** Numbers of rows by `role!row`. */
const rowsOf = ({ sheets }: BookSpec): Keyed =>
  new Map(
    sheets.flatMap(({ role, rows }) =>
      rows.flatMap(({ key }, row) => (key === undefined ? [] : [[`${role}!${key}`, row] as const])),
    ),
  );

const columnsOf = ({ sheets }: BookSpec): Keyed =>
  new Map(sheets.flatMap(({ role, columns }) => columns.map(({ key }, at) => [`${role}!${key}`, at] as const)));

/** Slots of whole cells by their places, sheet by sheet: `report!head.lines!left` is a cell of sheet `report`. */
function slotsBySheet(cells: Keyed, spec: BookSpec): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const [rows, columns] = [rowsOf(spec), columnsOf(spec)];
  const found = new Map<string, Map<number, number>>();
  for (const [key, slot] of cells) {
    const [role = "", row = "", column = ""] = key.split("!");
    const [down, right] = [rows.get(`${role}!${row}`), columns.get(`${role}!${column}`)];
    if (down === undefined || right === undefined) continue;
    found.set(role, (found.get(role) ?? new Map<number, number>()).set(cellKey(down, right), slot));
  }
  return found;
}

class Unexplained extends Error {}

function slottedCell(cell: PlacedCell, atoms: readonly Atom[], whole: number | undefined): PlacedCell {
  if (whole !== undefined) return { ...cell, value: slotText(whole) };
  const { value, formula } = cell;
  const marked = typeof value === "string" && MARK.test(value);
  const ownFormula = formula !== undefined && MARK.test(formula);
  if (!marked && !ownFormula) return cell;
  const text = marked ? slotted(value, atoms, slotText) : value;
  const own = ownFormula ? slotted(formula, atoms, slotInFormula) : formula;
  if (text === undefined || (formula !== undefined && own === undefined))
    throw new Unexplained(value?.toString() ?? formula);
  return { ...cell, value: text, ...(own !== undefined && { formula: own }) };
}

type Slots = { readonly atoms: readonly Atom[]; readonly cells: Keyed; readonly heights: Keyed };

/** The placed book of the marked unit with its slots. Throws `Unexplained` where it holds more of the unit than that. */
function withSlots(placed: PlacedBook, spec: BookSpec, own: Own, { atoms, cells, heights }: Slots): PlacedBook {
  const rows = rowsOf(spec);
  const cellSlots = slotsBySheet(cells, spec);
  const heightSlots = new Map(
    [...heights].map(([key, slot]) => [`${key.split("!")[0] ?? ""}!${rows.get(key) ?? -1}`, { key, slot }]),
  );
  let found = 0;
  const sheets = placed.sheets.map((sheet) => {
    const { role } = sheet;
    const { cells: all, rows: lines, ...rest } = sheet;
    if (MARK.test(JSON.stringify(rest))) throw new Unexplained(role);
    const whole = cellSlots.get(role);
    return {
      ...sheet,
      cells: all.map((cell) => slottedCell(cell, atoms, whole?.get(cellKey(cell.row, cell.column)))),
      rows: lines.map((line) => {
        const slot = heightSlots.get(`${role}!${line.row}`);
        if (!slot) return line;
        if (own.heights.get(slot.key) !== line.height) throw new Unexplained(slot.key);
        found += 1;
        return { ...line, height: slotNumber(slot.slot) };
      }),
    };
  });
  if (found < heights.size) throw new Unexplained("a row has no height");
  return { sheets };
}

const numbered = (keys: Iterable<string>, first: number): Keyed => new Map([...keys].map((key, n) => [key, first + n]));

/** Texts that a cell, a formula or a style would treat in their own way; such a unit is drawn by itself. */
const PECULIAR = /^[=+\-@']|_x|^\s|\s$/;
const LONGEST = 200;
const peculiar = (text: string): boolean => text.length > LONGEST || PECULIAR.test(text);

/** Values by the names of the texts; undefined where this unit does not fit the master after all. */
function valuesOf(context: FormContext, own: Own, marked: Own): Values | undefined {
  const texts: string[] = [];
  const seen = new Map<string, string>();
  for (const [key, text] of own.texts) {
    const mark = marked.texts.get(key) ?? "";
    // What bears no mark is the same for all; equal marks were filled by one slot.
    const fixed = MARK.test(mark) ? seen.get(mark) : mark;
    if ((fixed !== undefined && fixed !== text) || peculiar(text)) return undefined;
    seen.set(mark, text);
    texts.push(text);
  }
  if (texts.length !== marked.texts.size || own.heights.size !== marked.heights.size) return undefined;
  const values: (string | number)[] = [...texts, ...own.cells.values(), ...own.heights.values()];
  const figures = figuresOf(context);
  if (figures.length === 0) return values;
  return [...values, ...Array.from({ length: FIGURES - values.length }, () => ""), ...figures];
}

/**
 * Draws the workbook of a shape once, for a unit whose texts are marked, and puts slots where the marks come out. A
 * form that shows more of the unit than `ownOf` says gives none: its units are drawn one by one.
 */
export function masterOf(context: FormContext): Master | undefined {
  const here = markedContext(context);
  const own = ownOf(here, FINGERPRINT);
  const texts = numbered(own.texts.keys(), 0);
  const cells = numbered(own.cells.keys(), texts.size);
  const heights = numbered(own.heights.keys(), texts.size + cells.size);
  if (texts.size + cells.size + heights.size > FIGURES) return undefined;
  const atoms = [...own.texts].flatMap(([key, text]) => (MARK.test(text) ? [{ text, slot: texts.get(key) ?? 0 }] : []));
  const figures = figuresOf(context).map((_, at) => ({ text: figureMark(at), slot: FIGURES + at }));
  // The longest first: one text may stand within another.
  const slots = { atoms: [...atoms, ...figures].sort((a, b) => b.text.length - a.text.length), cells, heights };
  const fingerprinted = fingerprintRows(here);
  if (MARK.test(fingerprinted)) return undefined;
  const spec = drawBook(here, FINGERPRINT);
  try {
    return {
      book: withSlots(place(spec), spec, own, slots),
      title: slotText(texts.get("unit.name") ?? 0),
      fingerprintText: (unit) => fingerprintText(unit, undefined, fingerprinted),
      values: (unit, its) => valuesOf(unit, its, own),
    };
  } catch (thrown) {
    if (thrown instanceof Unexplained) return undefined;
    throw thrown;
  }
}
