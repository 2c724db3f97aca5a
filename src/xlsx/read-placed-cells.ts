import { address, parseCell } from "../sheet/address";
import { MAX_ROWS } from "../sheet/grid";
import type { PlacedCell, PlacedRow } from "../sheet/placed";
import type { Scalar } from "../sheet/spec";
import { fitsFormula, fitsPlace } from "./fits";
import { LIMITS } from "./limits";
import type { LostPart } from "./read-placed-lost";
import { Refused } from "./read-placed-package";
import { richText } from "./read-placed-strings";
import type { Styles } from "./read-placed-styles";
import { count, figure, truth } from "./read-placed-tree";
import { shiftFormula } from "./shift-formula";
import { NS } from "./xml-names";
import { unescapeX } from "./xml-text";
import { CLOSE, END, OPEN } from "./xml-tokens";
import type { XmlTokens } from "./xml-tokens";

export type CellContext = {
  readonly styles: Styles;
  readonly texts: readonly string[];
  readonly lose: (part: LostPart) => void;
  /** Told of every cell; gives how many of the whole book that makes. */
  readonly countCell: () => number;
};

type Shared = { readonly row: number; readonly column: number; readonly formula: string };
type Place = { readonly row: number; readonly column: number };

/** Points; Excel takes no higher row. */
const MAX_HEIGHT = 409.5;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The value by the cell's type (ECMA-376 part 1, 18.18.11); what is no number stays the text that it is. */
const valueOf = (type: string, raw: string | undefined, texts: readonly string[]): Scalar => {
  if (raw === undefined) return null;
  if (type === "s") return texts[Number(raw)] ?? null;
  if (type === "b") return truth(raw.trim());
  if (type !== "n") return unescapeX(raw);
  const number = raw.trim();
  if (number === "") return null;
  return NUMBER.test(number) && Number.isFinite(Number(number)) ? Number(number) : raw;
};

/** Reads the rows of one sheet; `read` is called with the tokens inside `sheetData`. */
export function cellReader(
  sheet: string,
  context: CellContext,
): {
  readonly read: (tokens: XmlTokens) => void;
  readonly cells: () => readonly PlacedCell[];
  readonly rows: () => readonly PlacedRow[];
} {
  const { styles, texts, lose } = context;
  const shared = new Map<string, Shared>();
  const cells: PlacedCell[] = [];
  const rows: PlacedRow[] = [];
  let next: Place = { row: 0, column: 0 };

  const formulaOf = (tokens: XmlTokens, at: Place): string | undefined => {
    const formula = spelled(tokens, at);
    if (formula === undefined || fitsFormula(formula)) return formula;
    lose("formula");
    return undefined;
  };

  const spelled = (tokens: XmlTokens, at: Place): string | undefined => {
    const type = tokens.attribute("t") ?? "normal";
    const group = tokens.attribute("si");
    const text = tokens.content().replace(/^=/, "");
    if (type === "array" || type === "dataTable") lose("array-formula");
    if (type !== "shared" || group === undefined) return text === "" ? undefined : text;
    if (text !== "") {
      shared.set(group, { ...at, formula: text });
      return text;
    }
    const first = shared.get(group);
    if (!first) lose("formula");
    return first && shiftFormula(first.formula, at.row - first.row, at.column - first.column);
  };

  const readCell = (tokens: XmlTokens): void => {
    const reference = tokens.attribute("r");
    const at = reference === undefined ? next : parseCell(reference);
    if (at === undefined || !fitsPlace(at.row, at.column))
      throw new Refused({ code: "cell-reference", sheet, found: reference ?? "" });
    const style = styles.cell(figure(tokens.attribute("s")) ?? 0);
    const type = tokens.attribute("t") ?? "n";
    const outside = tokens.depth - 1;
    let formula: string | undefined;
    let raw: string | undefined;
    let inline: string | undefined;
    for (let token = tokens.next(); token !== END; token = tokens.next()) {
      if (token === CLOSE && tokens.depth === outside) break;
      if (token !== OPEN) continue;
      if (tokens.ns === NS.main && tokens.is("f")) formula = formulaOf(tokens, at);
      else if (tokens.ns === NS.main && tokens.is("v")) raw = tokens.content();
      else if (tokens.ns === NS.main && tokens.is("is")) inline = richText(tokens, lose);
      else tokens.skip();
    }
    if (context.countCell() > LIMITS.cells) throw new Refused({ code: "too-many-cells" });
    cells.push({
      ...at,
      value: inline ?? valueOf(type, raw, texts),
      ...(formula === undefined ? {} : { formula }),
      ...(type === "e" && raw !== undefined ? { error: true as const } : {}),
      style,
    });
    next = { row: at.row, column: at.column + 1 };
  };

  const readRow = (tokens: XmlTokens): void => {
    const found = tokens.attribute("r");
    const row = found === undefined ? next.row : (count(found, 1, MAX_ROWS) ?? 0) - 1;
    if (!fitsPlace(row, 0)) throw new Refused({ code: "cell-reference", sheet, found: found ?? "" });
    const height = figure(tokens.attribute("ht"), 0, MAX_HEIGHT);
    const fits = height !== undefined && !truth(tokens.attribute("customHeight"));
    const hidden = truth(tokens.attribute("hidden"));
    const outside = tokens.depth - 1;
    if (hidden || height !== undefined)
      rows.push({ row, ...(height === undefined ? {} : { height }), ...(fits ? { fits } : {}), hidden });
    next = { row, column: 0 };
    for (let token = tokens.next(); token !== END; token = tokens.next()) {
      if (token === CLOSE && tokens.depth === outside) break;
      if (token !== OPEN) continue;
      if (tokens.ns === NS.main && tokens.is("c")) readCell(tokens);
      else tokens.skip();
    }
    next = { row: row + 1, column: 0 };
  };

  const inOrder = (): readonly PlacedCell[] => {
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    const twice = cells.find((cell, index) => {
      const before = cells[index - 1];
      return before?.row === cell.row && before.column === cell.column;
    });
    if (twice) throw new Refused({ code: "duplicate-cell", sheet, cell: address(twice.row, twice.column) });
    return cells;
  };

  return {
    read: (tokens) => {
      const outside = tokens.depth - 1;
      for (let token = tokens.next(); token !== END; token = tokens.next()) {
        if (token === CLOSE && tokens.depth === outside) return;
        if (token !== OPEN) continue;
        if (tokens.ns === NS.main && tokens.is("row")) readRow(tokens);
        else tokens.skip();
      }
    },
    cells: inOrder,
    rows: () => [...new Map(rows.map((row) => [row.row, row])).values()].sort((a, b) => a.row - b.row),
  };
}
