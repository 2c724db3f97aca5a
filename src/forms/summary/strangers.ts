import { NO, YES } from "../../rules/index";
import { address, type GridBook, keyColumn, keyRow } from "../../sheet/index";
import { APART, SHARE_STATES } from "../../words/index";
import type { FormContext } from "../context";
import type { Leftover } from "../leftover/draw";
import { bandsOf, columnKey, type Letter } from "./bands";
import { FIXED_KEYS } from "./columns";
import { findSummary, rowsByCode } from "./find";

const STATES: ReadonlySet<string> = new Set(Object.values(SHARE_STATES));
const ANSWERS: ReadonlySet<string> = new Set([YES, NO]);
const stateOf = (text: string): string => (text.startsWith(APART) ? text.slice(APART.length) : text);

/** Could a merge have written this text into the column? Counts and rates are never texts. */
const isOurs = (letter: Letter, text: string): boolean =>
  letter === "s"
    ? STATES.has(stateOf(text)) || /^\d+\/\d+ đơn vị$/.test(text)
    : letter === "y" && (ANSWERS.has(text) || /^\d+\/\d+$/.test(text));

/**
 * Texts that people typed beside the table or among the rows of the units: where a merge writes counts or its own words,
 * and below the last unit. Who typed a number over a number, or a text over a name, cannot be told here.
 */
export function strangersAmongUnits(book: GridBook, context: FormContext): readonly Leftover[] {
  const bands = bandsOf(context);
  const found = findSummary(book, bands);
  if (!found) return [];
  const { grid, columns } = found;
  const codes = rowsByCode(found);
  const units = new Set([...codes].flatMap(([code, rows]) => (code.startsWith("#") ? [] : rows)));
  // Above the units stands the row in which columns are numbered.
  const top = 1 + Math.max(found.keyRow, ...[...codes].flatMap(([code, rows]) => (code.startsWith("#") ? rows : [])));
  const letters = new Map(
    bands.flatMap((band) =>
      band.visible.flatMap((letter) => {
        const column = columns.get(columnKey(band, letter));
        return column === undefined ? [] : [[column, letter] as const];
      }),
    ),
  );
  const end = [...grid.cells.keys()].reduce((last, key) => {
    return keyRow(key) === found.keyRow ? Math.max(last, keyColumn(key)) : last;
  }, 0);
  const fixed = new Set(FIXED_KEYS.flatMap((key) => columns.get(key) ?? []));
  return [...grid.cells].flatMap(([key, cell]): readonly Leftover[] => {
    const [row, column] = [keyRow(key), keyColumn(key)];
    if (cell.kind !== "text" || cell.formula !== undefined || (row <= top && column <= end)) return [];
    const value = cell.value.normalize("NFC").trim();
    const letter = letters.get(column);
    const within = units.has(row) ? letter !== undefined && !isOurs(letter, value) : (letter ?? fixed.has(column));
    return value !== "" && (column > end || within) ? [{ sheet: grid.name, cell: address(row, column), value }] : [];
  });
}
