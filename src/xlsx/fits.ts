import { parseCell } from "../sheet/address";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import type { Area } from "../sheet/placed";

/** What Excel takes; a file with anything else is "repaired" by it, which drops more than the one thing. */

const MAX_SHEET_NAME = 31;
const MAX_FORMULA = 8192;
const MAX_NAME = 255;
/** Letters, digits, `_ . \ ?`; ECMA-376 part 1, 18.2.5. */
const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
const R1C1 = /^(?:[rc]|r\d+(?:c\d*)?|c\d+|rc\d*)$/i;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;

export const fitsSheetName = (name: string): boolean =>
  name !== "" && name.length <= MAX_SHEET_NAME && !/[\\/?*[\]:]|^'|'$/.test(name) && !CONTROL.test(name);

/** What `sheetPr/@codeName` can hold: a name that a macro could call the sheet by (18.3.1.82). */
export const fitsCodeName = (role: string): boolean => /^[A-Za-z][A-Za-z0-9_]{0,30}$/.test(role);

/** A defined name may not look like an address, in A1 or in R1C1. */
export const fitsName = (name: string): boolean =>
  name.length <= MAX_NAME && NAME.test(name) && !R1C1.test(name) && parseCell(name.toUpperCase()) === undefined;

/** Without the `=` in front. */
export const fitsFormula = (formula: string): boolean =>
  formula !== "" && !formula.startsWith("=") && formula.length <= MAX_FORMULA && !CONTROL.test(formula);

export const fitsPlace = (row: number, column: number): boolean =>
  Number.isInteger(row) &&
  Number.isInteger(column) &&
  row >= 0 &&
  row < MAX_ROWS &&
  column >= 0 &&
  column < MAX_COLUMNS;

export const fitsArea = ({ top, left, bottom, right }: Area): boolean =>
  fitsPlace(top, left) && fitsPlace(bottom, right) && top <= bottom && left <= right;

/** The areas that cover no cell of one before them (from the top down), in the order given. */
export function disjoint(areas: readonly Area[]): readonly Area[] {
  const list = areas.map((area) => ({ ...area }));
  const starts = [...list].sort((a, b) => a.top - b.top);
  const ends = [...list].sort((a, b) => a.bottom - b.bottom);
  const kept = new Set<Area>();
  const taken = new Uint8Array(MAX_COLUMNS);
  let ended = 0;
  for (const area of starts) {
    for (let end = ends[ended]; end && end.bottom < area.top; end = ends[++ended])
      if (kept.has(end)) taken.fill(0, end.left, end.right + 1);
    if (taken.subarray(area.left, area.right + 1).includes(1)) continue;
    taken.fill(1, area.left, area.right + 1);
    kept.add(area);
  }
  return list.filter((area) => kept.has(area));
}
